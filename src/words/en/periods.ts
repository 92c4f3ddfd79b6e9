import { share } from './numbers.ts';
import { minuteOfDay } from './phrases.ts';

/** Why a period stands without the one before it. */
export const periods = {
  begins: (at: string) =>
    `Not set beside the period before: the log begins within that, on ${minuteOfDay(at)}.`,
  /** @param now and @param before shares of the time of all accounts in question that was seen. */
  seen: (now: number, before: number) =>
    `Not set beside the period before: ${share(before)} of that could be seen, and ${share(now)} of this one.`,
};
