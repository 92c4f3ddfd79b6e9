/** What a snapshot holds of posts, read to its end at once. */
import type { DatedPost, HashtagUse, LayerTie } from '../../src/store/activity-content.ts';
import type { Store } from '../../src/store/driver.ts';
import { readActivity } from '../../src/store/read-activity.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';

export function heldActivity(store: Store, snapshot: SnapshotRecord) {
  const activity = readActivity(store, snapshot);
  if (activity === null) return null;
  const posts: DatedPost[] = [...activity.posts];
  const hashtags: HashtagUse[] = [...activity.hashtags];
  const mentions: LayerTie[] = [...activity.mentions];
  const reposts: LayerTie[] = [...activity.reposts];
  return { ...activity, posts, hashtags, mentions, reposts };
}

export type HeldActivity = NonNullable<ReturnType<typeof heldActivity>>;
