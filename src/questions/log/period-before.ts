/** What is said where a stretch of a log cannot be held against the one before it. */

import { isoOf } from '../../iso-instant.ts';
import { comparePeriods } from '../../log/compare-periods.ts';
import type { SeenAccount } from '../../log/seen-time.ts';
import { beginOf } from '../../values/log-facts.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Recent } from './recent.ts';

/** `null` where it can. @param accounts all that could do what is counted, as `comparePeriods` takes them. */
export function whyNotCompared(
  { log: { about }, now, before }: Recent,
  accounts: readonly Pick<SeenAccount, 'seen'>[],
  whose: Parameters<typeof say.periods.seen>[0],
): Sentence | null {
  const found = comparePeriods({ now, before }, beginOf(about), accounts);
  if (found === null) return null;
  return found.why === 'begins'
    ? say.periods.begins(isoOf(found.at))
    : say.periods.seen(whose, found.now, found.before);
}

/** Where the log begins too late, it does so for all that is counted: each reason once, in order. */
export function eachWhyOnce(whys: readonly (Sentence | null)[]): Sentence[] {
  return [...new Map(whys.flatMap((why) => (why === null ? [] : [[JSON.stringify(why), why]]))).values()];
}
