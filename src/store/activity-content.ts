/** What the accounts of a snapshot posted in the window before its day, as plain data in canonical order. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Verdict } from '../roster/verdict.ts';

/** Accounts are indices into `SnapshotContent.accounts`; times are ISO 8601 UTC, to the second. */
export interface ActivityContent {
  days: number;
  /** The first moment of the window. */
  since: string;
  /** The first moment after it. */
  until: string;
  /** One an account that exists on the day, sorted. */
  readings: FeedReading[];
  posts: PostColumns;
  hashtags: HashtagColumns;
  /** Own posts of source that name target or reply to it; of roster accounts only, and not of oneself. */
  mentions: LayerColumns;
  /** Reposts and quotes of target's posts by source; of roster accounts only, and not of oneself. */
  reposts: LayerColumns;
}

export interface FeedReading {
  account: number;
  verdict: Verdict;
  reason: string;
  /** How far back its posts are known, where not to the start of the window. */
  reachedAt: string | null;
  /** Posts among those of the window left out since they state no time, or a later one than they were read at. */
  misdatedCount: number;
}

/** Parallel columns, sorted by account and time. */
export interface PostColumns {
  account: Uint32Array;
  at: string[];
  kind: PostKind[];
  /** Primary subtag, such as `fr`; '' where the network names none. */
  language: string[];
  /** Counts on the day of reading; NaN where the network shows none, and for reposts, whose counts are the original's. */
  likes: Float64Array;
  replies: Float64Array;
  reposts: Float64Array;
  quotes: Float64Array;
}

/** Own posts of a day that carry a tag; sorted by account, day and tag. */
export interface HashtagColumns {
  account: Uint32Array;
  /** YYYY-MM-DD. */
  day: string[];
  /** Without `#`, in lower case. */
  tag: string[];
  count: Uint32Array;
}

/** Weighted ties, sorted by source and target. */
export interface LayerColumns {
  source: Uint32Array;
  target: Uint32Array;
  count: Uint32Array;
}

/** Names of the parts of a snapshot's content that its activity makes. */
export const ACTIVITY_PARTS = ['feeds', 'posts', 'hashtags', 'mentions', 'reposts'] as const;
export type ActivityPart = (typeof ACTIVITY_PARTS)[number];

const DAY_MS = 86_400_000;

export interface ActivityWindow {
  days: number;
  since: string;
  until: string;
}

/** The window of so many days up to and including a snapshot's date. */
export function windowOf(date: string, days: number): ActivityWindow {
  const start = Date.parse(`${date}T00:00:00Z`);
  return {
    days,
    since: isoSeconds((start - (days - 1) * DAY_MS) / 1000),
    until: isoSeconds((start + DAY_MS) / 1000),
  };
}

/** ISO 8601 UTC of a second since 1970. */
export function isoSeconds(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Columns for so many posts, to be filled. */
export function emptyPosts(count: number): PostColumns {
  return {
    account: new Uint32Array(count),
    at: new Array<string>(count),
    kind: new Array<PostKind>(count),
    language: new Array<string>(count),
    likes: new Float64Array(count),
    replies: new Float64Array(count),
    reposts: new Float64Array(count),
    quotes: new Float64Array(count),
  };
}
