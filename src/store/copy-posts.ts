/** What accounts of a log posted, put into a snapshot as a crawl of their feeds writes it: some hundred accounts a statement. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Instant } from '../values/log-entries.ts';
import { accountKeys, findAccount } from './accounts.ts';
import { type ActivityWindow, type DatedPost, type PostRow, postOf } from './activity-content.ts';
import type { Store } from './driver.ts';
import { insertRows } from './insert-rows.ts';
import type { SnapshotRecord } from './snapshot-record.ts';
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
const IN_ORDER = `SELECT post.account, at, kind, language FROM ${SHOWN} WHERE ${OF_WINDOW} ORDER BY 1, 2`;
const COUNTS = `SELECT post.account,
    count(*) FILTER (WHERE ${OF_WINDOW}), count(*) FILTER (WHERE ${OF_WINDOW} AND kind <> 'repost'),
    count(*) FILTER (WHERE told_ms >= $since AND (at IS NULL OR at * 1000 > $by))
  FROM ${SHOWN} GROUP BY 1`;
const TAGS = `SELECT post.account, date(at, 'unixepoch') AS day, tag.value AS tag, count(*)
  FROM ${SHOWN}, json_each(hashtags) AS tag WHERE ${OF_WINDOW} AND hashtags <> '[]' GROUP BY 1, 2, 3`;
const LAYERS = {
  mention: `SELECT post.account, target, count(*) FROM ${SHOWN}
    CROSS JOIN watch_mention AS named ON named.watch = post.watch AND named.account = post.account AND named.key = post.key
    WHERE ${OF_WINDOW} AND +target ${OF_ROSTER} GROUP BY 1, 2`,
  repost: `SELECT post.account, repost_of, count(*) FROM ${SHOWN}
    WHERE ${OF_WINDOW} AND +repost_of ${OF_ROSTER} GROUP BY 1, 2`,
} as const;

/** A row begins with the key of its account. */
type Keyed<R extends unknown[]> = [account: number, ...R];
type Post = [at: number, kind: PostKind, language: string];

export interface LogAndSnapshot {
  log: { store: Store; watch: WatchRecord };
  into: { store: Store; snapshot: Pick<SnapshotRecord, 'id' | 'network'> };
}

/** Reads of the log with the keys of the snapshot's database in place of its own. */
export type PostsReader = ReturnType<typeof readerOf>;

export function readerOf(
  { log, into }: LogAndSnapshot,
  { accounts, roster, hidden, by, window }: PostsToCopy,
) {
  const find = findAccount(log.store, log.watch.network);
  const make = accountKeys(into.store, into.snapshot.network);
  const ofLog = new Map(roster.flatMap((id) => (find(id) === undefined ? [] : [[id, find(id)!] as const])));
  const keys = new Map([...ofLog].map(([id, key]) => [key, make(id)]));
  const keysOfLog = (ids: readonly string[]) => JSON.stringify(ids.flatMap((id) => ofLog.get(id) ?? []));
  const given = {
    watch: log.watch.id,
    by,
    since: Date.parse(window.since),
    until: Date.parse(window.until),
    hidden: keysOfLog(hidden),
    roster: keysOfLog(roster),
  };
  const keyOf = (key: number) => keys.get(key)!;
  return {
    into,
    accounts,
    make,
    keyOf,
    rows<R extends unknown[]>(sql: string, those: readonly string[]): Keyed<R>[] {
      const rows = log.store
        .prepare<[object], Keyed<R>>(sql)
        .raw()
        .all({ ...given, accounts: keysOfLog(those) });
      for (const row of rows) row[0] = keyOf(row[0]);
      return rows;
    },
  };
}

function* someAtOnce(accounts: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < accounts.length; start += ACCOUNTS_AT_ONCE)
    yield accounts.slice(start, start + ACCOUNTS_AT_ONCE);
}

/**
 * What was counted, by account id.
 * @param withPosts false where the posts themselves stay in the log.
 */
export function copyPosts(
  { into: { store, snapshot }, accounts, make, keyOf, rows }: PostsReader,
  { withPosts }: { withPosts: boolean },
): Map<string, CopiedPosts> {
  const write = (table: string, columns: readonly string[], from: readonly (number | string)[][]) =>
    insertRows(store, table, { snapshot: snapshot.id, columns }, from);
  const copied = new Map<string, CopiedPosts>();
  for (const those of someAtOnce(accounts)) {
    const counts = new Map<number, CopiedPosts>();
    for (const id of those) {
      const counted = { items: 0, own: 0, misdated: 0 };
      copied.set(id, counted);
      counts.set(make(id), counted);
    }
    for (const [account, items, own, misdated] of rows<[number, number, number]>(COUNTS, those))
      Object.assign(counts.get(account)!, { items, own, misdated });
    if (withPosts)
      write('post', ['account', 'key', 'at', 'kind', 'language'], rows<[string, ...Post]>(POSTS, those));
    write('hashtag', ['account', 'day', 'tag', 'count'], rows<[string, string, number]>(TAGS, those));
    for (const [table, sql] of Object.entries(LAYERS)) {
      const ties = rows<[number, number]>(sql, those);
      for (const tie of ties) tie[1] = keyOf(tie[1]);
      write(table, ['source', 'target', 'count'], ties);
    }
  }
  return copied;
}

/** The same posts, those of an account in the order of their time; the account is its key in the snapshot's database. */
export function* postsInOrder({ accounts, rows }: PostsReader): Generator<DatedPost> {
  for (const those of someAtOnce(accounts))
    for (const [account, ...post] of rows<Post>(IN_ORDER, those)) yield postOf(account, toRow(post));
}

/** The same posts of one account, by its id. */
export function postsOfAccount({ accounts, rows }: PostsReader): (id: string) => PostRow[] {
  const those = new Set(accounts);
  return (id) => (those.has(id) ? rows<Post>(IN_ORDER, [id]).map(([, ...post]) => toRow(post)) : []);
}

/** A log has no counts of what a post received. */
function toRow(post: Post): PostRow {
  return [...post, null, null, null, null];
}
