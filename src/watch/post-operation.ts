/** Reads the record of a post, or its end, for the log. */
import {
  REPOST,
  readPostRecord,
  readRepostRecord,
  repostKey,
} from '../crawl/networks/bluesky/post-record.ts';
import type { PostOperation } from './posts.ts';

/** @param record `null` where it is deleted, or none. */
export function postOperation(
  collection: string,
  accountId: string,
  key: string,
  record: Readonly<Record<string, unknown>> | null,
): PostOperation {
  if (collection === REPOST) {
    return record === null
      ? { action: 'delete', key: repostKey(key) }
      : { action: 'create', post: readRepostRecord(record, key) };
  }
  return record === null
    ? { action: 'delete', key }
    : { action: 'create', post: readPostRecord(record, accountId, key) };
}
