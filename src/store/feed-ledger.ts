/** The book of the posts' crawl: how far each account's feed is read, and what is still to read. */

import { because } from '../reasons/reasons.ts';
import { POST_KINDS } from '../roster/post-kind.ts';
import { NODE_VERDICTS, type Verdict } from '../roster/verdict.ts';
import type { LedgerFeed } from '../values/crawl-ledger.ts';
import { ACTIVITY_TABLES, FEED_OWNER } from './activity-schema.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

const IS_NODE = `verdict IN (${NODE_VERDICTS.map((verdict) => `'${verdict}'`).join(', ')})`;

const POSTS_HELD =
  '(SELECT count(*) FROM post WHERE post.snapshot = entry.snapshot AND post.account = entry.account)';
/** Where the posts are in the archive that the snapshot was opened from, and their sums were taken in. */
const POSTS_SUMMED = `coalesce((SELECT ${POST_KINDS.join(' + ')} FROM activity_sum
  WHERE activity_sum.snapshot = entry.snapshot AND activity_sum.account = entry.account), 0)`;

/** The feeds of the accounts that exist, or may, in entry order. */
export function readFeeds(store: Store, snapshot: SnapshotRecord): LedgerFeed[] {
  return store
    .prepare<[number], Omit<LedgerFeed, 'finished'> & { finished: number }>(
      `SELECT min(entry.number) AS number, coalesce(nullif(profile.handle, ''), entry.handle) AS handle, account.account_id AS accountId,
              entry.verdict AS entryVerdict, profile.post_count AS postCount, profile.created_at AS createdAt,
              feed.verdict, coalesce(feed.reason, '') AS reason, feed.cursor,
              coalesce(feed.page_count, 0) AS pageCount, coalesce(feed.item_count, 0) AS itemCount,
              coalesce(feed.own_count, 0) AS ownCount,
              ${snapshot.postsIn === null ? POSTS_HELD : POSTS_SUMMED} AS keptCount,
              coalesce(feed.misdated_count, 0) AS misdatedCount, coalesce(feed.malformed_count, 0) AS malformedCount,
              feed.reached_at AS reachedAt, coalesce(feed.finished, 0) AS finished,
              coalesce(feed.roster_count, 0) AS rosterCount
       FROM entry JOIN account ON account.id = entry.account
       LEFT JOIN profile ON profile.snapshot = entry.snapshot AND profile.account = entry.account
       LEFT JOIN feed ON feed.snapshot = entry.snapshot AND feed.account = entry.account
       WHERE entry.snapshot = ? AND (entry.verdict IS NULL OR entry.${IS_NODE})
       GROUP BY entry.account ORDER BY number`,
    )
    .all(snapshot.id)
    .map((row) => ({ ...row, finished: row.finished === 1 }));
}

/** How many accounts' posts have still to be read; 0 where the snapshot has no activity. */
export function countUnreadFeeds(store: Store, snapshot: SnapshotRecord): number {
  return store
    .prepare<[number], number>(
      `SELECT count(DISTINCT entry.account) FROM entry
       JOIN snapshot ON snapshot.id = entry.snapshot AND snapshot.activity_days IS NOT NULL
       LEFT JOIN feed ON feed.snapshot = entry.snapshot AND feed.account = entry.account
       WHERE entry.snapshot = ? AND entry.account IS NOT NULL AND feed.verdict IS NULL
         AND (entry.verdict IS NULL OR entry.${IS_NODE})`,
    )
    .pluck()
    .get(snapshot.id)!;
}

/** Forgets the feeds of an open snapshot with these verdicts, so that they are read anew; how many there were. */
export function reopenFeeds(
  store: Store,
  snapshot: SnapshotRecord,
  { verdicts, only }: { verdicts: readonly Verdict[]; only?: ReadonlySet<number> | undefined },
): number {
  const chosen = `SELECT account FROM feed WHERE snapshot = ${snapshot.id} AND verdict IN (${verdicts.map(() => '?').join(', ')})`;
  if (only === undefined) return dropFeeds(store, snapshot, chosen, verdicts);
  const entries = `SELECT account FROM entry WHERE snapshot = ${snapshot.id} AND number IN (SELECT value FROM json_each(?))`;
  return dropFeeds(store, snapshot, `${chosen} AND account IN (${entries})`, [
    ...verdicts,
    JSON.stringify([...only]),
  ]);
}

function dropFeeds(
  store: Store,
  snapshot: SnapshotRecord,
  accounts: string,
  values: readonly string[] = [],
): number {
  let feeds = 0;
  store
    .transaction(() => {
      for (const table of [...ACTIVITY_TABLES].reverse()) {
        const { changes } = store
          .prepare(`DELETE FROM ${table} WHERE snapshot = ? AND ${FEED_OWNER[table]} IN (${accounts})`)
          .run(snapshot.id, ...values);
        if (table === 'feed') feeds = changes;
      }
    })
    .immediate();
  return feeds;
}

/**
 * Before the seal: every account that exists has the verdict of its feed, and no other has one.
 * @param unread why feeds without a verdict were not read.
 */
export function settleFeeds(store: Store, snapshot: SnapshotRecord, unread: string): void {
  const there = `SELECT account FROM entry WHERE snapshot = ${snapshot.id} AND account IS NOT NULL AND ${IS_NODE}`;
  dropFeeds(store, snapshot, `SELECT account FROM feed WHERE snapshot = ${snapshot.id} EXCEPT ${there}`);
  store
    .prepare(`UPDATE feed SET verdict = 'partial', reason = ? WHERE snapshot = ? AND verdict IS NULL`)
    .run(because('broke-off', { why: unread }), snapshot.id);
  store
    .prepare(
      `INSERT INTO feed (snapshot, account, verdict, reason)
       SELECT ?, account, 'not-read', ? FROM (${there})
       WHERE account NOT IN (SELECT account FROM feed WHERE snapshot = ?)
       GROUP BY account`,
    )
    .run(snapshot.id, unread, snapshot.id);
}
