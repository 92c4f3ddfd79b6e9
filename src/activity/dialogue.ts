/** The dialogue of two groups of accounts: how often those of each name those of the other. */
import { type Activity, isWhole } from './activity.ts';

export interface Dialogue {
  /**
   * Mentions of the second by the first, and the other way round, as far as feeds were read; NaN where there are
   * none in what was read and no feed of the side was read whole.
   */
  there: number;
  back: number;
  /** Accounts of each side whose posts were not all read: there may be more than was counted. */
  unreadThere: number;
  unreadBack: number;
  /** The pairs of accounts behind the sums, most mentions first, then by source and target. */
  pairs: { source: number; target: number; count: number }[];
}

/** Mentions between two groups that share no account, both ways. */
export function dialogueOf(
  activity: Activity,
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
): Dialogue {
  const pairs: Dialogue['pairs'] = [];
  let [there, back] = [0, 0];
  for (const [sources, targets] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const source of sources) {
      for (const [target, count] of activity.mentions(source)) {
        if (!targets.has(target)) continue;
        if (sources === one) there += count;
        else back += count;
        pairs.push({ source, target, count });
      }
    }
  }
  pairs.sort((a, b) => b.count - a.count || a.source - b.source || a.target - b.target);
  const unread = (nodes: ReadonlySet<number>) => [...nodes].filter((node) => !isWhole(activity, node)).length;
  const [unreadThere, unreadBack] = [unread(one), unread(other)];
  const known = (count: number, of: number, missing: number) =>
    count === 0 && missing > 0 && missing === of ? Number.NaN : count;
  return {
    there: known(there, one.size, unreadThere),
    back: known(back, other.size, unreadBack),
    unreadThere,
    unreadBack,
    pairs,
  };
}
