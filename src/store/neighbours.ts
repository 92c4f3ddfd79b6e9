/** The ties of one account or of some, without reading the rest of the snapshot. */

import { groupBy } from '../group-by.ts';
import { findAccount } from './accounts.ts';
import type { Store } from './driver.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export interface Neighbour {
  /** Id of the account at the other end. */
  accountId: string;
  followedAt: string | null;
  doubt: string | null;
  /** Keys of its records, several apart by a space; `null` where none is known. */
  recordKey: string | null;
}

const COLUMNS = 'account.account_id AS accountId, followed_at AS followedAt, doubt, record_key AS recordKey';
const ACCOUNT = '(SELECT id FROM account WHERE network = ? AND account_id = ?)';

/** Whom the account is known to follow, in account-id order. */
export function readFollows(store: Store, snapshot: SnapshotRecord, accountId: string): Neighbour[] {
  takeInOf(store, snapshot, accountId);
  return inOrder(
    store
      .prepare<[number, string, string], Neighbour>(
        `SELECT ${COLUMNS} FROM tie JOIN account ON account.id = tie.target
         WHERE snapshot = ? AND source = ${ACCOUNT}`,
      )
      .all(snapshot.id, snapshot.network, accountId),
  );
}

/** Who is known to follow each of the accounts, in account-id order; accounts without any are left out. */
export function readFollowers(
  store: Store,
  { id, network, tiesIn }: SnapshotRecord,
  accountIds: readonly string[],
): Map<string, Neighbour[]> {
  tiesIn?.takeIn(null);
  const rows = store
    .prepare<[string, string, number, number], Neighbour & { followed: string }>(
      // Looks each entry's account up among the sources, once for all that are asked: no index on targets is needed, and no scan.
      `WITH asked AS MATERIALIZED (
         SELECT account.id, account_id FROM json_each(?) AS given CROSS JOIN account ON network = ? AND account_id = given.value)
       SELECT asked.account_id AS followed, ${COLUMNS}
       FROM (SELECT DISTINCT account FROM entry WHERE snapshot = ?) AS member
       CROSS JOIN tie ON snapshot = ? AND source = member.account AND target IN (SELECT id FROM asked)
       JOIN asked ON asked.id = target JOIN account ON account.id = source`,
    )
    .all(JSON.stringify(accountIds), network, id, id);
  const found = groupBy(rows, ({ followed }) => followed);
  for (const own of found.values()) inOrder(own);
  return found;
}

const ONE_TIE = `snapshot = ? AND source = ${ACCOUNT} AND target = ${ACCOUNT}`;

/** The tie from one account to another; `null` where none is known. */
export function readTie(
  store: Store,
  snapshot: SnapshotRecord,
  source: string,
  target: string,
): Omit<Neighbour, 'accountId'> | null {
  const { id, network } = snapshot;
  takeInOf(store, snapshot, source);
  return (
    store
      .prepare<[number, string, string, string, string], Omit<Neighbour, 'accountId'>>(
        `SELECT followed_at AS followedAt, doubt, record_key AS recordKey FROM tie WHERE ${ONE_TIE}`,
      )
      .get(id, network, source, network, target) ?? null
  );
}

/** Why the reading of an observed source could not show its tie to another account; `null` where it could. */
export function readUnseenReason(
  store: Store,
  snapshot: SnapshotRecord,
  source: string,
  target: string,
): string | null {
  const { id, network } = snapshot;
  takeInOf(store, snapshot, source);
  return (
    store
      .prepare<[number, string, string, string, string], string>(
        `SELECT reason FROM unseen_tie WHERE ${ONE_TIE}`,
      )
      .pluck()
      .get(id, network, source, network, target) ?? null
  );
}

export interface UnseenTie {
  source: string;
  target: string;
  reason: string;
}

/** Ties from or to the account that the reading of an observed source could not show. */
export function readUnseenOf(store: Store, snapshot: SnapshotRecord, accountId: string): UnseenTie[] {
  snapshot.tiesIn?.takeIn(null);
  return store
    .prepare<[number, string, string, string], UnseenTie>(
      `SELECT one.account_id AS source, other.account_id AS target, reason
       FROM unseen_tie JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target
       WHERE snapshot = ? AND one.network = ? AND (one.account_id = ? OR other.account_id = ?)`,
    )
    .all(snapshot.id, snapshot.network, accountId, accountId);
}

/** Whom one account follows, where that is still in the log of which the snapshot is a day. */
function takeInOf(store: Store, { network, tiesIn }: SnapshotRecord, accountId: string): void {
  const key = tiesIn === null ? undefined : findAccount(store, network)(accountId);
  if (key !== undefined) tiesIn?.takeIn([key]);
}

function inOrder(neighbours: Neighbour[]): Neighbour[] {
  return neighbours.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}
