/** Measures of a sealed snapshot, kept once with the engine and the options they were computed with. */

import type {
  AccountValue,
  MeasureNote,
  MeasureOfAccount,
  MeasureTable,
  NamedCluster,
} from '../values/measured.ts';
import { findAccount } from './accounts.ts';
import type { Store } from './driver.ts';
import { figuresHash, proofOfWritten, type Queries, writtenHash } from './figures-hash.ts';
import { insertRows } from './insert-rows.ts';
import { keepAside, writing } from './kept-aside.ts';
import { withoutTriggers } from './remove-snapshot.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** What the figures depend on besides the snapshot; figures kept of another basis are not used. */
export interface Basis {
  engine: string;
  /** As JSON, with its keys in one order. */
  options: string;
}

export interface KeptMeasures extends Basis, MeasureTable {}

const VALUE_COLUMNS = ['position', 'account', 'value', 'rank'];

/**
 * Keeps the measures, whole and for good: a set of another basis, or one that is not what was kept, gives way as a whole,
 * for which alone the triggers are lifted. The database refuses those of an open snapshot.
 */
export function keepMeasures(store: Store, snapshot: SnapshotRecord, kept: KeptMeasures): void {
  keepAside(store, ['measure_set', 'measure_column', 'measure_value', 'measure_cluster']);
  const keyOf = findAccount(store, snapshot.network);
  const addColumn = store.prepare('INSERT INTO measure_column VALUES (?, ?, ?, ?)');
  const addCluster = store.prepare('INSERT INTO measure_cluster VALUES (?, ?, ?, ?)');
  const prove = writing(store, () => {
    if (store.prepare('SELECT 1 FROM measure_set WHERE snapshot = ?').get(snapshot.id) !== undefined) {
      withoutTriggers(store, () => {
        store.prepare('DELETE FROM measure_set WHERE snapshot = ?').run(snapshot.id);
      });
    }
    store
      .prepare('INSERT INTO measure_set (snapshot, engine, options, notes) VALUES (?, ?, ?, ?)')
      .run(snapshot.id, kept.engine, kept.options, JSON.stringify(kept.notes));
    const keys = kept.accountIds.map((accountId) => keyOf(accountId)!);
    const order = keys.map((_, k) => k).sort((a, b) => keys[a]! - keys[b]!);
    for (const [position, { measure, values, ranks }] of kept.columns.entries()) {
      const ranked = Array.from(ranks).filter((rank) => rank > 0).length;
      addColumn.run(snapshot.id, position, measure, ranked);
      const rows = order.map((k) => {
        const value = values[k]!;
        return [position, keys[k]!, Number.isNaN(value) ? null : value, ranks[k]! || null];
      });
      insertRows(store, 'measure_value', { snapshot: snapshot.id, columns: VALUE_COLUMNS }, rows);
    }
    for (const { cluster, name, accounts } of kept.clusters) {
      addCluster.run(snapshot.id, cluster, name, accounts);
    }
    const queries = queriesOf(store, snapshot);
    const hash = writtenHash(store, snapshot, queries);
    store.prepare('UPDATE measure_set SET hash = ?, closed = 1 WHERE snapshot = ?').run(hash, snapshot.id);
    return proofOfWritten(store, snapshot, queries, hash);
  });
  prove();
}

/** What the measures are read with, as they stand in the database, for their hash. */
function queriesOf(store: Store, snapshot: SnapshotRecord): Queries {
  const runs = [[snapshot.id]];
  const positions = store
    .prepare<[number], number>('SELECT position FROM measure_column WHERE snapshot = ? ORDER BY position')
    .pluck()
    .all(snapshot.id);
  return [
    { sql: 'SELECT engine, options, notes FROM measure_set WHERE snapshot = ?', runs },
    {
      sql: 'SELECT position, measure, ranked_count FROM measure_column WHERE snapshot = ? ORDER BY position',
      runs,
    },
    {
      sql: 'SELECT cluster, name, account_count FROM measure_cluster WHERE snapshot = ? ORDER BY cluster',
      runs,
    },
    {
      sql: 'SELECT position, account, value, rank FROM measure_value WHERE snapshot = ? AND position = ? ORDER BY account',
      runs: positions.map((position) => [snapshot.id, position]),
    },
  ];
}

/**
 * The notes of the measures kept on this basis; `null` where none are, or where their notes are English text of earlier versions;
 * `changed` where they are not what was kept.
 */
export function findMeasures(
  store: Store,
  snapshot: SnapshotRecord,
  basis: Basis,
): MeasureNote[] | 'changed' | null {
  const kept = store
    .prepare<[number, string, string], { notes: string; hash: string }>(
      'SELECT notes, hash FROM measure_set WHERE snapshot = ? AND engine = ? AND options = ?',
    )
    .get(snapshot.id, basis.engine, basis.options);
  if (kept === undefined) return null;
  if (kept.hash !== figuresHash(store, snapshot, queriesOf(store, snapshot))) return 'changed';
  const notes: (MeasureNote | string)[] = JSON.parse(kept.notes);
  return notes.every((note) => typeof note !== 'string') ? notes : null;
}

/** Every kept measure of an account, in the order of the columns. */
export function readMeasuresOf(
  store: Store,
  snapshot: SnapshotRecord,
  accountId: string,
): MeasureOfAccount[] {
  return store
    .prepare<[string, string, number], MeasureOfAccount>(
      `SELECT measure, value, rank, ranked_count AS ranked
       FROM measure_column CROSS JOIN measure_value USING (snapshot, position)
       WHERE measure_value.account = (SELECT id FROM account WHERE network = ? AND account_id = ?)
         AND measure_column.snapshot = ? ORDER BY position`,
    )
    .all(snapshot.network, accountId, snapshot.id);
}

/** One kept measure of every account, by rank and then account id; those without a rank last. */
export function readMeasure(store: Store, snapshot: SnapshotRecord, measure: string): AccountValue[] {
  return store
    .prepare<[number, string], AccountValue>(
      `SELECT account_id AS accountId, value, rank
       FROM measure_column CROSS JOIN measure_value USING (snapshot, position)
       JOIN account ON account.id = measure_value.account
       WHERE measure_column.snapshot = ? AND measure = ? ORDER BY rank IS NULL, rank, account_id`,
    )
    .all(snapshot.id, measure);
}

export function readCluster(store: Store, snapshot: SnapshotRecord, cluster: number): NamedCluster | null {
  return (
    store
      .prepare<[number, number], NamedCluster>(
        'SELECT cluster, name, account_count AS accounts FROM measure_cluster WHERE snapshot = ? AND cluster = ?',
      )
      .get(snapshot.id, cluster) ?? null
  );
}
