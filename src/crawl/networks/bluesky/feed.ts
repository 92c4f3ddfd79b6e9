/** What a Bluesky account posts, as the app's feed of it lists it. */

import { because } from '../../../reasons/reasons.ts';
import { MalformedAnswer } from '../../faults.ts';
import { type Feed, type FeedAnswer, type FeedItem, repost } from '../../feed.ts';
import type { Answer, CrawlHttp } from '../../http.ts';
import { asCount, asCursor, asObject, asText } from '../../narrow.ts';
import { readPostRecord, repostKey, seconds } from './post-record.ts';

type Fields = Readonly<Record<string, unknown>>;

const PAGE_SIZE = 100;

export interface BlueskyFeedOptions {
  /** The app's host. */
  host: string;
  /** Whether posts whose holders want them shown to signed-in readers only are left unread. */
  leavesOutSignedInOnly: boolean;
  /** The URL of a method with its query. */
  method(name: string, query: Record<string, string>): string;
}

/** Reads `getAuthorFeed`, with replies and reposts and without what is pinned. */
export function blueskyFeed(
  http: CrawlHttp,
  { host, leavesOutSignedInOnly, method }: BlueskyFeedOptions,
): Feed {
  return {
    host,
    pageSize: PAGE_SIZE,
    leastPage: 1,
    reach: null,
    declares: 'own',
    price: 0,
    swallowsCursors: true,
    beginsAgain: true,
    page: ({ accountId }, cursor, limit) =>
      http.get(
        method('app.bsky.feed.getAuthorFeed', {
          actor: accountId,
          filter: 'posts_with_replies',
          includePins: 'false',
          limit: String(Math.min(limit, PAGE_SIZE)),
          ...(cursor === null ? {} : { cursor }),
        }),
        (answer) => parseAuthorFeed(answer, accountId, cursor, leavesOutSignedInOnly),
      ),
  };
}

/** `getAuthorFeed` of `did` after `cursor`. */
function parseAuthorFeed(
  { status, json }: Answer,
  did: string,
  cursor: string | null,
  leavesOutSignedInOnly: boolean,
): FeedAnswer {
  const body = asObject(json);
  if (status >= 400) {
    const error = asText(body?.error);
    const message = asText(body?.message);
    if (error === 'InvalidRequest' && /(profile|actor) not found/i.test(message)) return { kind: 'gone' };
    if (/^Blocked(By)?Actor$/.test(error)) {
      return { kind: 'refused', verdict: 'hidden', reason: because('network-answers', { answer: error }) };
    }
    if (cursor !== null && /cursor/i.test(`${error} ${message}`)) return { kind: 'cursor-refused' };
    throw new MalformedAnswer(`getAuthorFeed refused: ${error} ${message}`);
  }
  if (!Array.isArray(body?.feed)) throw new MalformedAnswer('no feed');
  const next = asCursor(body.cursor);
  const items: FeedItem[] = [];
  let malformedCount = 0;
  for (const item of body.feed.map(asObject)) {
    if (item !== null && isOfOthers(item, did)) continue;
    const parsed = item === null ? null : parseItem(item, did);
    if (leavesOutSignedInOnly && isForSignedIn(asObject(asObject(item?.post)?.author), did)) {
      return {
        kind: 'refused',
        verdict: 'hidden',
        reason: because('signed-in-only'),
      };
    }
    if (parsed === null) malformedCount++;
    else items.push(parsed);
  }
  if (malformedCount > 0 && items.length === 0) throw new MalformedAnswer('a feed of nothing that is a post');
  return { kind: 'page', items, malformedCount, cursor: next };
}

/** What stands in the feed for the sake of a conversation, or on top of it. */
function isOfOthers(item: Fields, did: string): boolean {
  const reason = asText(asObject(item.reason)?.$type);
  if (reason.endsWith('#reasonPin')) return true;
  const author = asText(asObject(asObject(item.post)?.author)?.did);
  return item.reason === undefined && author !== '' && author !== did;
}

function isForSignedIn(author: Fields | null, did: string): boolean {
  const labels = Array.isArray(author?.labels) ? author.labels : [];
  return author?.did === did && labels.some((label) => asObject(label)?.val === '!no-unauthenticated');
}

/** `null` for an item that names no post. A post without a time it can be known by is kept apart by its key alone. */
function parseItem(item: Fields, did: string): FeedItem | null {
  const post = asObject(item.post);
  const author = asText(asObject(post?.author)?.did);
  const uri = asText(post?.uri);
  const record = asObject(post?.record);
  if (post === null || record === null || author === '' || !uri.startsWith('at://')) return null;
  const reason = asObject(item.reason);
  if (reason !== null) {
    const passedOn = seconds(reason.indexedAt);
    if (passedOn === null) return null;
    return repost(repostKey(lastPart(asText(reason.uri) || uri)), passedOn, author);
  }
  const at = seconds(record.createdAt);
  const sortedAt = seconds(post.indexedAt) ?? at;
  if (sortedAt === null) return null;
  return {
    ...readPostRecord(record, did, lastPart(uri)),
    at,
    sortedAt,
    likes: asCount(post.likeCount),
    replies: asCount(post.replyCount),
    reposts: asCount(post.repostCount),
    quotes: asCount(post.quoteCount),
  };
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
