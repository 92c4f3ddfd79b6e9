/** Takes out of a log what accounts posted before a day: the same rows that a crawl of their feeds writes. */

import { gapReason } from '../reasons/gap.ts';
import { because } from '../reasons/reasons.ts';
import type { Verdict } from '../roster/verdict.ts';
import { type PostRow, windowOf } from '../store/activity-content.ts';
import {
  copyPosts,
  type PostsReader,
  type PostsToCopy,
  postsInOrder,
  postsOfAccount,
  readerOf,
} from '../store/copy-posts.ts';
import type { Store } from '../store/driver.ts';
import { feedWriter } from '../store/feed-writer.ts';
import { keepActivity } from '../store/kept-activity.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import type { WatchedAccount, WatchRecord } from '../store/watch-log.ts';
import { readActivityDays, readFeedStates } from '../store/watch-posts.ts';
import type { Instant } from '../values/log-entries.ts';
import type { FeedState } from '../values/log-posts.ts';
import { postsKnownUntil } from './posts-known.ts';

/** The posts of a log as it knows them. */
export interface PostsOfLog {
  watch: WatchRecord;
  days: number;
  at: Instant;
  feeds: ReadonlyMap<string, FeedState>;
}

/** `null` where the log has no posts of that time. */
export function postsAt(store: Store, watch: WatchRecord, at: Instant): PostsOfLog | null {
  const days = readActivityDays(store, watch);
  const feeds = readFeedStates(store, watch);
  const isKnown = [...feeds.values()].some(({ from }) => from !== null && from <= at);
  return days === null || !isKnown ? null : { watch, days, at, feeds };
}

/** Whose posts are wanted. */
export interface WhosePosts {
  /** The accounts that are there on the day. */
  nodes: readonly WatchedAccount[];
  /** Ids of all accounts that rows of the roster lead to. */
  roster: ReadonlySet<string>;
}

interface Unread {
  accountId: string;
  verdict: Verdict;
  reason: string;
}

/** Posts as a day takes them, and what it says of those that it lacks; no more, as it may be held for long. */
export interface PostsOfDay {
  watch: WatchRecord;
  days: number;
  wanted: PostsToCopy;
  /** The accounts whose posts are not wanted since nothing is known of them. */
  unread: readonly Unread[];
  /** Accounts whose posts are wanted and not all known. */
  partial: ReadonlyMap<string, { reason: string; reachedAt: number | null }>;
}

/** @param date YYYY-MM-DD. */
export function postsOfDay(
  { watch, days, at, feeds }: PostsOfLog,
  { nodes, roster }: WhosePosts,
  date: string,
): PostsOfDay {
  const window = windowOf(date, days);
  const cohort = Math.max(...nodes.map((node) => node.cohort));
  const there = new Set(nodes.map(({ state }) => state.accountId));
  const unread: Unread[] = [];
  const accounts: string[] = [];
  const partial = new Map<string, { reason: string; reachedAt: number | null }>();
  for (const { state } of nodes) {
    const { accountId } = state;
    const feed = feeds.get(accountId);
    const reason = whyUnread(feed, state, at);
    if (reason !== null) {
      unread.push({ accountId, verdict: feed?.isRefused ? 'hidden' : 'not-read', reason });
      continue;
    }
    accounts.push(accountId);
    const lacking = whatLacks(feed!, { since: Date.parse(window.since), cohort });
    if (lacking !== null) partial.set(accountId, lacking);
  }
  const hidden = [...roster].filter((id) => !there.has(id));
  return { watch, days, wanted: { accounts, roster: [...roster], hidden, by: at, window }, unread, partial };
}

interface Into {
  store: Store;
  snapshot: SnapshotRecord;
}

/** @param log the database that the day is of. */
export function sealPosts(log: Store, day: PostsOfDay, into: Into): void {
  takePosts(log, day, into, { withPosts: true });
}

/** The same without the posts, of which the sums alone are kept. */
export function sumPosts(log: Store, day: PostsOfDay, into: Into): void {
  const posts = postsInOrder(takePosts(log, day, into, { withPosts: false }));
  keepActivity(into.store, { ...into.snapshot, activityDays: day.days }, { posts, keyOf: (key) => key });
}

/** The posts of one account that are not put into the snapshot, by its id. */
export function postsLeft(log: Store, day: PostsOfDay, into: Into): (accountId: string) => PostRow[] {
  return postsOfAccount(readerIn(log, day, into));
}

function readerIn(store: Store, { watch, wanted }: PostsOfDay, into: Into): PostsReader {
  return readerOf({ log: { store, watch }, into }, wanted);
}

function takePosts(log: Store, day: PostsOfDay, into: Into, which: { withPosts: boolean }): PostsReader {
  const { wanted, unread, partial } = day;
  const reader = readerIn(log, day, into);
  const writer = feedWriter(into.store, into.snapshot);
  for (const { accountId, verdict, reason } of unread) writer.verdict(accountId, verdict, reason, null);
  const copied = copyPosts(reader, which);
  for (const accountId of wanted.accounts) {
    const { items, own, misdated } = copied.get(accountId)!;
    writer.page({
      accountId,
      rosterCount: wanted.roster.length,
      posts: [],
      itemCount: items,
      ownCount: own,
      misdatedCount: misdated,
      malformedCount: 0,
      cursor: null,
      reachedAt: null,
    });
    const lacking = partial.get(accountId);
    if (lacking !== undefined) writer.verdict(accountId, 'partial', lacking.reason, lacking.reachedAt);
    else writer.verdict(accountId, items === 0 ? 'empty' : 'complete', '', null);
  }
  return reader;
}

/** Why nothing is known of an account's posts at an instant; `null` where something is. */
function whyUnread(feed: FeedState | undefined, state: WatchedAccount['state'], at: Instant): string | null {
  if (state.gone !== null) return because('posts-of-gone');
  if (feed === undefined) return because('posts-unread');
  if (feed.from === null) return feed.reason;
  const until = postsKnownUntil(state, feed);
  if (feed.from > at) return because('posts-known-from', { instant: isoOf(feed.from) });
  if (until >= at) return null;
  return gapReason(until, undefined, feed.reason);
}

/** Says what of the posts of a window is not known; `null` where all is. @param wanted from when on, and among whom. */
function whatLacks(
  { from, cohort }: FeedState,
  wanted: { since: Instant; cohort: number },
): { reason: string; reachedAt: number | null } | null {
  if (from! > wanted.since)
    return {
      reason: because('posts-known-from', { instant: isoOf(from!) }),
      reachedAt: Math.floor(from! / 1000),
    };
  if (cohort >= wanted.cohort) return null;
  const reason = because('posts-unsearched');
  return { reason, reachedAt: null };
}

function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
