/** The posts in the log of a watch, without their text: kept while they stand, with all that is known of how far they are. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Instant } from '../values/log-entries.ts';
import type { FeedState, PostOfLog, PostSource, RecordedPost } from '../values/log-posts.ts';
import { accountKeys } from './accounts.ts';
import type { Store } from './driver.ts';
import { rowsOfWatch } from './rows-of-watch.ts';
import type { WatchRecord } from './watch-log.ts';

export const WATCH_POSTS_SQL = `
-- The days before its beginning, and before each sealed day, of which a watch has posts.
CREATE TABLE watch_activity (
  watch INTEGER PRIMARY KEY REFERENCES watch (id) ON DELETE CASCADE,
  days INTEGER NOT NULL CHECK (days > 0)
) STRICT;

CREATE TABLE watch_feed (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  from_ms INTEGER,
  known_ms INTEGER NOT NULL,
  span_from INTEGER,
  cohort INTEGER NOT NULL,
  refused INTEGER NOT NULL CHECK (refused IN (0, 1)),
  reason TEXT NOT NULL,
  PRIMARY KEY (watch, account)
) STRICT, WITHOUT ROWID;

-- at is the time that the post claims, in seconds since 1970; told_ms is when it came, as far as that is known.
CREATE TABLE watch_post (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  at INTEGER,
  told_ms INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('stream', 'reading')),
  kind TEXT NOT NULL CHECK (kind IN ('post', 'reply', 'thread', 'quote', 'repost')),
  language TEXT NOT NULL,
  hashtags TEXT NOT NULL,
  repost_of INTEGER REFERENCES account (id),
  PRIMARY KEY (watch, account, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_post_passed_on ON watch_post (repost_of) WHERE repost_of IS NOT NULL;

CREATE TABLE watch_mention (
  watch INTEGER NOT NULL,
  account INTEGER NOT NULL,
  key TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (watch, account, key, target),
  FOREIGN KEY (watch, account, key) REFERENCES watch_post (watch, account, key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_mention_target ON watch_mention (target);
`;

/** So that those that were read are counted without the rest. */
export const POSTS_READ_SQL = "CREATE INDEX watch_post_read ON watch_post (watch) WHERE how = 'reading';";

export interface PostWriter {
  /** One that is there already is replaced: what it names may be known only now. */
  add(accountId: string, post: RecordedPost, toldAt: Instant, how: PostSource): void;
  /** Nothing of it stays. */
  remove(accountId: string, key: string): void;
  removeAll(accountId: string): void;
  /** When each post of an account came, by key. */
  keys(accountId: string): Map<string, { toldAt: Instant; how: PostSource }>;
  feed(state: FeedState): void;
}

export function postWriter(store: Store, watch: WatchRecord): PostWriter {
  // What is deleted shall not stay in free pages of the file either.
  store.pragma('secure_delete = ON');
  const keyOf = accountKeys(store, watch.network);
  const { id } = watch;
  const drop = store.prepare('DELETE FROM watch_post WHERE watch = ? AND account = ? AND key = ?');
  const dropAll = store.prepare('DELETE FROM watch_post WHERE watch = ? AND account = ?');
  const addPost = store.prepare(
    `INSERT INTO watch_post (watch, account, key, at, told_ms, how, kind, language, hashtags, repost_of)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addMention = store.prepare(
    'INSERT OR IGNORE INTO watch_mention (watch, account, key, target) VALUES (?, ?, ?, ?)',
  );
  const readKeys = store.prepare<[number, number], { key: string; toldAt: Instant; how: PostSource }>(
    'SELECT key, told_ms AS toldAt, how FROM watch_post WHERE watch = ? AND account = ?',
  );
  const setFeed = store.prepare(
    `INSERT OR REPLACE INTO watch_feed (watch, account, from_ms, known_ms, span_from, cohort, refused, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    add(accountId, { key, at, kind, language, hashtags, mentions, repostOf }, toldAt, how) {
      const account = keyOf(accountId);
      drop.run(id, account, key);
      const passedOn = repostOf === null ? null : keyOf(repostOf);
      const tags = JSON.stringify(hashtags);
      addPost.run(id, account, key, at, Math.floor(toldAt), how, kind, language, tags, passedOn);
      for (const target of mentions) addMention.run(id, account, key, keyOf(target));
    },
    remove(accountId, key) {
      drop.run(id, keyOf(accountId), key);
    },
    removeAll(accountId) {
      dropAll.run(id, keyOf(accountId));
    },
    keys: (accountId) =>
      new Map(readKeys.all(id, keyOf(accountId)).map(({ key, toldAt, how }) => [key, { toldAt, how }])),
    feed({ accountId, from, known, span, cohort, isRefused, reason }) {
      setFeed.run(id, keyOf(accountId), from, known, span, cohort, isRefused ? 1 : 0, reason);
    },
  };
}

/** Of how many days a watch has posts; `null` where it has none. */
export function readActivityDays(store: Store, { id }: WatchRecord): number | null {
  const days = store.prepare<[number], number>('SELECT days FROM watch_activity WHERE watch = ?');
  return days.pluck().get(id) ?? null;
}

/** From now on a watch has posts. */
export function beginActivity(store: Store, { id }: WatchRecord, days: number): void {
  store.prepare('INSERT OR IGNORE INTO watch_activity (watch, days) VALUES (?, ?)').run(id, days);
}

type FeedRow = [
  accountId: string,
  from: Instant | null,
  known: Instant,
  span: Instant | null,
  cohort: number,
  refused: number,
  reason: string,
];

/** By account id; accounts whose posts were never asked for are missing. */
export function readFeedStates(store: Store, { id }: WatchRecord): Map<string, FeedState> {
  const rows = store
    .prepare<[number], FeedRow>(
      `SELECT account_id, from_ms, known_ms, span_from, cohort, refused, reason
       FROM watch_feed JOIN account ON account.id = account WHERE watch = ? ORDER BY account_id`,
    )
    .raw()
    .all(id);
  return new Map(
    rows.map(([accountId, from, known, span, cohort, refused, reason]) => [
      accountId,
      { accountId, from, known, span, cohort, isRefused: refused === 1, reason },
    ]),
  );
}

interface PostRow {
  key: string;
  at: number | null;
  toldAt: Instant;
  kind: PostKind;
  language: string;
  hashtags: string;
  repostOf: string | null;
  mentions: string;
}

/** Of a row of `watch_post`. */
const POST_COLUMNS = `key, at, told_ms AS toldAt, kind, language, hashtags,
              (SELECT account_id FROM account WHERE account.id = repost_of) AS repostOf,
              (SELECT coalesce(json_group_array(account_id), '[]') FROM watch_mention AS named
               JOIN account ON account.id = named.target
               WHERE named.watch = watch_post.watch AND named.account = watch_post.account
                 AND named.key = watch_post.key) AS mentions`;

/** The posts that came from an instant on, in the order in which they did. */
export function* readPostsSince(store: Store, { id }: WatchRecord, from: Instant): Iterable<PostOfLog> {
  const rows = store
    .prepare<[number, Instant], PostRow & { accountId: string; how: PostSource }>(
      `SELECT author.account_id AS accountId, ${POST_COLUMNS}, how
       FROM watch_post JOIN account AS author ON author.id = account
       WHERE watch = ? AND told_ms >= ? ORDER BY told_ms, account, key`,
    )
    .iterate(id, Math.max(from, Number.MIN_SAFE_INTEGER));
  for (const row of rows) yield parsed(row);
}

const parsed = <R extends PostRow>({ hashtags, mentions, ...post }: R) => ({
  ...post,
  hashtags: JSON.parse(hashtags) as string[],
  mentions: JSON.parse(mentions) as string[],
});

/** How many posts a log has, by how they came. */
export function countLoggedPosts(store: Store, { id }: WatchRecord): Record<PostSource, number> {
  const [all, reading] = store
    .prepare<[Record<'id', number>], [number, number]>(
      `SELECT ${rowsOfWatch('watch_post')},
              (SELECT count(*) FROM watch_post INDEXED BY watch_post_read WHERE watch = $id AND how = 'reading')`,
    )
    .raw()
    .get({ id })!;
  return { stream: all - reading, reading };
}
