/** Ties to accounts outside the roster, kept in the working database where a crawl was asked to keep them. */
import { UserError } from '../errors.ts';
import { accountKeys } from './accounts.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/**
 * Keeps whom a roster account follows outside the roster; a target listed twice is kept once. To be called in
 * the transaction of the page. They are no part of the snapshot's content and of no archive, and go when the
 * reading of their source is forgotten.
 */
export function addOutsideTies(
  store: Store,
  snapshot: SnapshotRecord,
  source: string,
  targets: readonly string[],
): void {
  const keyOf = accountKeys(store, snapshot.network);
  const add = store.prepare('INSERT OR IGNORE INTO outside_tie (snapshot, source, target) VALUES (?, ?, ?)');
  const key = keyOf(source);
  for (const target of targets) add.run(snapshot.id, key, keyOf(target));
}

export interface Suggestion {
  accountId: string;
  /** Accounts of the roster that are known to follow it. */
  followedByCount: number;
}

/**
 * Accounts outside the snapshot's roster that at least so many of its accounts follow, most followed first,
 * then in code-unit order of their ids.
 * @throws UserError where the snapshot was taken without keeping such ties.
 */
export function readSuggestions(store: Store, snapshot: SnapshotRecord, atLeast: number): Suggestion[] {
  const kept = store.prepare<[number]>('SELECT 1 FROM outside_tie WHERE snapshot = ? LIMIT 1');
  if (kept.get(snapshot.id) === undefined) {
    throw new UserError(
      `${snapshot.name} holds no ties to accounts outside its roster; take a snapshot that does, with: entente crawl … --keep-outside`,
    );
  }
  return store
    .prepare<[number, number, number], Suggestion>(
      `SELECT account.account_id AS accountId, count(*) AS followedByCount
       FROM outside_tie JOIN account ON account.id = outside_tie.target
       WHERE outside_tie.snapshot = ?
         AND target NOT IN (SELECT account FROM entry WHERE snapshot = ? AND account IS NOT NULL)
       GROUP BY target HAVING count(*) >= ?
       ORDER BY followedByCount DESC, account.account_id`,
    )
    .all(snapshot.id, snapshot.id, atLeast);
}
