/** What accounts of a log posted, put into a snapshot as a crawl of their feeds writes it: some hundred accounts a statement. */
import { isOwnPost } from '../activity/post.ts';
import type { PostKind } from '../roster/post-kind.ts';
import { accountKeys, findAccount } from './accounts.ts';
import type { ActivityWindow } from './activity-content.ts';
import type { Store } from './driver.ts';
import { insertRows } from './insert-rows.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
import type { Instant } from './watch-entries.ts';
import type { WatchRecord } from './watch-log.ts';

export interface PostsToCopy {
  /** Ids of those whose posts are wanted; they are of the roster. */
  accounts: readonly string[];
  /** Ids of all accounts that rows of the roster lead to: mentions and reposts of others are not kept. */
  roster: readonly string[];
  /** Ids of those whose posts are not shown any more, so that nobody sees who passed them on. */
  hidden: readonly string[];
  /** What came later is left out, and what claims a later time. */
  by: Instant;
  window: ActivityWindow;
}

/** What was counted of one account. */
export interface CopiedPosts {
  items: number;
  /** Of these, all but reposts. */
  own: number;
  /** Posts that came within the window and claim no time, or one later than `by`. */
  misdated: number;
}

/** Few enough that what is read of them at a time takes little memory. */
const ACCOUNTS_AT_ONCE = 200;

/** With + a value is found by no index: the planner would go through all posts of that time once an account. */
const SHOWN = `json_each($accounts) AS author CROSS JOIN watch_post AS post
  ON post.watch = $watch AND post.account = author.value AND +told_ms <= $by
  AND (repost_of IS NULL OR repost_of NOT IN (SELECT value FROM json_each($hidden)))`;
const OF_WINDOW = 'at * 1000 <= $by AND at * 1000 >= $since AND at * 1000 < $until';
const OF_ROSTER = 'IN (SELECT value FROM json_each($roster))';
const POSTS = `SELECT post.account, post.key, at, kind, language FROM ${SHOWN} WHERE ${OF_WINDOW}`;
const TAGS = `SELECT post.account, date(at, 'unixepoch') AS day, tag.value AS tag, count(*)
  FROM ${SHOWN}, json_each(hashtags) AS tag WHERE ${OF_WINDOW} AND hashtags <> '[]' GROUP BY 1, 2, 3`;
const LAYERS = {
  mention: `SELECT post.account, target, count(*) FROM ${SHOWN}
    CROSS JOIN watch_mention AS named ON named.watch = post.watch AND named.account = post.account AND named.key = post.key
    WHERE ${OF_WINDOW} AND +target ${OF_ROSTER} GROUP BY 1, 2`,
  repost: `SELECT post.account, repost_of, count(*) FROM ${SHOWN}
    WHERE ${OF_WINDOW} AND +repost_of ${OF_ROSTER} GROUP BY 1, 2`,
} as const;
const MISDATED = `SELECT post.account, count(*) FROM ${SHOWN}
  WHERE +told_ms >= $since AND (at IS NULL OR at * 1000 > $by) GROUP BY 1`;

type PostRow = [account: number, key: string, at: number, kind: PostKind, language: string];

/** By account id. */
export function copyPosts(
  log: { store: Store; watch: WatchRecord },
  into: { store: Store; snapshot: SnapshotRecord },
  { accounts, roster, hidden, by, window }: PostsToCopy,
): Map<string, CopiedPosts> {
  const find = findAccount(log.store, log.watch.network);
  const make = accountKeys(into.store, into.snapshot.network);
  const ofLog = new Map(roster.flatMap((id) => (find(id) === undefined ? [] : [[id, find(id)!] as const])));
  const keys = new Map([...ofLog].map(([id, key]) => [key, make(id)]));
  const keyOf = (key: number) => keys.get(key)!;
  const keysOfLog = (ids: readonly string[]) => JSON.stringify(ids.flatMap((id) => ofLog.get(id) ?? []));
  const given = {
    watch: log.watch.id,
    by,
    since: Date.parse(window.since),
    until: Date.parse(window.until),
    hidden: keysOfLog(hidden),
    roster: keysOfLog(roster),
  };
  const copied = new Map<string, CopiedPosts>();
  const write = (table: string, columns: readonly string[], rows: Iterable<(number | string)[]>) =>
    insertRows(into.store, table, { snapshot: into.snapshot.id, columns }, rows);

  for (let start = 0; start < accounts.length; start += ACCOUNTS_AT_ONCE) {
    const those = accounts.slice(start, start + ACCOUNTS_AT_ONCE);
    const read = <R extends unknown[]>(sql: string) =>
      log.store
        .prepare<[object], R>(sql)
        .raw()
        .all({ ...given, accounts: keysOfLog(those) });
    const counts = new Map<number, CopiedPosts>();
    for (const id of those) {
      const counted = { items: 0, own: 0, misdated: 0 };
      copied.set(id, counted);
      counts.set(ofLog.get(id)!, counted);
    }
    const posts = read<PostRow>(POSTS);
    for (const post of posts) {
      const counted = counts.get(post[0])!;
      counted.items++;
      if (isOwnPost(post[3])) counted.own++;
      post[0] = keyOf(post[0]);
    }
    write('post', ['account', 'key', 'at', 'kind', 'language'], posts);
    const tags = read<[number, string, string, number]>(TAGS);
    for (const row of tags) row[0] = keyOf(row[0]);
    write('hashtag', ['account', 'day', 'tag', 'count'], tags);
    for (const [table, sql] of Object.entries(LAYERS)) {
      const ties = read<[number, number, number]>(sql);
      for (const tie of ties) [tie[0], tie[1]] = [keyOf(tie[0]), keyOf(tie[1])];
      write(table, ['source', 'target', 'count'], ties);
    }
    for (const [account, count] of read<[number, number]>(MISDATED)) counts.get(account)!.misdated = count;
  }
  return copied;
}
