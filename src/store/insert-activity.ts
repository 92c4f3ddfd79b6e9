/** Activity in bulk, as an archive brings it. */
import type { ActivityContent, LayerColumns } from './activity-content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/**
 * Into an open snapshot.
 * @param keys keys of the accounts in the order of the content's indices.
 */
export function insertActivity(
  store: Store,
  snapshot: SnapshotRecord,
  { readings, posts, hashtags, mentions, reposts }: ActivityContent,
  keys: readonly number[],
): void {
  const { id } = snapshot;
  const addFeed = store.prepare(
    `INSERT INTO feed (snapshot, account, verdict, reason, reached_at, misdated_count, finished)
     VALUES (?, ?, ?, ?, ?, ?, 1)`,
  );
  for (const { account, verdict, reason, reachedAt, misdatedCount } of readings) {
    addFeed.run(
      id,
      keys[account],
      verdict,
      reason,
      reachedAt === null ? null : toSeconds(reachedAt),
      misdatedCount,
    );
  }
  const addPost = store.prepare('INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [k, at] of posts.at.entries()) {
    addPost.run(
      id,
      keys[posts.account[k]!],
      String(k),
      toSeconds(at),
      posts.kind[k],
      posts.language[k],
      toValue(posts.likes[k]!),
      toValue(posts.replies[k]!),
      toValue(posts.reposts[k]!),
      toValue(posts.quotes[k]!),
    );
  }
  const addTag = store.prepare('INSERT INTO hashtag VALUES (?, ?, ?, ?, ?)');
  for (const [k, tag] of hashtags.tag.entries()) {
    addTag.run(id, keys[hashtags.account[k]!], hashtags.day[k], tag, hashtags.count[k]);
  }
  for (const [table, { source, target, count }] of [
    ['mention', mentions],
    ['repost', reposts],
  ] satisfies [string, LayerColumns][]) {
    const add = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?)`);
    for (let k = 0; k < source.length; k++) add.run(id, keys[source[k]!], keys[target[k]!], count[k]);
  }
}

function toSeconds(time: string): number {
  return Date.parse(time) / 1000;
}

function toValue(count: number): number | null {
  return Number.isNaN(count) ? null : count;
}
