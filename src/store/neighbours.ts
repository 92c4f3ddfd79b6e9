/** The ties of one account, without reading the rest of the snapshot. */
import type { SnapshotRecord } from './snapshots.ts';
import type { Store } from './store.ts';

export interface Neighbour {
  /** Id of the account at the other end. */
  accountId: string;
  followedAt: string | null;
  doubt: string | null;
}

const COLUMNS = 'account.account_id AS accountId, followed_at AS followedAt, doubt';

/** Whom the account is known to follow, in account-id order. */
export function readFollows(store: Store, snapshot: SnapshotRecord, accountId: string): Neighbour[] {
  return inOrder(
    store
      .prepare<[number, string, string], Neighbour>(
        `SELECT ${COLUMNS} FROM tie JOIN account ON account.id = tie.target
         WHERE snapshot = ? AND source = (SELECT id FROM account WHERE network = ? AND account_id = ?)`,
      )
      .all(snapshot.id, snapshot.network, accountId),
  );
}

/** Who is known to follow the account, in account-id order. */
export function readFollowers(store: Store, snapshot: SnapshotRecord, accountId: string): Neighbour[] {
  return inOrder(
    store
      .prepare<[number, string, string], Neighbour>(
        `SELECT ${COLUMNS} FROM tie JOIN account ON account.id = tie.source
         WHERE snapshot = ? AND target = (SELECT id FROM account WHERE network = ? AND account_id = ?)`,
      )
      .all(snapshot.id, snapshot.network, accountId),
  );
}

export interface UnseenTie {
  source: string;
  target: string;
  reason: string;
}

/** Ties from or to the account that the reading of an observed source could not show. */
export function readUnseenOf(store: Store, snapshot: SnapshotRecord, accountId: string): UnseenTie[] {
  return store
    .prepare<[number, string, string, string], UnseenTie>(
      `SELECT one.account_id AS source, other.account_id AS target, reason
       FROM unseen_tie JOIN account AS one ON one.id = source JOIN account AS other ON other.id = target
       WHERE snapshot = ? AND one.network = ? AND (one.account_id = ? OR other.account_id = ?)`,
    )
    .all(snapshot.id, snapshot.network, accountId, accountId);
}

function inOrder(neighbours: Neighbour[]): Neighbour[] {
  return neighbours.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}
