/** Reads one operation on a record for the log, whichever stream brings it. */
import { MalformedAnswer } from '../crawl/faults.ts';
import { asObject, asText, asTime } from '../crawl/narrow.ts';
import { isDid } from '../crawl/networks/bluesky/answers.ts';
import { followDate } from '../crawl/networks/bluesky/follow-dates.ts';
import { POST, REPOST } from '../crawl/networks/bluesky/post-record.ts';
import { hashOf } from '../crawl/networks/bluesky/records.ts';
import type { Instant } from '../values/log-entries.ts';
import type { Commit, Operation } from './account-state.ts';
import { postOperation } from './post-operation.ts';
import type { PostOperation } from './posts.ts';

export const FOLLOW = 'app.bsky.graph.follow';

/** The records that are kept. */
export function collectionsWanted(withPosts: boolean): string[] {
  return [FOLLOW, ...(withPosts ? [POST, REPOST] : [])];
}

export interface RecordChange {
  /** create, update or delete. */
  action: string;
  collection: string;
  key: string;
  /** No matter where it is deleted. */
  record: unknown;
  /** '' where the stream does not say it. */
  cid: string;
}

const ACTIONS: ReadonlySet<string> = new Set(['create', 'update', 'delete']);
/** As the protocol writes them. */
const KEY = /^[A-Za-z0-9._:~-]{1,512}$/;

/** @throws MalformedAnswer where one of them cannot be read. */
export function readChanges(
  changes: readonly RecordChange[],
  accountId: string,
  at: Instant,
): Pick<Commit, 'operations' | 'posts'> {
  const operations: Operation[] = [];
  const posts: PostOperation[] = [];
  for (const { action, collection, key, record, cid } of changes) {
    if (!ACTIONS.has(action)) throw new MalformedAnswer('an operation of no known kind');
    if (!KEY.test(key)) throw new MalformedAnswer('a record without a key');
    const fields = action === 'delete' ? null : asObject(record);
    if (fields === null && action !== 'delete') throw new MalformedAnswer('a record without its content');
    if (collection === FOLLOW) operations.push(followOperation(key, fields, cid, at));
    else posts.push(postOperation(collection, accountId, key, fields));
  }
  return posts.length === 0 ? { operations } : { operations, posts };
}

/** A record that names no account is no tie, and may stand where one was. */
function followOperation(
  key: string,
  record: ReturnType<typeof asObject>,
  cid: string,
  at: Instant,
): Operation {
  const target = asText(record?.subject);
  if (!isDid(target)) return { action: 'delete', key };
  const { followedAt, doubt } = followDate({
    createdAt: asTime(record?.createdAt),
    recordKey: key,
    observedAt: at,
    accountCreatedAt: null,
  });
  return { action: 'create', follow: { target, key, followedAt, doubt, cid: hashOf(cid) } };
}

/** @throws MalformedAnswer where it is none. */
export function revisionOf(value: unknown): string {
  const revision = asText(value);
  if (!KEY.test(revision)) throw new MalformedAnswer('a commit without a revision');
  return revision;
}
