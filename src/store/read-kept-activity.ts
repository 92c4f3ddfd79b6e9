/** Reads what is kept of a snapshot's activity, for all accounts or for one; an account is its key in the database. */
import type { Stretch } from '../activity/activity.ts';
import { SUM_COLUMNS, type SumColumn, WEEK_COLUMNS, type WeekColumn } from '../activity/activity-sums.ts';
import { type Counts, interactionsOf, isOwnPost } from '../activity/post.ts';
import { isoSeconds } from '../iso-instant.ts';
import type { Verdict } from '../roster/verdict.ts';
import { countsOf } from './activity-content.ts';
import { readArchivedActivity } from './archived-activity.ts';
import { readAccounts } from './content.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export interface KeptFeed {
  account: number;
  verdict: Verdict;
  reason: string;
  /** ISO 8601 UTC, to the second. */
  reachedAt: string | null;
}

export function readKeptFeeds(store: Store, { id }: SnapshotRecord): KeptFeed[] {
  return store
    .prepare<[number], Omit<KeptFeed, 'reachedAt'> & { reachedAt: number | null }>(
      'SELECT account, verdict, reason, reached_at AS reachedAt FROM feed WHERE snapshot = ? AND verdict IS NOT NULL',
    )
    .all(id)
    .map((feed) => ({ ...feed, reachedAt: feed.reachedAt === null ? null : isoSeconds(feed.reachedAt) }));
}

export type SumsOfAccount = Record<SumColumn | 'account', number>;

/** One row an account of which there is something to sum. */
export function readActivitySums(store: Store, { id }: SnapshotRecord): SumsOfAccount[] {
  return store
    .prepare<[number], SumsOfAccount>(
      `SELECT account, ${SUM_COLUMNS.join(', ')} FROM activity_sum WHERE snapshot = ?`,
    )
    .all(id);
}

/** Reads the weeks of one account after the other. */
export function activityWeeks(store: Store, { id }: SnapshotRecord) {
  const weeks = store.prepare<[number, number], Record<WeekColumn | 'week', number>>(
    `SELECT week, ${WEEK_COLUMNS.join(', ')} FROM activity_week WHERE snapshot = ? AND account = ?`,
  );
  return (account: number) => weeks.all(id, account);
}

/** Reads own posts by language, or by hashtag, of one account after the other. */
export function activityCounts(store: Store, { id }: SnapshotRecord, column: 'language' | 'tag') {
  const table = column === 'tag' ? 'activity_hashtag' : 'activity_language';
  const counts = store
    .prepare<[number, number], [string, number]>(
      `SELECT ${column}, own FROM ${table} WHERE snapshot = ? AND account = ?`,
    )
    .raw();
  return (account: number) => counts.all(id, account);
}

/** Own posts with each hashtag by account, of each of two stretches. */
export function readTagDays(
  store: Store,
  { id }: SnapshotRecord,
  stretch: Stretch,
): { account: number; tag: string; before: number; now: number }[] {
  return store
    .prepare<{ id: number } & Stretch, { account: number; tag: string; before: number; now: number }>(
      `SELECT account, tag, sum(iif(day <= $middle, count, 0)) AS before, sum(iif(day > $middle, count, 0)) AS now
       FROM hashtag WHERE snapshot = $id AND day > $after AND day <= $to GROUP BY account, tag`,
    )
    .all({ id, ...stretch });
}

/** Reads whom one account after the other mentions or reposts, and how often. */
export function layerFrom(store: Store, { id }: SnapshotRecord, table: 'mention' | 'repost') {
  const targets = store
    .prepare<[number, number], [target: number, count: number]>(
      `SELECT target, count FROM ${table} WHERE snapshot = ? AND source = ?`,
    )
    .raw();
  return (source: number) => targets.all(id, source);
}

export function readMentionsOf(
  store: Store,
  { id }: SnapshotRecord,
  targets: readonly number[],
): { source: number; target: number; count: number }[] {
  return store
    .prepare<[number, string], { source: number; target: number; count: number }>(
      'SELECT source, target, count FROM mention WHERE snapshot = ? AND target IN (SELECT value FROM json_each(?))',
    )
    .all(id, JSON.stringify(targets));
}

/**
 * What the own posts of each of the accounts received, of those whose stated counts are all known.
 * @param stated the counts that the network states, as bits.
 */
export function readInteractions(
  store: Store,
  snapshot: SnapshotRecord,
  accounts: readonly number[],
  stated: number,
): Float64Array[] {
  if (accounts.length === 0) return [];
  const { postsIn } = snapshot;
  if (typeof postsIn === 'string') return archivedInteractions(store, snapshot, postsIn, accounts, stated);
  const ofAccount = store.prepare<[number, number], Record<keyof Counts, number | null>>(
    `SELECT likes, replies, reposts, quotes FROM post WHERE snapshot = ? AND account = ? AND kind <> 'repost'`,
  );
  return accounts.map((account) => {
    const posts = ofAccount.all(snapshot.id, account).map(countsOf);
    return onlyKnown(posts.map((post) => interactionsOf(post, stated)));
  });
}

function onlyKnown(values: readonly number[]): Float64Array {
  return Float64Array.from(values.filter((value) => !Number.isNaN(value)));
}

function archivedInteractions(
  store: Store,
  snapshot: SnapshotRecord,
  archive: string,
  wanted: readonly number[],
  stated: number,
): Float64Array[] {
  const { accounts, indexOf } = readAccounts(store, snapshot);
  const values = new Map(wanted.map((key): [number, number[]] => [indexOf.get(key)!, []]));
  for (const post of readArchivedActivity(archive, accounts, new Set(values.keys()))!.posts) {
    if (isOwnPost(post.kind)) values.get(post.account)?.push(interactionsOf(post, stated));
  }
  return [...values.values()].map(onlyKnown);
}
