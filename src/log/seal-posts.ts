/** What accounts posted before a day, out of a log: the same rows that a crawl of their feeds writes. */
import type { Verdict } from '../roster/verdict.ts';
import { windowOf } from '../store/activity-content.ts';
import { copyPosts } from '../store/copy-posts.ts';
import type { Store } from '../store/driver.ts';
import { feedWriter } from '../store/feed-writer.ts';
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

interface Sealed {
  /** The accounts that are there on the day. */
  nodes: readonly WatchedAccount[];
  /** Ids of all accounts that rows of the roster lead to. */
  roster: ReadonlySet<string>;
}

export function sealPosts(
  log: PostsOfLog,
  into: { store: Store; snapshot: SnapshotRecord },
  { nodes, roster }: Sealed,
): void {
  const { at, feeds } = log;
  const window = windowOf(into.snapshot.date, log.days);
  const cohort = Math.max(...nodes.map((node) => node.cohort));
  const there = new Set(nodes.map(({ state }) => state.accountId));
  const writer = feedWriter(into.store, into.snapshot);
  const known: FeedState[] = [];
  for (const { state } of nodes) {
    const feed = feeds.get(state.accountId);
    const unread = whyUnread(feed, state, at);
    if (feed !== undefined && unread === null) known.push(feed);
    else writer.verdict(state.accountId, feed?.isRefused ? 'hidden' : 'not-read', unread ?? '', null);
  }
  const copied = copyPosts(log, into, {
    accounts: known.map(({ accountId }) => accountId),
    roster: [...roster],
    hidden: [...roster].filter((id) => !there.has(id)),
    by: at,
    window,
  });
  for (const feed of known) {
    const { accountId } = feed;
    const { items, own, misdated } = copied.get(accountId)!;
    writer.page({
      accountId,
      rosterCount: roster.size,
      posts: [],
      itemCount: items,
      ownCount: own,
      misdatedCount: misdated,
      malformedCount: 0,
      cursor: null,
      reachedAt: null,
    });
    const wanted = { since: Date.parse(window.since), cohort, isEmpty: items === 0 };
    const { verdict, reason, reachedAt } = verdictOf(feed, wanted);
    writer.verdict(accountId, verdict, reason, reachedAt);
  }
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
