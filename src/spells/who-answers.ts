/** Who returns the new follows that it receives, and how fast. */
import { groupBy } from '../group-by.ts';
import type { NewFollow } from './follow-backs.ts';
import type { Bounds } from './tie-line.ts';

export interface Answerer {
  account: number;
  /** New follows of it by accounts that it did not follow. */
  asked: number;
  /** Of those the ones that it has surely returned, as far as was seen, and the ones that it may have. */
  answered: number;
  answeredMost: number;
  /** Bounds of the median time, over all that it was asked; Infinity where half may never be, or are not, returned. */
  median: Bounds;
}

/** By account number. Follows that may be answers themselves are not among them. */
export function whoAnswers(follows: readonly NewFollow[]): Answerer[] {
  const known = follows.filter(({ isOrderKnown }) => isOrderKnown);
  return [...groupBy(known, ({ target }) => target)]
    .map(([account, own]) => ({
      account,
      asked: own.length,
      answered: own.filter(({ isReturned }) => isReturned === 'yes').length,
      answeredMost: own.filter(({ isReturned }) => isReturned !== 'no').length,
      median: {
        lo: medianOf(own.map(({ lo }) => lo)),
        hi: medianOf(own.map(({ hi }) => hi)),
      },
    }))
    .sort((a, b) => a.account - b.account);
}

/** The least value that at least half of them do not exceed. */
function medianOf(values: readonly number[]): number {
  return Float64Array.from(values).sort()[Math.ceil(values.length / 2) - 1]!;
}
