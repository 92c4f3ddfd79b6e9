/** Hot spots: the hashtags of a stretch of time by group, against the stretch before it. */

/** How many own posts of an account had a hashtag in a stretch of time, and in the one before. */
export interface TagUse {
  /** Such as its country. */
  group: string;
  tag: string;
  now: number;
  before: number;
  /** Whether all that the account posted in both stretches is known: others are in no change. */
  isComparable: boolean;
}

export interface HotSpot {
  group: string;
  tag: string;
  /** Accounts that used it, and their posts with it, as far as they are known. */
  accounts: number;
  accountsBefore: number;
  posts: number;
  postsBefore: number;
  /** Accounts more than before, of those that can be compared. */
  change: number;
}

/** @param uses one for each account and hashtag. */
export function hotSpots(uses: Iterable<TagUse>): HotSpot[] {
  const spots = new Map<string, HotSpot>();
  for (const { group, tag, now, before, isComparable } of uses) {
    const key = `${group}\n${tag}`;
    let spot = spots.get(key);
    if (spot === undefined) {
      spot = { group, tag, accounts: 0, accountsBefore: 0, posts: 0, postsBefore: 0, change: 0 };
      spots.set(key, spot);
    }
    spot.posts += now;
    spot.postsBefore += before;
    if (now > 0) spot.accounts++;
    if (before > 0) spot.accountsBefore++;
    if (isComparable) spot.change += Number(now > 0) - Number(before > 0);
  }
  return [...spots.values()];
}

/** Those in use, by accounts, then posts, then tag. */
export function inUse(spots: readonly HotSpot[]): HotSpot[] {
  return spots
    .filter(({ accounts }) => accounts > 0)
    .sort((a, b) => b.accounts - a.accounts || b.posts - a.posts || byName(a, b));
}

/** Those that more accounts use than before, or fewer: the greatest change first. @param sign 1 or -1. */
export function changing(spots: readonly HotSpot[], sign: 1 | -1): HotSpot[] {
  return spots
    .filter(({ change }) => change * sign > 0)
    .sort(
      (a, b) =>
        sign * (b.change - a.change) || b.posts + b.postsBefore - a.posts - a.postsBefore || byName(a, b),
    );
}

function byName(a: HotSpot, b: HotSpot): number {
  return a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : a.group < b.group ? -1 : 1;
}
