/** What the accounts of a graph posted within a window of days, in typed arrays over its nodes. */

/** `thread` is a reply to oneself, `quote` an own post with another's in it, `repost` another's post passed on. */
export type PostKind = 'post' | 'reply' | 'thread' | 'quote' | 'repost';

export interface Activity {
  /** Length of the window. */
  days: number;
  /** ISO 8601: the window's first moment, and the first one after it. */
  since: string;
  until: string;
  /** One a node; `null` where its feed was not tried. */
  feed: readonly (Feed | null)[];
  posts: Posts;
  hashtags: Hashtags;
  mentions: Layer;
  reposts: Layer;
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

/** Posts of node i are start[i]…start[i+1]−1. */
export interface Posts {
  start: Uint32Array;
  /** 0 is the window's first day, days−1 its last. */
  day: Uint16Array;
  kind: readonly PostKind[];
  /** As the network states it; '' where it states none. */
  language: readonly string[];
  /** NaN where the network does not state it. */
  likes: Float64Array;
  replies: Float64Array;
  reposts: Float64Array;
  quotes: Float64Array;
}

/** Row k: `node` used `tag` in `count` posts of `day`. */
interface Hashtags {
  node: Uint32Array;
  day: Uint16Array;
  /** Without `#`, in lower case. */
  tag: readonly string[];
  count: Uint32Array;
}

/** Weighted directed ties, sorted by source and target: `source` names, or passes on posts of, `target`. */
export interface Layer {
  source: Uint32Array;
  target: Uint32Array;
  weight: Uint32Array;
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

/** All but reposts are an account's own posts. */
export function isOwnPost(kind: PostKind): boolean {
  return kind !== 'repost';
}

/** Whether all that the account posted within the window is known. */
export function isWhole({ feed }: Activity, node: number): boolean {
  return feed[node]?.whole === true;
}

/** Accounts of whose feed all that was posted within the window is known. */
export function countWhole(activity: Activity): number {
  return activity.feed.filter((_, node) => isWhole(activity, node)).length;
}
