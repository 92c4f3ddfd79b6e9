/** Who returns the new follows that it receives, and how fast. */
import { groupBy } from '../group-by.ts';
import { type FollowBacks, mayBeTwo } from './follow-backs.ts';
import type { Bounds } from './tie-line.ts';

export interface Answerer {
  account: number;
  /** New follows of it by accounts that it did not follow, as far as was seen, and as many as there may have been. */
  asked: number;
  askedMost: number;
  /** Of those the ones that it has surely returned by the last look, and the ones that it may have. */
  answered: number;
  answeredMost: number;
  /** Bounds of the median time, over all that it was asked; Infinity where half may never be, or are not, returned. */
  median: Bounds;
}

const ANY_TIME: Bounds = { lo: 0, hi: Number.POSITIVE_INFINITY };

/** By account number; those of whom a new follow was seen. */
export function whoAnswers({ follows, unclear }: FollowBacks): Answerer[] {
  const known = follows.filter(({ isOrderKnown }) => isOrderKnown);
  const others = [
    ...unclear.map(({ target }) => target),
    ...mayBeTwo(follows).flatMap(({ source, target }) => [source, target]),
  ];
  const further = groupBy(others, (account) => account);
  return [...groupBy(known, ({ target }) => target)]
    .map(([account, own]) => {
      const more = further.get(account) ?? [];
      const times = [...own.map(({ limits }) => limits ?? ANY_TIME), ...more.map(() => ANY_TIME)];
      return {
        account,
        asked: own.length,
        askedMost: own.length + more.length,
        answered: own.filter(({ isReturned }) => isReturned === 'yes').length,
        answeredMost: own.filter(({ isReturned }) => isReturned !== 'no').length + more.length,
        median: { lo: medianOf(times.map(({ lo }) => lo)), hi: medianOf(times.map(({ hi }) => hi)) },
      };
    })
    .sort((a, b) => a.account - b.account);
}

/** The least value that at least half of them do not exceed. */
function medianOf(values: readonly number[]): number {
  return Float64Array.from(values).sort()[Math.ceil(values.length / 2) - 1]!;
}
