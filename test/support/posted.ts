/** A small snapshot with posts, filled as an archive fills it. */
import { accountKeys } from '../../src/store/accounts.ts';
import { type DatedPost, type FeedReading, windowOf } from '../../src/store/activity-content.ts';
import type { Store } from '../../src/store/driver.ts';
import { insertFeeds, insertPosts } from '../../src/store/insert-activity.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { startActivity } from '../../src/store/snapshots.ts';
import type { HeldActivity } from './held-activity.ts';
import { smallSnapshot, THREE } from './snapshots.ts';

const { NaN: UNKNOWN } = Number;

const reading = (account: number, more: Partial<FeedReading> = {}): FeedReading => ({
  account,
  verdict: 'complete',
  reason: '',
  reachedAt: null,
  misdatedCount: 0,
  ...more,
});

/** Likes, replies and reposts; quotes are stated of none. */
const post = (
  account: number,
  at: string,
  kind: DatedPost['kind'],
  language: string,
  [likes, replies, reposts]: readonly number[],
): DatedPost => ({
  account,
  at: Date.parse(at) / 1000,
  kind,
  language,
  likes: likes!,
  replies: replies!,
  reposts: reposts!,
  quotes: UNKNOWN,
});

/** What three accounts posted: a names b, quotes c and passes c on; b posted nothing; c was read up to a limit. */
export const POSTED: HeldActivity = {
  ...windowOf('2026-06-01', 30),
  readings: [
    reading(0, { misdatedCount: 2 }),
    reading(1, { verdict: 'empty' }),
    reading(2, { verdict: 'capped', reason: 'up to 2, "posts"', reachedAt: '2026-05-20T10:00:00Z' }),
  ],
  posts: [
    post(0, '2026-05-03T00:00:00Z', 'reply', 'fr', [5, 1, 0]),
    post(0, '2026-05-30T12:00:00Z', 'quote', '', [0, 2, 0]),
    post(0, '2026-05-30T12:00:00Z', 'repost', '', [UNKNOWN, UNKNOWN, UNKNOWN]),
    post(2, '2026-05-20T10:00:00Z', 'post', 'zh', [1_000_000, 3, 7]),
    post(2, '2026-05-21T10:00:00Z', 'thread', 'zh', [2, 4, 8]),
  ],
  hashtags: [
    { account: 0, day: '2026-05-03', tag: '-formula', count: 1 },
    { account: 0, day: '2026-05-30', tag: 'été', count: 2 },
    { account: 2, day: '2026-05-20', tag: '和平', count: 1 },
  ],
  mentions: [
    { source: 0, target: 1, count: 1 },
    { source: 2, target: 0, count: 4 },
  ],
  reposts: [{ source: 0, target: 2, count: 2 }],
};

/** An open snapshot of three accounts with these posts. */
export function postedSnapshot(store: Store, name: string): SnapshotRecord {
  const snapshot = startActivity(
    store,
    smallSnapshot(store, name, THREE, [
      [0, 1],
      [1, 0],
    ]),
    POSTED.days,
  );
  const keys = THREE.map(({ id }) => accountKeys(store, snapshot.network)(id));
  insertFeeds(store, snapshot, POSTED, keys);
  insertPosts(store, snapshot, POSTED, keys);
  return snapshot;
}
