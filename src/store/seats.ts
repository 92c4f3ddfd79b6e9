/** Seats and evidence of a snapshot, in their tables. */
import { EVIDENCE_COLUMNS, type EvidenceRow } from '../evidence/evidence-row.ts';
import {
  SEAT_COLUMNS,
  type SealedSeats,
  type SeatCells,
  seatRows,
  seatsOfRows,
} from '../evidence/sealed-seats.ts';
import type { Store } from './driver.ts';
import { insertRows } from './insert-rows.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`);
const textColumns = (columns: readonly string[]) =>
  quoted(columns)
    .map((column) => `${column} TEXT NOT NULL`)
    .join(', ');

const tableSql = (name: string, columns: readonly string[]) => `
CREATE TABLE ${name} (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  number INTEGER NOT NULL,
  ${textColumns(columns)},
  PRIMARY KEY (snapshot, number)
) STRICT, WITHOUT ROWID;`;

export const SEATS_SQL = `${tableSql('seat', SEAT_COLUMNS)}${tableSql('evidence', EVIDENCE_COLUMNS)}`;

const viewSql = (name: string, table: string, columns: readonly string[]) => `
CREATE VIEW ${name} AS
SELECT snapshot.name AS snapshot, ${quoted(columns)
  .map((column) => `${table}.${column}`)
  .join(', ')}
FROM ${table} JOIN snapshot ON snapshot.id = ${table}.snapshot WHERE snapshot.state = 'sealed';`;

export const SEAT_VIEWS_SQL = `${viewSql('seats', 'seat', SEAT_COLUMNS)}${viewSql('seat_evidence', 'evidence', EVIDENCE_COLUMNS)}`;

/** Of an open snapshot, in place of those that it has. */
export function keepSeats(store: Store, { id }: SnapshotRecord, { seats, evidence }: SealedSeats): void {
  for (const table of ['seat', 'evidence']) {
    store.prepare(`DELETE FROM ${table} WHERE snapshot = ?`).run(id);
  }
  insertCells(store, id, 'seat', SEAT_COLUMNS, seatRows(seats));
  insertCells(store, id, 'evidence', EVIDENCE_COLUMNS, evidence);
}

function insertCells<Column extends string>(
  store: Store,
  snapshot: number,
  table: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): void {
  insertRows(
    store,
    table,
    { snapshot, columns: ['number', ...quoted(columns)] },
    rows.map((row, k) => [k + 1, ...columns.map((column) => row[column])]),
  );
}

/** `null` where none were kept: it was sealed before they were, or has no roster. */
export function readSeats(store: Store, { id, hashVersion }: SnapshotRecord): SealedSeats | null {
  if (hashVersion < SEATS_SINCE) return null;
  const rowsOf = <Row>(table: string, columns: readonly string[]) =>
    store
      .prepare<[number], Row>(
        `SELECT ${quoted(columns).join(', ')} FROM ${table} WHERE snapshot = ? ORDER BY number`,
      )
      .all(id);
  const seats = rowsOf<SeatCells>('seat', SEAT_COLUMNS);
  const evidence = rowsOf<EvidenceRow>('evidence', EVIDENCE_COLUMNS);
  return seats.length + evidence.length === 0 ? null : { seats: seatsOfRows(seats), evidence };
}

/** The version of the content hash from which on they are under it. */
export const SEATS_SINCE = 4;
