/** What the accounts of a snapshot posted in the window before its day, as plain data in canonical order. */
import type { Counts, Post } from '../activity/post.ts';
import { isoSeconds } from '../iso-instant.ts';
import type { PostKind } from '../roster/post-kind.ts';
import type { Verdict } from '../roster/verdict.ts';

/** Accounts are indices into `SnapshotContent.accounts`. What is iterated over can be so again, and is read as it goes. */
export interface ActivityContent extends ActivityWindow {
  /** One an account that exists on the day, sorted. */
  readings: FeedReading[];
  /** Sorted by account and time. */
  posts: Iterable<DatedPost>;
  /** Own posts of a day that carry a tag; sorted by account, day and tag. */
  hashtags: Iterable<HashtagUse>;
  /** Own posts of source that name target or reply to it; of roster accounts only, and not of oneself. */
  mentions: Iterable<LayerTie>;
  /** Reposts and quotes of target's posts by source; of roster accounts only, and not of oneself. */
  reposts: Iterable<LayerTie>;
}

export interface FeedReading {
  account: number;
  verdict: Verdict;
  reason: string;
  /** ISO 8601 UTC, to the second: how far back its posts are known, where not to the start of the window. */
  reachedAt: string | null;
  /** Posts among those of the window left out since they state no time, or a later one than they were read at. */
  misdatedCount: number;
}

/** Counts are of the day of reading; a repost has none, as its counts are the original's. The language is a primary subtag, such as `fr`. */
export interface DatedPost extends Post {
  account: number;
  /** Seconds since 1970. */
  at: number;
}

export interface HashtagUse {
  account: number;
  /** YYYY-MM-DD. */
  day: string;
  /** Without `#`, in lower case. */
  tag: string;
  count: number;
}

/** A weighted tie; they are sorted by source and target. */
export interface LayerTie {
  source: number;
  target: number;
  count: number;
}

/** Names of the parts of a snapshot's content that its activity makes. */
export const ACTIVITY_PARTS = ['feeds', 'posts', 'hashtags', 'mentions', 'reposts'] as const;
export type ActivityPart = (typeof ACTIVITY_PARTS)[number];

const DAY_MS = 86_400_000;

export interface ActivityWindow {
  days: number;
  /** ISO 8601 UTC: the first moment of the window, and the first one after it. */
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

const DAY_SECONDS = 86_400;

/** What a post's row holds beside its account, in the order of `POST_COLUMNS`; a count that is not known is `null`. */
export type PostRow = [
  at: number,
  kind: PostKind,
  language: string,
  likes: number | null,
  replies: number | null,
  reposts: number | null,
  quotes: number | null,
];

export const POST_COLUMNS = 'at, kind, language, likes, replies, reposts, quotes';

export function postOf(account: number, row: readonly [...PostRow, ...unknown[]]): DatedPost {
  const [at, kind, language, likes, replies, reposts, quotes] = row;
  return { account, at, kind, language, ...countsOf({ likes, replies, reposts, quotes }) };
}

/** The counts of a row as numbers; NaN where one is not known. */
export function countsOf({ likes, replies, reposts, quotes }: Record<keyof Counts, number | null>): Counts {
  const known = (count: number | null) => count ?? Number.NaN;
  return { likes: known(likes), replies: known(replies), reposts: known(reposts), quotes: known(quotes) };
}

/** Which day of a window a moment falls on, from 0 on; in seconds since 1970. */
export function dayOfWindow({ since }: Pick<ActivityWindow, 'since'>): (at: number) => number {
  const start = Date.parse(since) / 1000;
  return (at) => Math.floor((at - start) / DAY_SECONDS);
}
