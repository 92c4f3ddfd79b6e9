/** The call that gives what an account posts and passes on, newest first. */
import { isoTime } from './calendar.ts';
import { didOf } from './identifiers.ts';
import { findAccount, type NetworkYear, standingOf } from './network-year.ts';
import { isOutside } from './outside.ts';
import { feedItem, isShown, repostReason } from './post-views.ts';
import { countBefore, type PostRef } from './post-world.ts';
import { originalOf, postOf } from './posts.ts';
import type { Timeline } from './timeline.ts';
import { type Answer, answer, invalid, limitOf, type Method, required, XrpcError } from './xrpc.ts';

export const FEED_CALLS: Readonly<Record<string, Method>> = {
  'app.bsky.feed.getAuthorFeed': getAuthorFeed,
};

/** How many entries of a feed the network shows where it does not show all. */
const FEED_REACH = 600;

/** What an account passed on and what it wrote, at their places in its timeline. */
interface Entry extends PostRef {
  /** What it passes on; null where it is its author's own. */
  original: PostRef | null;
}

/** A cursor is the instant of the page's last entry, and there only where older ones follow. */
function getAuthorFeed(network: NetworkYear, query: URLSearchParams): Answer {
  const actor = required(query, 'actor');
  const limit = limitOf(query);
  const cursor = query.get('cursor') ?? '';
  const filter = query.get('filter') ?? 'posts_with_replies';
  const number = findAccount(network, actor);
  if (number === undefined || standingOf(network, number) !== 'active') throw invalid('Profile not found');
  if (network.posts.voices[number]?.feed === 'blocked') {
    throw new XrpcError('BlockedByActor', `Requester is blocked by actor: ${didOf(number)}`);
  }
  if (cursor.includes('::')) return answer('{"feed":[]}');
  const before = cursor === '' ? Infinity : timeOfCursor(cursor);

  const pinned =
    cursor === '' && query.get('includePins') === 'true' ? pinnedPost(network, number) : undefined;
  const page: Entry[] = [];
  let more = false;
  for (const entry of entries(network, number, before)) {
    if (!passes(network, filter, entry)) continue;
    more = page.length === limit;
    if (more) break;
    page.push(entry);
  }
  const feed = page
    .filter((entry) => entry.original !== null || entry.at !== pinned?.at)
    .map((entry) =>
      entry.original
        ? feedItem(network, entry.original, repostReason(network, entry))
        : feedItem(network, entry),
    );
  if (pinned) feed.unshift(feedItem(network, pinned, '{"$type":"app.bsky.feed.defs#reasonPin"}'));
  const last = page[page.length - 1];
  const next = more && last ? `,"cursor":"${isoTime(last.at)}"` : '';
  return answer(`{"feed":[${feed.join(',')}]${next}}`);
}

function timeOfCursor(cursor: string): number {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(cursor);
  const time = isTime ? Date.parse(cursor) : Number.NaN;
  if (Number.isNaN(time)) throw invalid('Malformed cursor');
  return time;
}

/** What the network shows of an account's feed before an instant, newest first. */
function* entries(network: NetworkYear, number: number, before: number): Generator<Entry> {
  if (isOutside(number) || network.world.accounts[number]!.states[network.year].list === 'hidden') return;
  const timeline = network.posts.timelineOf(number);
  const newest = countBefore(timeline, network.now) - 1;
  const oldest = network.posts.voices[number]!.feed === 'reach' ? newest - FEED_REACH + 1 : 0;
  for (let k = Math.min(newest, countBefore(timeline, before) - 1); k >= Math.max(0, oldest); k -= 1) {
    const entry: Entry = { author: number, at: timeline.at[k]!, original: null };
    if (timeline.kind[k] === 'repost') entry.original = originalOf(network.posts, entry);
    if (isDeleted(network, entry)) continue;
    if (entry.original === null) yield entry;
    else if (isShown(network, entry.original) && !isDeleted(network, entry.original)) yield entry;
  }
}

function isDeleted({ postRecords, now }: NetworkYear, ref: PostRef): boolean {
  return postRecords !== null && postRecords.deletedAt(ref) < now;
}

function passes(network: NetworkYear, filter: string, entry: Entry): boolean {
  const isOwn = entry.original === null;
  switch (filter) {
    case 'posts_with_media':
      return isOwn && postOf(network.posts, entry).attached === 'image';
    case 'posts_with_video':
      return false;
    case 'posts_no_replies':
      return !isOwn || postOf(network.posts, entry).answers === null;
    case 'posts_and_author_threads':
      return !isOwn || ['post', 'quote', 'thread'].includes(postOf(network.posts, entry).kind);
    default:
      return true;
  }
}

/** Some keep their very first post on top. */
function pinnedPost(network: NetworkYear, number: number): PostRef | undefined {
  if (isOutside(number) || number % 7 !== 3) return undefined;
  const { at, kind }: Timeline = network.posts.timelineOf(number);
  return at[0]! < network.now && kind[0] === 'post' ? { author: number, at: at[0]! } : undefined;
}
