/** Answers that are known already: to the same question, while nothing has changed, and for half a minute where it asks the whole graph. */
import { ANEW_MS, type PageAnswer, type PageQuestion } from './answering.ts';
import type { Page } from './page.ts';

export interface Remembered {
  answer: PageAnswer;
  at: number;
  version: number;
}

interface Kept {
  answered: Promise<PageAnswer>;
  at: number;
  version: number;
  isDone: boolean;
}

/** Answers that are kept, the last that were asked for. */
const MOST = 60;

/**
 * @param ask each question reaches it once, however many ask it at a time.
 * @param now milliseconds.
 */
export function remembering(
  pages: Readonly<Record<string, Pick<Page, 'isSlow'>>>,
  ask: (question: PageQuestion) => Promise<PageAnswer>,
  now: () => number,
): (question: PageQuestion, version: number) => Promise<Remembered> {
  const kept = new Map<string, Kept>();
  return async (question, version) => {
    const key = JSON.stringify([question.page, Object.entries(question.values).sort()]);
    const known = kept.get(key);
    if (known !== undefined && isGood(known, question.page, version)) return whole(known);
    const fresh: Kept = { answered: ask(question), at: now(), version, isDone: false };
    kept.delete(key);
    kept.set(key, fresh);
    for (const [oldest] of [...kept].slice(0, -MOST)) kept.delete(oldest);
    const forget = () => void (kept.get(key) === fresh && kept.delete(key));
    fresh.answered.then((answer) => {
      fresh.isDone = true;
      // What could not be answered may be put right in a moment.
      if (answer.state !== 'answered') forget();
    }, forget);
    return whole(fresh);
  };

  function isGood({ at, version: then, isDone }: Kept, page: string, version: number): boolean {
    if (then === version) return true;
    return pages[page]!.isSlow === true && (!isDone || now() - at < ANEW_MS);
  }
}

async function whole({ answered, at, version }: Kept): Promise<Remembered> {
  return { answer: await answered, at, version };
}
