/** How much of a stretch of time each account's follows could be seen in. */
import type { Instant } from '../values/log-entries.ts';
import { type Interval, joined } from './intervals.ts';

export interface SeenAccount {
  /** When it came to be watched, or the beginning of the stretch. */
  from: Instant;
  /** When it was seen since then, joined. */
  seen: readonly Interval[];
}

/** @param spans of one account, in any order; what lies outside the stretch is cut off. */
export function seenWithin(spans: readonly Interval[], from: Instant, to: Instant): SeenAccount {
  const within = spans.flatMap((span) => {
    const cut = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
    return cut.from < cut.to ? [cut] : [];
  });
  return { from, seen: joined(within) };
}

/** Time seen ÷ time watched, from one instant to another, of all these accounts; NaN where none was watched. */
export function seenShare(accounts: Iterable<SeenAccount>, from: Instant, to: Instant): number {
  let [seen, watched] = [0, 0];
  for (const account of accounts) {
    watched += Math.max(0, to - Math.max(from, account.from));
    for (const span of account.seen) seen += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return seen / watched;
}

/** Whether it was seen at an instant. */
export function isSeenAt({ seen }: Pick<SeenAccount, 'seen'>, at: Instant): boolean {
  return seen.some(({ from, to }) => from <= at && at <= to);
}
