/** All that an account has posted and passed on, as its own server keeps it. */

import { because } from '../../../reasons/reasons.ts';
import type { RecordedPost } from '../../../values/log-posts.ts';
import { MalformedAnswer } from '../../faults.ts';
import type { CrawlHttp } from '../../http.ts';
import { asObject, asText } from '../../narrow.ts';
import type { PostList, PostLists } from '../../post-lists.ts';
import type { DidHosts } from './did-hosts.ts';
import { timeOfKey } from './follow-dates.ts';
import { POST, REPOST, readPostRecord, readRepostRecord } from './post-record.ts';
import { keyOfRecord, recordPages } from './record-pages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @param isForSignedIn whether the holder of an account shows its posts to signed-in readers only. */
export function blueskyPostLists(
  http: CrawlHttp,
  hosts: DidHosts,
  isForSignedIn: (accountId: string) => boolean,
): PostLists {
  return {
    lists: [
      postList(http, hosts, POST, readPostRecord),
      postList(http, hosts, REPOST, (record, _, key) => readRepostRecord(record, key)),
    ],
    refusal: (accountId) => (isForSignedIn(accountId) ? because('signed-in-only') : null),
    timeOf: (key) => timeOfKey(key.replace(/^r /, '')),
  };
}

function postList(
  http: CrawlHttp,
  hosts: DidHosts,
  collection: string,
  read: (record: Fields, did: string, key: string) => RecordedPost,
): PostList {
  return recordPages(http, hosts, collection, ({ records, cursor }, { accountId }) => {
    const posts: RecordedPost[] = [];
    // What is kept there and is no post is passed over.
    for (const record of records) {
      const value = asObject(record?.value);
      const key = keyOfRecord(asText(record?.uri), accountId, collection);
      if (key !== null && value?.$type === collection) posts.push(read(value, accountId, key));
    }
    if (posts.length === 0 && records.length > 0) throw new MalformedAnswer('records of something else');
    return { kind: 'page' as const, posts, cursor };
  });
}
