/** A small snapshot with posts, filled as an archive fills it. */
import { accountKeys } from '../../src/store/accounts.ts';
import { type ActivityContent, type FeedReading, windowOf } from '../../src/store/activity-content.ts';
import type { Store } from '../../src/store/driver.ts';
import { insertActivity } from '../../src/store/insert-activity.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { startActivity } from '../../src/store/snapshots.ts';
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

/** What three accounts posted: a names b, quotes c and passes c on; b posted nothing; c was read up to a limit. */
export const POSTED: ActivityContent = {
  ...windowOf('2026-06-01', 30),
  readings: [
    reading(0, { misdatedCount: 2 }),
    reading(1, { verdict: 'empty' }),
    reading(2, { verdict: 'capped', reason: 'up to 2, "posts"', reachedAt: '2026-05-20T10:00:00Z' }),
  ],
  posts: {
    account: Uint32Array.of(0, 0, 0, 2, 2),
    at: [
      '2026-05-03T00:00:00Z',
      '2026-05-30T12:00:00Z',
      '2026-05-30T12:00:00Z',
      '2026-05-20T10:00:00Z',
      '2026-05-21T10:00:00Z',
    ],
    kind: ['reply', 'quote', 'repost', 'post', 'thread'],
    language: ['fr', '', '', 'zh', 'zh'],
    likes: Float64Array.of(5, 0, UNKNOWN, 1_000_000, 2),
    replies: Float64Array.of(1, 2, UNKNOWN, 3, 4),
    reposts: Float64Array.of(0, 0, UNKNOWN, 7, 8),
    quotes: Float64Array.of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
  },
  hashtags: {
    account: Uint32Array.of(0, 0, 2),
    day: ['2026-05-03', '2026-05-30', '2026-05-20'],
    tag: ['-formula', 'été', '和平'],
    count: Uint32Array.of(1, 2, 1),
  },
  mentions: { source: Uint32Array.of(0, 2), target: Uint32Array.of(1, 0), count: Uint32Array.of(1, 4) },
  reposts: { source: Uint32Array.of(0), target: Uint32Array.of(2), count: Uint32Array.of(2) },
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
  insertActivity(
    store,
    snapshot,
    POSTED,
    THREE.map(({ id }) => accountKeys(store, snapshot.network)(id)),
  );
  return snapshot;
}
