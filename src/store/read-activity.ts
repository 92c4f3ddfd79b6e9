/** A snapshot's activity out of the database, or out of the archive it was opened from; its rows are read as they are needed. */

import { isoSeconds } from '../iso-instant.ts';
import { compareText } from '../roster/render.ts';
import type { Verdict } from '../roster/verdict.ts';
import {
  type ActivityContent,
  type DatedPost,
  type FeedReading,
  type HashtagUse,
  type LayerTie,
  POST_COLUMNS,
  type PostRow,
  postOf,
  windowOf,
} from './activity-content.ts';
import { readArchivedActivity } from './archived-activity.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import type { PostsAside, SnapshotRecord } from './snapshot-record.ts';

/**
 * What a snapshot holds of posts, open or sealed.
 * @returns `null` where no posts were read for the snapshot, or its archive was not allowed to carry them.
 * @throws DataError where they are read from an archive that is not what its manifest says.
 */
export function readActivity(store: Store, snapshot: SnapshotRecord): ActivityContent | null {
  const { activityDays } = snapshot;
  if (activityDays === null || snapshot.withheld.includes('feeds')) return null;
  const { indexOf, accounts } = readAccounts(store, snapshot);
  const { id, postsIn } = snapshot;
  if (typeof postsIn === 'string') return readArchivedActivity(postsIn, accounts);
  postsIn?.takeIn();
  const again = <T>(read: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: read });
  return {
    ...windowOf(snapshot.date, activityDays),
    readings: readReadings(store, id, indexOf),
    posts: again(() => readPosts(postsIn?.rows() ?? postsHeld(store, id), indexOf)),
    hashtags: again(() => readHashtags(store, id, indexOf)),
    mentions: again(() => readLayer(store, 'mention', id, indexOf)),
    reposts: again(() => readLayer(store, 'repost', id, indexOf)),
  };
}

type IndexOf = ReadonlyMap<number, number>;

/** Accounts in the order of their index, since the database has them in that of their keys. */
function byIndex(indexOf: IndexOf): [key: number, index: number][] {
  return [...indexOf].sort(([, one], [, other]) => one - other);
}

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

function postsHeld(store: Store, snapshot: number): ReturnType<PostsAside['rows']> {
  const ofAccount = store
    .prepare<[number, number], PostRow>(
      `SELECT ${POST_COLUMNS} FROM post
       WHERE snapshot = ? AND account = ? ORDER BY at`,
    )
    .raw();
  return (key) => ofAccount.all(snapshot, key);
}

function* readPosts(of: ReturnType<PostsAside['rows']>, indexOf: IndexOf): Generator<DatedPost> {
  for (const [key, account] of byIndex(indexOf)) {
    for (const row of of(key).sort(comparePosts)) yield postOf(account, row);
  }
}

/** By time; those of one moment by all that is known of them, so that no key of a network's decides. */
function comparePosts(a: PostRow, b: PostRow): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  if (a[2] !== b[2]) return a[2] < b[2] ? -1 : 1;
  for (const k of [3, 4, 5, 6] as const) if (a[k] !== b[k]) return (a[k] ?? -1) - (b[k] ?? -1);
  return 0;
}

function* readHashtags(store: Store, snapshot: number, indexOf: IndexOf): Generator<HashtagUse> {
  const ofAccount = store
    .prepare<[number, number], [string, string, number]>(
      'SELECT day, tag, count FROM hashtag WHERE snapshot = ? AND account = ?',
    )
    .raw();
  for (const [key, account] of byIndex(indexOf)) {
    const rows = ofAccount
      .all(snapshot, key)
      .sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
    for (const [day, tag, count] of rows) yield { account, day, tag, count };
  }
}

function* readLayer(
  store: Store,
  table: 'mention' | 'repost',
  snapshot: number,
  indexOf: IndexOf,
): Generator<LayerTie> {
  const ofSource = store
    .prepare<[number, number], [number, number]>(
      `SELECT target, count FROM ${table} WHERE snapshot = ? AND source = ?`,
    )
    .raw();
  for (const [key, source] of byIndex(indexOf)) {
    const ties = ofSource
      .all(snapshot, key)
      .map(([target, count]) => ({ source, target: indexOf.get(target)!, count }));
    yield* ties.sort((a, b) => a.target - b.target);
  }
}
