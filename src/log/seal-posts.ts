/** What accounts posted before a day, out of a log: the same rows that a crawl of their feeds writes. */
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
import type { FeedState, Instant } from '../store/watch-entries.ts';
import type { WatchedAccount, WatchRecord } from '../store/watch-log.ts';
import { readActivityDays, readFeedStates } from '../store/watch-posts.ts';
import { postsKnownUntil } from './posts-known.ts';

/** The posts of a log as it knows them. */
export interface PostsOfLog {
  store: Store;
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
  return days === null || !isKnown ? null : { store, watch, days, at, feeds };
}

/** Whose posts are wanted. */
export interface WhosePosts {
  /** The accounts that are there on the day. */
  nodes: readonly WatchedAccount[];
  /** Ids of all accounts that rows of the roster lead to. */
  roster: ReadonlySet<string>;
}

interface Into {
  store: Store;
  snapshot: SnapshotRecord;
}

export function sealPosts(log: PostsOfLog, into: Into, of: WhosePosts): void {
  takePosts(log, into, of, { withPosts: true });
}

/** The same without the posts, of which the sums alone are kept. */
export function sumPosts(log: PostsOfLog, into: Into, of: WhosePosts): void {
  const posts = postsInOrder(takePosts(log, into, of, { withPosts: false }));
  keepActivity(into.store, { ...into.snapshot, activityDays: log.days }, { posts, keyOf: (key) => key });
}

/** The posts of one account that are not put into the snapshot, by its id. */
export function postsLeft(log: PostsOfLog, into: Into, of: WhosePosts): (accountId: string) => PostRow[] {
  return postsOfAccount(readerOf({ log, into }, postsToCopy(log, into, of)));
}

function takePosts(log: PostsOfLog, into: Into, of: WhosePosts, which: { withPosts: boolean }): PostsReader {
  const { at, feeds } = log;
  const wanted = postsToCopy(log, into, of);
  const reader = readerOf({ log, into }, wanted);
  const cohort = Math.max(...of.nodes.map((node) => node.cohort));
  const writer = feedWriter(into.store, into.snapshot);
  for (const { state } of of.nodes) {
    const feed = feeds.get(state.accountId);
    const unread = whyUnread(feed, state, at);
    if (unread !== null)
      writer.verdict(state.accountId, feed?.isRefused ? 'hidden' : 'not-read', unread, null);
  }
  const copied = copyPosts(reader, which);
  for (const accountId of wanted.accounts) {
    const feed = feeds.get(accountId)!;
    const { items, own, misdated } = copied.get(accountId)!;
    writer.page({
      accountId,
      rosterCount: of.roster.size,
      posts: [],
      itemCount: items,
      ownCount: own,
      misdatedCount: misdated,
      malformedCount: 0,
      cursor: null,
      reachedAt: null,
    });
    const whole = { since: Date.parse(wanted.window.since), cohort, isEmpty: items === 0 };
    const { verdict, reason, reachedAt } = verdictOf(feed, whole);
    writer.verdict(accountId, verdict, reason, reachedAt);
  }
  return reader;
}

function postsToCopy(
  { at, days, feeds }: PostsOfLog,
  { snapshot }: Into,
  { nodes, roster }: WhosePosts,
): PostsToCopy {
  const there = new Set(nodes.map(({ state }) => state.accountId));
  return {
    accounts: nodes
      .filter(({ state }) => whyUnread(feeds.get(state.accountId), state, at) === null)
      .map(({ state }) => state.accountId),
    roster: [...roster],
    hidden: [...roster].filter((id) => !there.has(id)),
    by: at,
    window: windowOf(snapshot.date, days),
  };
}

/** Why nothing is known of an account's posts at an instant; `null` where something is. */
function whyUnread(feed: FeedState | undefined, state: WatchedAccount['state'], at: Instant): string | null {
  if (state.gone !== null) return 'the account is not there any more, and what it posted is not shown';
  if (feed === undefined) return 'its posts were not read';
  if (feed.from === null) return feed.reason;
  const until = postsKnownUntil(state, feed);
  if (feed.from > at) return `its posts are known from ${isoOf(feed.from)} on`;
  if (until >= at) return null;
  return `gap from ${isoOf(until)} to the end of the log${feed.reason === '' ? '' : `: ${feed.reason}`}`;
}

function verdictOf(
  { from, cohort }: FeedState,
  wanted: { since: Instant; cohort: number; isEmpty: boolean },
): { verdict: Verdict; reason: string; reachedAt: number | null } {
  if (from! > wanted.since) {
    const reason = `its posts are known from ${isoOf(from!)} on`;
    return { verdict: 'partial', reason, reachedAt: Math.floor(from! / 1000) };
  }
  if (cohort < wanted.cohort) {
    const reason = 'nobody looked in its posts for accounts that have come into the roster since';
    return { verdict: 'partial', reason, reachedAt: null };
  }
  return { verdict: wanted.isEmpty ? 'empty' : 'complete', reason: '', reachedAt: null };
}

function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
