/** Activity in bulk, as an archive brings it. */
import type { ActivityContent } from './activity-content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/**
 * All of it but its posts.
 * @param keys keys of the accounts in the order of the content's indices.
 */
export function insertFeeds(
  store: Store,
  { id }: SnapshotRecord,
  { readings, hashtags, mentions, reposts }: Omit<ActivityContent, 'posts'>,
  keys: readonly number[],
): void {
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
      reachedAt === null ? null : Date.parse(reachedAt) / 1000,
      misdatedCount,
    );
  }
  const addTag = store.prepare('INSERT INTO hashtag VALUES (?, ?, ?, ?, ?)');
  for (const { account, day, tag, count } of hashtags) addTag.run(id, keys[account], day, tag, count);
  for (const [table, ties] of [
    ['mention', mentions],
    ['repost', reposts],
  ] as const) {
    const add = store.prepare(`INSERT INTO ${table} VALUES (?, ?, ?, ?)`);
    for (const { source, target, count } of ties) add.run(id, keys[source], keys[target], count);
  }
}

export function insertPosts(
  store: Store,
  { id }: SnapshotRecord,
  { posts }: Pick<ActivityContent, 'posts'>,
  keys: readonly number[],
): void {
  const add = store.prepare('INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let number = 0;
  for (const { account, at, kind, language, likes, replies, reposts, quotes } of posts) {
    const counts = [likes, replies, reposts, quotes].map((count) => (Number.isNaN(count) ? null : count));
    add.run(id, keys[account], String(number++), at, kind, language, ...counts);
  }
}
