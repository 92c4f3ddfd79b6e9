/** Whether what is counted in a stretch of time may be held against the stretch of the same length before it. */
import type { Instant } from '../values/log-entries.ts';
import type { Stretch } from '../values/log-stretch.ts';
import type { SeenAccount } from './seen-time.ts';

/** Why it may not: what is known begins after the earlier one does, or one was seen less than the other. */
export type NotCompared =
  | { why: 'begins'; at: Instant }
  /** Time seen ÷ time of all accounts, in each of the two. */
  | { why: 'seen'; now: number; before: number };

/** Of the greater, time seen may differ by less than one in so many. */
const TOLERATED = 10;

/**
 * `null` where it may.
 * @param begins from when on anything is known.
 * @param accounts all that could do what is counted, with when they could be seen; of posts, when all of these are known.
 */
export function comparePeriods(
  { now, before }: Readonly<Record<'now' | 'before', Stretch>>,
  begins: Instant,
  accounts: readonly Pick<SeenAccount, 'seen'>[],
): NotCompared | null {
  if (begins > before.after) return { why: 'begins', at: begins };
  const [later, earlier] = [timeSeen(accounts, now), timeSeen(accounts, before)];
  if (TOLERATED * Math.abs(later - earlier) < Math.max(later, earlier)) return null;
  const all = accounts.length * (now.to - now.after);
  const share = (time: number) => (time === 0 ? 0 : time / all);
  return { why: 'seen', now: share(later), before: share(earlier) };
}

function timeSeen(accounts: readonly Pick<SeenAccount, 'seen'>[], { after, to }: Stretch): number {
  let time = 0;
  for (const { seen } of accounts) {
    for (const span of seen) time += Math.max(0, Math.min(span.to, to) - Math.max(span.from, after));
  }
  return time;
}
