/**
 * What a log is made of, summed as it is written: every row that the program adds or takes is added to or taken from a sum of
 * SHA-256 hashes that is kept beside the log, in the same transaction. Rows that anything else has added, changed or taken
 * make another sum. A sum has no order: rows may go where a log is pruned or an account forgotten.
 */
import { createHash } from 'node:crypto';
import type { Store } from './driver.ts';

export const LOG_SUMS_SQL = `
-- since_ms: the rows of before were summed as they were found then; null where all were summed as they were written.
CREATE TABLE watch_sum (
  watch INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  sum BLOB NOT NULL,
  since_ms INTEGER,
  PRIMARY KEY (watch, part)
) STRICT, WITHOUT ROWID;
`;

const idOf = (column: string) => `(SELECT account_id FROM account WHERE account.id = ${column})`;

/** What of each table is summed; accounts by their ids too, which the keys alone would not hold to. */
const COLUMNS = {
  watch: 'name, network, simulated, keyed, options, started_at',
  watch_roster: 'number, read_at, text',
  watch_tie: `id, kind, source, ${idOf('source')}, target, ${idOf('target')}, record_key, from_ms, to_ms, how, revision, followed_at, doubt, cid`,
  watch_event: `id, account, ${idOf('watch_event.account')}, kind, from_ms, to_ms, detail`,
  watch_span: `account, ${idOf('watch_span.account')}, from_ms, to_ms, proof, cohort`,
  watch_sweep: 'id, began_at, ended_at, account_count, read_count, failed_count, untold_count, told_count',
  watch_payment: 'id, to_ms, item, price, item_count, lost',
  watch_pruning: 'before_ms, pruned_at, export_hash',
  watch_account: `account, ${idOf('watch_account.account')}, cohort, watched, roster_handle, handle, gone, revision, proved_revision, proved_at, cohort_read, open, gap, profile`,
  watch_stream: 'stream, cursor, told_at',
} as const;

export type LogPart = keyof typeof COLUMNS;

export const LOG_PARTS = Object.keys(COLUMNS) as LogPart[];

type Row = readonly unknown[];

/** 256 bits, by 64: additions go round, and what was added can be taken again. */
type Sum = BigUint64Array;

function addRow(sum: Sum, row: Row, sign: 1 | -1): void {
  const hash = createHash('sha256').update(JSON.stringify(row)).digest();
  for (let k = 0; k < sum.length; k++) {
    const lane = hash.readBigUInt64BE(8 * k);
    sum[k] = sign === 1 ? sum[k]! + lane : sum[k]! - lane;
  }
}

function sumOf(bytes: Buffer): Sum {
  return BigUint64Array.from({ length: 4 }, (_, k) => bytes.readBigUInt64BE(8 * k));
}

function bytesOf(sum: Sum): Buffer {
  const bytes = Buffer.alloc(32);
  sum.forEach((lane, k) => {
    bytes.writeBigUInt64BE(lane, 8 * k);
  });
  return bytes;
}

interface Summed {
  id: number;
}

const rowsOf = (part: LogPart) => (part === 'watch' ? 'id' : 'watch');

/** The sum of all rows as they are. */
function sumNow(store: Store, { id }: Summed, part: LogPart): Buffer {
  const sum = new BigUint64Array(4);
  const rows = store
    .prepare<[number], Row>(`SELECT ${COLUMNS[part]} FROM ${part} WHERE ${rowsOf(part)} = ?`)
    .raw()
    .iterate(id);
  for (const row of rows) addRow(sum, row, 1);
  return bytesOf(sum);
}

/** Begins the sums of a log with its rows as they are. @param since where they were not summed as they were written. */
export function beginSums(store: Store, watch: Summed, since: number | null): void {
  const set = store.prepare('INSERT INTO watch_sum (watch, part, sum, since_ms) VALUES (?, ?, ?, ?)');
  for (const part of LOG_PARTS) set.run(watch.id, part, sumNow(store, watch, part), since);
}

type Value = string | number | null;
type Keys = (string | number)[];

/** Writes rows of a log with their sums: to be called in the transaction that the rows belong to. */
export interface LogSums {
  /** @param sql that adds rows to the table. */
  adding(part: LogPart, sql: string): (...values: Value[] | [Record<string, Value>]) => void;
  /** Takes rows from the table. @returns how many. */
  remove(part: LogPart, where: string, keys: Keys): number;
  /** Does what makes others of the rows that are found. */
  replacing(part: LogPart, where: string, keys: Keys, work: () => void): void;
}

export function logSums(store: Store, { id }: Summed): LogSums {
  const read = store
    .prepare<[number, string], Buffer>('SELECT sum FROM watch_sum WHERE watch = ? AND part = ?')
    .pluck();
  const write = store.prepare('UPDATE watch_sum SET sum = ? WHERE watch = ? AND part = ?');

  function change(part: LogPart, added: readonly Row[], taken: readonly Row[]): void {
    if (added.length + taken.length === 0) return;
    const bytes = read.get(id, part);
    // Nothing is summed of a log of an earlier version until its watch goes on.
    if (bytes === undefined) return;
    const sum = sumOf(bytes);
    for (const row of added) addRow(sum, row, 1);
    for (const row of taken) addRow(sum, row, -1);
    write.run(bytesOf(sum), id, part);
  }

  return {
    adding(part, sql) {
      const add = store.prepare<unknown[], Row>(`${sql} RETURNING ${COLUMNS[part]}`).raw();
      return (...values) => change(part, add.all(...values), []);
    },
    remove(part, where, keys) {
      const sql = `DELETE FROM ${part} WHERE watch = ? AND (${where}) RETURNING ${COLUMNS[part]}`;
      const taken = store
        .prepare<Keys, Row>(sql)
        .raw()
        .all(id, ...keys);
      change(part, [], taken);
      return taken.length;
    },
    replacing(part, where, keys, work) {
      const sql = `SELECT ${COLUMNS[part]} FROM ${part} WHERE watch = ? AND (${where})`;
      const find = store.prepare<Keys, Row>(sql).raw();
      const before = find.all(id, ...keys);
      work();
      change(part, find.all(id, ...keys), before);
    },
  };
}

/** Of a log whose rows were read from an archive, each file of which was proven. */
export function resetSums(store: Store, watch: Summed): void {
  store.prepare('DELETE FROM watch_sum WHERE watch = ?').run(watch.id);
  beginSums(store, watch, null);
}

/** A log of an earlier version is summed from when its watch goes on. */
export function keepSums(store: Store, watch: Summed): void {
  if (summedSince(store, watch) !== undefined) return;
  store
    .transaction(() => {
      const told = store.prepare<[number], number | null>(
        'SELECT max(to_ms) FROM watch_span WHERE watch = ?',
      );
      beginSums(store, watch, told.pluck().get(watch.id) ?? 0);
    })
    .immediate();
}

/** Since when the rows of a log are summed as they are written; `undefined` where they never were. */
export function summedSince(store: Store, { id }: Summed): number | null | undefined {
  return store
    .prepare<[number], number | null>(
      'SELECT max(since_ms) FROM watch_sum WHERE watch = ? HAVING count(*) > 0',
    )
    .pluck()
    .get(id);
}

/** The parts of which the rows are not those that were written; none where nothing is summed. */
export function changedLogParts(store: Store, watch: Summed): LogPart[] {
  const kept = store
    .prepare<[number], { part: LogPart; sum: Buffer }>('SELECT part, sum FROM watch_sum WHERE watch = ?')
    .all(watch.id);
  const sums = new Map(kept.map(({ part, sum }) => [part, sum]));
  if (kept.length === 0) return [];
  return LOG_PARTS.filter((part) => sums.get(part)?.equals(sumNow(store, watch, part)) !== true);
}
