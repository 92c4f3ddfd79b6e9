/** Answers that are known already: to the same question while nothing has changed, and for a while where it asks the whole graph. */
import { ANEW_MS, type PageAnswer, type PageQuestion, type Stage } from './answering.ts';
import type { Page } from './page.ts';

interface Remembered {
  answer: PageAnswer;
  /** When it was asked, and the last change that it knows of: milliseconds. */
  at: number;
  version: number;
}

/** @property takes what such a page took last; `null` before the first. Milliseconds. */
export interface HowFar {
  stage: Stage;
  waited: number;
  takes: number | null;
}

/** An answer that may still be made. */
export interface Answering {
  remembered: Promise<Remembered>;
  howFar(): HowFar;
  /** Promises this answer to a visitor who asks again, though something may have changed meanwhile or it may have failed. */
  promise(): void;
}

interface Asked {
  answered: Promise<PageAnswer>;
  at: number;
  version: number;
  stage: Stage;
  /** `null` while it is made. */
  end: { at: number; isKnown: boolean } | null;
  /** To how many visitors it is promised. */
  promised: number;
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
/** Whoever comes later has gone elsewhere meanwhile. */
const PROMISED_MS = 10_000;

/**
 * @param ask each question reaches it once, however many ask it at a time. One that asks the whole graph is asked anew every
 * `ANEW_MS` at most; what is known is shown meanwhile, with its date.
 * @param now milliseconds.
 */
export function remembering(
  pages: Readonly<Record<string, Pick<Page, 'isSlow'>>>,
  ask: (question: PageQuestion, tell: (stage: Stage) => void) => Promise<PageAnswer>,
  now: () => number,
): (question: PageQuestion, version: number) => Answering {
  const kept = new Map<string, Kept>();
  /** By page, of the last one that was made. */
  const took = new Map<string, number>();

  function begin(question: PageQuestion, version: number): Asked {
    const begun: Omit<Asked, 'answered'> = { at: now(), version, stage: 'counts', end: null, promised: 0 };
    const end = (isKnown: boolean) => {
      begun.end = { at: now(), isKnown };
      if (isKnown) took.set(question.page, begun.end.at - begun.at);
    };
    const answered = ask(question, (stage) => {
      begun.stage = stage;
    });
    answered.then(
      // A page without parts waits for what a watch or a crawl may bring in a moment.
      (answer) => end(answer.state === 'drawn' || (answer.state === 'answered' && answer.parts.length > 0)),
      () => end(false),
    );
    return Object.assign(begun, { answered });
  }

  return (question, version) => {
    const { page, values, withHash = false, withFeed = false } = question;
    const key = JSON.stringify([page, withHash, withFeed, Object.entries(values).sort()]);
    const known = kept.get(key);
    if (known?.next?.end != null) Object.assign(known, { current: known.next, next: null });
    if (known !== undefined && (isKept(known.current) || isGood(known.current, page, version)))
      return answering(known.current, page);
    if (known?.current.end?.isKnown && pages[page]!.isSlow && ageOf(known.current) < OLDEST_MS) {
      known.next ??= begin(question, version);
      return answering(known.current, page);
    }
    const current = begin(question, version);
    kept.delete(key);
    kept.set(key, { current, next: null });
    for (const [oldest] of [...kept].slice(0, -MOST)) kept.delete(oldest);
    return answering(current, page);
  };

  /** Whether it was promised to one visitor more. */
  function isKept(asked: Asked): boolean {
    if (asked.promised === 0) return false;
    asked.promised -= 1;
    return asked.end === null || now() - asked.end.at < PROMISED_MS;
  }

  function isGood(asked: Asked, page: string, version: number): boolean {
    const { version: then, end } = asked;
    // What could not be answered may be put right in a moment.
    if (end !== null && !end.isKnown) return false;
    return then === version || (pages[page]!.isSlow === true && (end === null || ageOf(asked) < ANEW_MS));
  }

  function ageOf({ at }: Asked): number {
    return now() - at;
  }

  function answering(asked: Asked, page: string): Answering {
    const { answered, at, version } = asked;
    return {
      remembered: answered.then((answer) => ({ answer, at, version })),
      howFar: () => ({ stage: asked.stage, waited: ageOf(asked), takes: took.get(page) ?? null }),
      promise: () => {
        asked.promised += 1;
      },
    };
  }
}
