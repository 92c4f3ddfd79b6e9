/** Answers that are known already: to the same question while nothing has changed, and for a while where it asks the whole graph. */
import { ANEW_MS, type PageAnswer, type PageQuestion } from './answering.ts';
import type { Page } from './page.ts';

export interface Remembered {
  answer: PageAnswer;
  /** When it was asked, and the last change that it knows of: milliseconds. */
  at: number;
  version: number;
}

interface Asked {
  answered: Promise<PageAnswer>;
  at: number;
  version: number;
  isDone: boolean;
}

interface Kept {
  current: Asked;
  /** What comes in its place, asked aside meanwhile. */
  next: Asked | null;
}

/** Answers that are kept, the last that were asked for. */
const MOST = 60;
/** Older ones are shown to nobody: the page waits for the new one. */
const OLDEST_MS = 4 * ANEW_MS;

/**
 * @param ask each question reaches it once, however many ask it at a time. One that asks the whole graph is asked anew every
 * `ANEW_MS` at most; what is known is shown meanwhile, with its date.
 * @param now milliseconds.
 */
export function remembering(
  pages: Readonly<Record<string, Pick<Page, 'isSlow'>>>,
  ask: (question: PageQuestion) => Promise<PageAnswer>,
  now: () => number,
): (question: PageQuestion, version: number) => Promise<Remembered> {
  const kept = new Map<string, Kept>();

  function begin(question: PageQuestion, version: number): Asked {
    const begun: Asked = { answered: ask(question), at: now(), version, isDone: false };
    const done = () => {
      begun.isDone = true;
    };
    begun.answered.then(done, done);
    return begun;
  }

  return (question, version) => {
    const { page, values, withHash = false, withFeed = false } = question;
    const key = JSON.stringify([page, withHash, withFeed, Object.entries(values).sort()]);
    const known = kept.get(key);
    if (known !== undefined && isGood(known.current, question.page, version)) return whole(known.current);
    if (known !== undefined && pages[question.page]!.isSlow && now() - known.current.at < OLDEST_MS) {
      known.next ??= begin(question, version);
      const { current, next } = known;
      const replace = () => kept.get(key) === known && kept.set(key, { current: next, next: null });
      next.answered.then(
        ({ state }) => (isKnown(state) ? replace() : kept.delete(key)),
        () => kept.delete(key),
      );
      return whole(current);
    }
    const current = begin(question, version);
    kept.delete(key);
    kept.set(key, { current, next: null });
    for (const [oldest] of [...kept].slice(0, -MOST)) kept.delete(oldest);
    const forget = () => void (kept.get(key)?.current === current && kept.delete(key));
    // What could not be answered may be put right in a moment.
    current.answered.then(({ state }) => isKnown(state) || forget(), forget);
    return whole(current);
  };

  function isGood({ at, version: then, isDone }: Asked, page: string, version: number): boolean {
    return then === version || (pages[page]!.isSlow === true && (!isDone || now() - at < ANEW_MS));
  }
}

function isKnown(state: PageAnswer['state']): boolean {
  return state === 'answered' || state === 'drawn';
}

async function whole({ answered, at, version }: Asked): Promise<Remembered> {
  return { answer: await answered, at, version };
}
