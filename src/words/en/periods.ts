import { share } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';

const WHOSE = {
  all: 'accounts',
  ours: 'our accounts',
  abroad: 'those abroad',
  posts: 'the posts of accounts',
};

/** Which accounts could have done what is counted. */
export type Whose = keyof typeof WHOSE;

/** Why a period stands without the one before it. */
export const periods = {
  twoDates: 'Not set beside a period before: two dates make one period.',
  begins: (at: string) =>
    `Not set beside the period before: the log begins within that, on ${minuteOfDay(at)}.`,
  /** @param now and @param before shares of the time of these accounts in which they could be seen. */
  seen: (whose: Whose, now: number, before: number) =>
    `Not set beside the period before: ${WHOSE[whose]} could be seen ${share(before)} of that time, and ${share(now)} of this.`,
};
