/**
 * What a log is made of, summed as it is written: every row that the program adds or takes is added to or taken from a sum of
 * SHA-256 hashes that is kept beside the log, in the same transaction. Rows that anything else has added, changed or taken
 * make another sum. A sum has no order: rows may go where a log is pruned or an account forgotten.
 */
import { hash } from 'node:crypto';
import { groupBy } from '../group-by.ts';
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

const LOG_PARTS = Object.keys(COLUMNS) as LogPart[];

type Row = readonly unknown[];

/** 256 bits, by 32: additions go round, and what was added can be taken again. */
type Sum = Uint32Array;

const LANES = 8;

function hashOf(row: Row): Sum {
  return sumIn(hash('sha256', JSON.stringify(row), 'buffer'));
}

function addTo(sum: Sum, other: Sum, sign: 1 | -1): void {
  for (let k = 0; k < LANES; k++) sum[k] = sum[k]! + sign * other[k]!;
}

function sumIn(bytes: Buffer): Sum {
  const sum = new Uint32Array(LANES);
  for (let k = 0; k < LANES; k++) sum[k] = bytes.readUInt32BE(4 * k);
  return sum;
}

function bytesOf(sum: Sum): Buffer {
  const bytes = Buffer.alloc(4 * LANES);
  for (let k = 0; k < LANES; k++) bytes.writeUInt32BE(sum[k]!, 4 * k);
  return bytes;
}

interface Summed {
  id: number;
}

const rowsOf = (part: LogPart) => (part === 'watch' ? 'id' : 'watch');

/** The sum of all rows as they are. */
function sumNow(store: Store, { id }: Summed, part: LogPart): Buffer {
  const sum = new Uint32Array(LANES);
  const rows = store
    .prepare<[number], Row>(`SELECT ${COLUMNS[part]} FROM ${part} WHERE ${rowsOf(part)} = ?`)
    .raw()
    .iterate(id);
  for (const row of rows) addTo(sum, hashOf(row), 1);
  return bytesOf(sum);
}

const opened = new WeakMap<Store, Map<number, LogSums>>();

/** Begins the sums of a log with its rows as they are. @param since where they were not summed as they were written. */
export function beginSums(store: Store, watch: Summed, since: number | null): void {
  // The number may have been that of another log.
  if (since === null) opened.get(store)?.delete(watch.id);
  const set = store.prepare('INSERT INTO watch_sum (watch, part, sum, since_ms) VALUES (?, ?, ?, ?)');
  for (const part of LOG_PARTS) set.run(watch.id, part, sumNow(store, watch, part), since);
}

type Value = string | number | null;
type Keys = (string | number)[];

/** Writes rows of a log with their sums: what is not done `within` belongs in a transaction of its own. */
export interface LogSums {
  /** One transaction, at the end of which the sums are written once; within another it is a part of that. */
  within<T>(work: () => T): T;
  /** @param sql that adds rows to the table. @returns what adds them, and says how many. */
  adding(part: LogPart, sql: string): (...values: Value[] | [Record<string, Value>]) => number;
  /** @param sql that adds the row with a key, which follows that of the watch, or puts it in the place of the one there. */
  setting(part: LogPart, column: string, sql: string): (key: string | number, ...values: Value[]) => void;
  /** Takes rows from the table. @returns how many. */
  remove(part: LogPart, where: string, keys: Keys): number;
  /** Does what makes others of the rows that are found. */
  replacing(part: LogPart, where: string, keys: Keys, work: () => void): void;
}

interface Change {
  part: LogPart;
  hash: Sum;
  sign: 1 | -1;
}

/** One of a log and its connection, whoever writes there. */
export function logSums(store: Store, { id }: Summed): LogSums {
  const known = opened.get(store) ?? new Map<number, LogSums>();
  opened.set(store, known);
  const sums = known.get(id) ?? openSums(store, id);
  known.set(id, sums);
  return sums;
}

function openSums(store: Store, id: number): LogSums {
  const read = store
    .prepare<[number, string], Buffer>('SELECT sum FROM watch_sum WHERE watch = ? AND part = ?')
    .pluck();
  const write = store.prepare('UPDATE watch_sum SET sum = ? WHERE watch = ? AND part = ?');
  const dataVersion = store.prepare<[], number>('SELECT data_version FROM pragma_data_version').pluck();
  /** Of the transaction that is open; `null` where none is. */
  let pending: Change[] | null = null;
  /** What stands in the rows that were set last, so that it need not be read to be taken: while nobody else writes. */
  const known = new Map<string, Sum>();
  let version = -1;

  function forgetKnown(): void {
    known.clear();
    version = -1;
  }

  function note(changes: readonly Change[]): void {
    if (pending !== null) pending.push(...changes);
    else apply(changes);
  }

  function apply(changes: readonly Change[]): void {
    for (const [part, own] of groupBy(changes, (change) => change.part)) {
      const bytes = read.get(id, part);
      // Nothing is summed of a log of an earlier version until its watch goes on.
      if (bytes === undefined) return;
      const sum = sumIn(bytes);
      for (const { hash, sign } of own) addTo(sum, hash, sign);
      write.run(bytesOf(sum), id, part);
    }
  }

  const changesOf = (part: LogPart, rows: readonly Row[], sign: 1 | -1): Change[] =>
    rows.map((row) => ({ part, hash: hashOf(row), sign }));

  const transaction = store.transaction((work: () => unknown, outer: Change[] | null) => {
    if (outer !== null) return work();
    const now = dataVersion.get()!;
    if (now !== version) {
      keepSums(store, { id });
      known.clear();
    }
    version = now;
    const result = work();
    apply(pending!);
    return result;
  }).immediate;

  function within<T>(work: () => T): T {
    const outer = pending;
    // What is around it may still undo it.
    const isWithinAnother = outer === null && store.inTransaction;
    const mark = outer?.length ?? 0;
    pending ??= [];
    try {
      return transaction(work, outer) as T;
    } catch (error) {
      forgetKnown();
      if (outer !== null) outer.length = mark;
      throw error;
    } finally {
      pending = outer;
      if (isWithinAnother) forgetKnown();
    }
  }

  return {
    within,
    adding(part, sql) {
      const add = store.prepare<unknown[], Row>(`${sql} RETURNING ${COLUMNS[part]}`).raw();
      return (...values) => {
        const added = add.all(...values);
        note(changesOf(part, added, 1));
        return added.length;
      };
    },
    setting(part, column, sql) {
      const find = store
        .prepare<Keys, Row>(`SELECT ${COLUMNS[part]} FROM ${part} WHERE watch = ? AND ${column} = ?`)
        .raw();
      const set = store.prepare<unknown[], Row>(`${sql} RETURNING ${COLUMNS[part]}`).raw();
      return (key, ...values) => {
        const place = `${part} ${key}`;
        const before = known.get(place);
        const taken =
          before === undefined
            ? changesOf(part, find.all(id, key), -1)
            : [{ part, hash: before, sign: -1 as const }];
        const added = changesOf(part, set.all(id, key, ...values), 1);
        if (pending !== null) known.set(place, added[0]!.hash);
        note([...taken, ...added]);
      };
    },
    remove(part, where, keys) {
      known.clear();
      const sql = `DELETE FROM ${part} WHERE watch = ? AND (${where}) RETURNING ${COLUMNS[part]}`;
      const taken = store
        .prepare<Keys, Row>(sql)
        .raw()
        .all(id, ...keys);
      note(changesOf(part, taken, -1));
      return taken.length;
    },
    replacing(part, where, keys, work) {
      known.clear();
      const sql = `SELECT ${COLUMNS[part]} FROM ${part} WHERE watch = ? AND (${where})`;
      const find = store.prepare<Keys, Row>(sql).raw();
      const before = changesOf(part, find.all(id, ...keys), -1);
      work();
      note([...before, ...changesOf(part, find.all(id, ...keys), 1)]);
    },
  };
}

/** Of a log whose rows were read from an archive, each file of which was proven. */
export function resetSums(store: Store, watch: Summed): void {
  store.prepare('DELETE FROM watch_sum WHERE watch = ?').run(watch.id);
  beginSums(store, watch, null);
}

/** Where the rows of a log have the time up to which they speak. */
const TIMES = {
  watch_tie: 'to_ms',
  watch_event: 'to_ms',
  watch_span: 'to_ms',
  watch_sweep: 'ended_at',
  watch_payment: 'to_ms',
  watch_roster: 'read_at',
  watch_stream: 'told_at',
} as const;

/** A log of an earlier version is summed from when its watch goes on: of all rows that it has by then nothing is known. */
function keepSums(store: Store, watch: Summed): void {
  if (summedSince(store, watch) !== undefined) return;
  const last = Object.entries(TIMES).map(
    ([part, time]) => `(SELECT max(${time}) FROM ${part} WHERE watch = $id)`,
  );
  const all = store.prepare<[Record<'id', number>], number>(
    `SELECT max(${last.map((time) => `coalesce(${time}, 0)`).join(', ')})`,
  );
  beginSums(store, watch, all.pluck().get(watch)!);
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
