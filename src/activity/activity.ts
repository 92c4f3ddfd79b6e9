/** What the accounts of a graph posted within a window of days: sums of every node, and what is asked of one of them. */
import type { SumColumns, WeekColumn } from './activity-sums.ts';

export interface Activity {
  /** Length of the window. */
  days: number;
  /** What of it had passed when the posts were taken, in days: not all of it on a day of a log that was not over. */
  passedDays: number;
  /** ISO 8601: the window's first moment, and the first one after it. */
  since: string;
  until: string;
  /** One a node; `null` where its feed was not tried. */
  feed: readonly (Feed | null)[];
  /** One value a node. */
  sums: SumColumns;
  /** The counts that any post states, as bits in the order of `COUNTS`. */
  stated: number;
  /** The weeks in which a node posted. */
  weeks(node: number): Iterable<WeekSums>;
  /** A node's own posts by language; those without a stated one under ''. */
  languages(node: number): ReadonlyMap<string, number>;
  /** A node's own posts by hashtag, without `#`, in lower case. */
  hashtags(node: number): readonly (readonly [tag: string, count: number])[];
  /** The same by day, of two stretches. */
  tagDays(stretch: Stretch): readonly TagDays[];
  /** Whom a node names, and whose posts it passes on, by node. */
  mentions: TiesOfNode;
  reposts: TiesOfNode;
  /** Who names any of these nodes, in no order. */
  mentionsOf(targets: readonly number[]): readonly TieBetween[];
  /** What each own post of each of these nodes received, where every stated count of it is known. */
  interactions(nodes: readonly number[]): Float64Array[];
}

/** Two stretches of days, one after the other, as YYYY-MM-DD. */
export interface Stretch {
  /** The day before the first. */
  after: string;
  /** The last day of the first. */
  middle: string;
  /** The last day of the second. */
  to: string;
}

/** Own posts of a node with a hashtag in each of two stretches. */
interface TagDays {
  node: number;
  tag: string;
  before: number;
  now: number;
}

export interface WeekSums extends Readonly<Record<WeekColumn, number>> {
  /** The oldest is 0. */
  week: number;
}

export type TiesOfNode = (source: number) => readonly (readonly [target: number, weight: number])[];

interface TieBetween {
  source: number;
  target: number;
  count: number;
}

/** What became of reading an account's posts. */
export interface Feed {
  verdict: string;
  /** Read to the start of the window or to the feed's end: what is not there was not posted. */
  whole: boolean;
  /** Why it was not read whole; '' otherwise. */
  reason: string;
  /** ISO 8601: the oldest moment to which it was read, where that is known. */
  reachedAt: string | null;
}

/** What the profiles state, one value a node; NaN or '' is unknown. */
export interface Profiles {
  /** Followers on the network. */
  audience: Float64Array;
  /** Accounts followed on the network. */
  followed: Float64Array;
  /** Posts of all time. */
  posts: Float64Array;
  /** ISO 8601 moment at which the account was made. */
  joined: readonly string[];
}

/** Whether all that the account posted within the window is known. */
export function isWhole({ feed }: Activity, node: number): boolean {
  return feed[node]?.whole === true;
}

/** Accounts of whose feed all that was posted within the window is known. */
export function countWhole(activity: Activity): number {
  return activity.feed.filter((_, node) => isWhole(activity, node)).length;
}

/** Own posts of a node, as far as they were read. */
export function countOwn({ sums }: Activity, node: number): number {
  return sums.post[node]! + sums.reply[node]! + sums.thread[node]! + sums.quote[node]!;
}
