/**
 * What of a sealed snapshot is under no content hash, which is the same for two crawls that saw the same: its name, its times,
 * what was paid, revisions, counts of pages, ties to accounts outside. It is hashed apart when it is sealed, for this database.
 */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';

const REFUSED = "BEGIN SELECT RAISE(ABORT, 'a sealed snapshot never changes'); END;";

export const SEAL_RECORD_SQL = `
CREATE TABLE seal_record (
  snapshot INTEGER PRIMARY KEY REFERENCES snapshot (id) ON DELETE CASCADE,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER seal_record_insert BEFORE INSERT ON seal_record
WHEN EXISTS (SELECT 1 FROM seal_record WHERE snapshot = NEW.snapshot) ${REFUSED}
CREATE TRIGGER seal_record_update BEFORE UPDATE ON seal_record ${REFUSED}
CREATE TRIGGER seal_record_delete BEFORE DELETE ON seal_record
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = OLD.snapshot AND state = 'sealed') ${REFUSED}
`;

const idOf = (column: string) => `(SELECT account_id FROM account WHERE account.id = ${column})`;

/** Of each table in an order of its own; accounts by their ids. */
const QUERIES = [
  'SELECT name, started_at, sealed_at, withheld FROM snapshot WHERE id = ?',
  'SELECT number, extra FROM entry WHERE snapshot = ? ORDER BY number',
  `SELECT ${idOf('reading.account')}, way, cursor, page_count, malformed_count, nameless_count, finished
   FROM reading WHERE snapshot = ? ORDER BY account`,
  `SELECT ${idOf('revision.account')}, mark FROM revision WHERE snapshot = ? ORDER BY account`,
  `SELECT item, price, item_count, answer_count, lost_item_count, lost_answer_count
   FROM payment WHERE snapshot = ? ORDER BY item, price`,
  'SELECT item, price, item_count FROM reservation WHERE snapshot = ? ORDER BY id',
  `SELECT ${idOf('outside_tie.source')}, ${idOf('outside_tie.target')} FROM outside_tie WHERE snapshot = ? ORDER BY source, target`,
  `SELECT ${idOf('feed.account')}, roster_count, cursor, page_count, item_count, own_count, misdated_count, malformed_count, finished
   FROM feed WHERE snapshot = ? ORDER BY account`,
];

function recordOf(store: Store, snapshot: number): string {
  const hash = createHash('sha256');
  for (const sql of QUERIES) {
    for (const row of store.prepare<[number]>(sql).raw().iterate(snapshot))
      hash.update(`${JSON.stringify(row)}\n`);
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** To be called in the transaction that seals it. A database in memory is read from what has its own seal, and kept by nobody. */
export function keepSealRecord(store: Store, snapshot: number): void {
  if (store.memory) return;
  store
    .prepare('INSERT INTO seal_record (snapshot, hash) VALUES (?, ?)')
    .run(snapshot, recordOf(store, snapshot));
}

/** The same of what was sealed before there were any. */
export function keepSealRecords(store: Store): void {
  const sealed = store.prepare<[], number>("SELECT id FROM snapshot WHERE state = 'sealed'").pluck().all();
  for (const id of sealed) keepSealRecord(store, id);
}

/** Does what takes rows out of sealed snapshots, as their keeper may, and hashes anew those that held until then. */
export function renewingSealRecords(store: Store, snapshots: readonly number[], work: () => void): void {
  const held = snapshots.filter((snapshot) => holdsSealRecord(store, snapshot));
  work();
  const renew = store.prepare('UPDATE seal_record SET hash = ? WHERE snapshot = ?');
  for (const snapshot of held) renew.run(recordOf(store, snapshot), snapshot);
}

/** Whether a sealed snapshot has beside its content what it was sealed with. */
export function holdsSealRecord(store: Store, snapshot: number): boolean {
  const kept = store
    .prepare<[number], string>('SELECT hash FROM seal_record WHERE snapshot = ?')
    .pluck()
    .get(snapshot);
  return kept === undefined ? store.memory : kept === recordOf(store, snapshot);
}

/** How many snapshots were sealed that are open now, or gone without `snapshots remove` or `forget`. */
export function countUnsealed(store: Store): number {
  return store
    .prepare<[], number>(
      `SELECT count(*) FROM seal_record
       WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE id = seal_record.snapshot AND state = 'sealed')`,
    )
    .pluck()
    .get()!;
}
