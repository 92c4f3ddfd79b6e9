/** What accounts posted before a day, out of a log: the same rows that a crawl of their feeds writes. */
import type { Verdict } from '../roster/verdict.ts';
import type { ActivityWindow } from '../store/activity-content.ts';
import type { Store } from '../store/driver.ts';
import type { FeedWriter } from '../store/feed-writer.ts';
import type { FeedState, Instant } from '../store/watch-entries.ts';
import type { WatchedAccount, WatchRecord } from '../store/watch-log.ts';
import { type LoggedPost, readActivityDays, readFeedStates, readLoggedPosts } from '../store/watch-posts.ts';
import { postsKnownUntil } from './posts-known.ts';

/** The posts of a log as it knows them. */
export interface PostsOfLog {
  days: number;
  at: Instant;
  feeds: ReadonlyMap<string, FeedState>;
  /** Those of an account that had come by the instant. */
  postsOf(accountId: string): LoggedPost[];
}

/** `null` where the log has no posts of that time. */
export function postsAt(store: Store, watch: WatchRecord, at: Instant): PostsOfLog | null {
  const days = readActivityDays(store, watch);
  const feeds = readFeedStates(store, watch);
  const isKnown = [...feeds.values()].some(({ from }) => from !== null && from <= at);
  if (days === null || !isKnown) return null;
  return { days, at, feeds, postsOf: (accountId) => readLoggedPosts(store, watch, accountId, at) };
}

interface Sealed {
  /** The accounts that are there on the day. */
  nodes: readonly WatchedAccount[];
  /** Ids of all accounts that rows of the roster lead to. */
  roster: ReadonlySet<string>;
  window: ActivityWindow;
}

export function sealPosts(
  { at, feeds, postsOf }: PostsOfLog,
  writer: FeedWriter,
  { nodes, roster, window }: Sealed,
): void {
  const cohort = Math.max(...nodes.map((node) => node.cohort));
  const there = new Set(nodes.map(({ state }) => state.accountId));
  for (const { state } of nodes) {
    const { accountId } = state;
    const feed = feeds.get(accountId);
    const unread = whyUnread(feed, state, at);
    if (feed === undefined || unread !== null) {
      writer.verdict(accountId, feed?.isRefused ? 'hidden' : 'not-read', unread ?? '', null);
      continue;
    }
    // Of a post that is not shown any more nobody sees who passed it on.
    const isShown = ({ repostOf }: LoggedPost) =>
      repostOf === null || !roster.has(repostOf) || there.has(repostOf);
    const told = postsOf(accountId).filter(isShown);
    const posts = told.flatMap((post) => (isOfWindow(post, window, at) ? [toKept(post, roster)] : []));
    const since = Date.parse(window.since);
    const own = posts.filter(({ kind }) => kind !== 'repost');
    writer.page({
      accountId,
      rosterCount: roster.size,
      posts,
      itemCount: posts.length,
      ownCount: own.length,
      misdatedCount: told.filter((post) => post.toldAt >= since && isMisdated(post, at)).length,
      malformedCount: 0,
      cursor: null,
      reachedAt: null,
    });
    const { verdict, reason, reachedAt } = verdictOf(feed, { since, cohort, isEmpty: posts.length === 0 });
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

function isMisdated({ at }: LoggedPost, now: Instant): boolean {
  return at === null || at * 1000 > now;
}

function isOfWindow(post: LoggedPost, { since, until }: ActivityWindow, now: Instant): boolean {
  return (
    !isMisdated(post, now) && post.at! * 1000 >= Date.parse(since) && post.at! * 1000 < Date.parse(until)
  );
}

const UNCOUNTED = { likes: null, replies: null, reposts: null, quotes: null };

function toKept({ toldAt: _, ...post }: LoggedPost, roster: ReadonlySet<string>) {
  const isOfRoster = (id: string) => roster.has(id);
  return {
    ...post,
    ...UNCOUNTED,
    at: post.at!,
    mentions: post.mentions.filter(isOfRoster),
    repostOf: post.repostOf !== null && isOfRoster(post.repostOf) ? post.repostOf : null,
  };
}

function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
