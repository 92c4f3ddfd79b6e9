/** A snapshot's activity out of the database, or out of the archive it was opened from. */
import type { PostKind } from '../roster/post-kind.ts';
import type { Verdict } from '../roster/verdict.ts';
import {
  type ActivityContent,
  emptyPosts,
  type FeedReading,
  type HashtagColumns,
  isoSeconds,
  type LayerColumns,
  type PostColumns,
  windowOf,
} from './activity-content.ts';
import { readArchivedActivity } from './archived-activity.ts';
import { readEntries } from './content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** What was read of sealed snapshots, which never change, by their record: an archive and a report draw on the same. */
const READ = new WeakMap<SnapshotRecord, ActivityContent>();

/**
 * Reads what a snapshot holds of posts, open or sealed: apart from the rest of it, since most questions do without.
 * One that is sealed is read once for one record of it.
 * @returns `null` where no posts were read for the snapshot, or its archive was not allowed to carry them.
 * @throws DataError where they are read from an archive that is not what its manifest says.
 */
export function readActivity(store: Store, snapshot: SnapshotRecord): ActivityContent | null {
  const { activityDays } = snapshot;
  if (activityDays === null || snapshot.withheld.includes('feeds')) return null;
  const known = READ.get(snapshot);
  if (known !== undefined) return known;
  const activity = read(store, snapshot, activityDays);
  if (activity !== null && snapshot.state === 'sealed') READ.set(snapshot, activity);
  return activity;
}

function read(store: Store, snapshot: SnapshotRecord, activityDays: number): ActivityContent | null {
  const { indexOf, accounts } = readEntries(store, snapshot);
  if (snapshot.postsIn !== null) return readArchivedActivity(snapshot.postsIn, accounts);
  return {
    ...windowOf(snapshot.date, activityDays),
    readings: readReadings(store, snapshot.id, indexOf),
    posts: readPosts(store, snapshot.id, indexOf),
    hashtags: readHashtags(store, snapshot.id, indexOf),
    mentions: readLayer(store, 'mention', snapshot.id, indexOf),
    reposts: readLayer(store, 'repost', snapshot.id, indexOf),
  };
}

type IndexOf = ReadonlyMap<number, number>;

function readReadings(store: Store, snapshot: number, indexOf: IndexOf): FeedReading[] {
  return store
    .prepare<[number], [number, Verdict, string, number | null, number]>(
      `SELECT account, verdict, reason, reached_at, misdated_count FROM feed
       WHERE snapshot = ? AND verdict IS NOT NULL`,
    )
    .raw()
    .all(snapshot)
    .map(([account, verdict, reason, reachedAt, misdatedCount]) => ({
      account: indexOf.get(account)!,
      verdict,
      reason,
      reachedAt: reachedAt === null ? null : isoSeconds(reachedAt),
      misdatedCount,
    }))
    .sort((a, b) => a.account - b.account);
}

type PostRow = [
  at: number,
  kind: PostKind,
  language: string,
  likes: number | null,
  replies: number | null,
  reposts: number | null,
  quotes: number | null,
];

function readPosts(store: Store, snapshot: number, indexOf: IndexOf): PostColumns {
  const accounts = store
    .prepare<[number], [number, number]>(
      'SELECT account, count(*) FROM post WHERE snapshot = ? GROUP BY account',
    )
    .raw()
    .all(snapshot)
    .map(([key, count]) => ({ key, count, index: indexOf.get(key)! }))
    .sort((a, b) => a.index - b.index);
  const ofAccount = store
    .prepare<[number, number], PostRow>(
      `SELECT at, kind, language, likes, replies, reposts, quotes FROM post
       WHERE snapshot = ? AND account = ? ORDER BY at`,
    )
    .raw();
  const posts = emptyPosts(accounts.reduce((sum, { count }) => sum + count, 0));
  let k = 0;
  for (const { key, index } of accounts) {
    for (const row of ofAccount.all(snapshot, key).sort(comparePosts)) {
      posts.account[k] = index;
      posts.at[k] = isoSeconds(row[0]);
      posts.kind[k] = row[1];
      posts.language[k] = row[2];
      posts.likes[k] = row[3] ?? Number.NaN;
      posts.replies[k] = row[4] ?? Number.NaN;
      posts.reposts[k] = row[5] ?? Number.NaN;
      posts.quotes[k] = row[6] ?? Number.NaN;
      k++;
    }
  }
  return posts;
}

/** By time; those of one moment by all that is known of them, so that no key of a network's decides. */
function comparePosts(a: PostRow, b: PostRow): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  if (a[2] !== b[2]) return a[2] < b[2] ? -1 : 1;
  for (const k of [3, 4, 5, 6] as const) if (a[k] !== b[k]) return (a[k] ?? -1) - (b[k] ?? -1);
  return 0;
}

function readHashtags(store: Store, snapshot: number, indexOf: IndexOf): HashtagColumns {
  const rows = store
    .prepare<[number], [number, string, string, number]>(
      'SELECT account, day, tag, count FROM hashtag WHERE snapshot = ?',
    )
    .raw()
    .all(snapshot)
    .map(([account, day, tag, count]) => ({ account: indexOf.get(account)!, day, tag, count }))
    .sort((a, b) => a.account - b.account || compare(a.day, b.day) || compare(a.tag, b.tag));
  return {
    account: Uint32Array.from(rows, (row) => row.account),
    day: rows.map((row) => row.day),
    tag: rows.map((row) => row.tag),
    count: Uint32Array.from(rows, (row) => row.count),
  };
}

function readLayer(
  store: Store,
  table: 'mention' | 'repost',
  snapshot: number,
  indexOf: IndexOf,
): LayerColumns {
  const rows = store
    .prepare<[number], [number, number, number]>(
      `SELECT source, target, count FROM ${table} WHERE snapshot = ?`,
    )
    .raw()
    .all(snapshot)
    .map(([source, target, count]) => ({ source: indexOf.get(source)!, target: indexOf.get(target)!, count }))
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    source: Uint32Array.from(rows, (row) => row.source),
    target: Uint32Array.from(rows, (row) => row.target),
    count: Uint32Array.from(rows, (row) => row.count),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
