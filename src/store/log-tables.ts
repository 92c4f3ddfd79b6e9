/** What the log of a watch consists of, table by table: what its archive holds, and what an import brings back. */
import type { Cell } from '../csv.ts';
import { isJson } from '../json-text.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import type { Store } from './driver.ts';
import type { WatchRecord } from './watch-log.ts';

/** `instant`: milliseconds since 1970, written as ISO 8601. `account`: a key, written as the account's id. */
type ColumnKind = 'account' | 'instant' | 'number' | 'decimal' | 'text' | 'json';

export interface LogColumn {
  /** In the file. */
  name: string;
  /** In the database. */
  column: string;
  kind: ColumnKind;
  /** An empty cell is `null`. */
  isOptional?: true;
  /** Left empty in the file. */
  isHidden?: true;
}

export interface LogTable {
  /** Name of its files, without the ending. */
  file: string;
  table: string;
  columns: readonly LogColumn[];
  /**
   * By which column rows stand in a folder a month; absent for what is known now, in one file. `isNumbered`: the table
   * keeps the order in which rows were added, and a row that came late stands with those that it came with.
   */
  byMonth?: { column: string; isNumbered: boolean };
  /** In SQL: what puts the rows in their order, where they are not numbered. */
  order?: string;
  /** In SQL: the rows of the table that are in its files; all of them where absent. */
  only?: string;
  /** Adds to rows that another table's file has made. */
  isPart?: true;
  /** What of a network's terms decides whether it may be published; absent for what may always be. */
  terms?: 'profiles' | 'posts';
}

const column = (name: string, kind: ColumnKind, of = name): LogColumn => ({ name, column: of, kind });
const optional = (name: string, kind: ColumnKind, of = name): LogColumn => ({
  ...column(name, kind, of),
  isOptional: true,
});

const LOG_TABLES: readonly LogTable[] = [
  {
    file: 'ties',
    table: 'watch_tie',
    byMonth: { column: 'to_ms', isNumbered: true },
    columns: [
      column('time', 'instant', 'to_ms'),
      optional('earliest', 'instant', 'from_ms'),
      column('event', 'text', 'kind'),
      column('source', 'account'),
      column('target', 'account'),
      column('record_key', 'text'),
      column('how', 'text'),
      optional('revision', 'text'),
      optional('followed_at', 'text'),
      optional('doubt', 'text'),
      optional('cid', 'text'),
    ],
  },
  {
    file: 'account-events',
    table: 'watch_event',
    byMonth: { column: 'to_ms', isNumbered: true },
    columns: [
      column('time', 'instant', 'to_ms'),
      optional('earliest', 'instant', 'from_ms'),
      column('event', 'text', 'kind'),
      column('account_id', 'account', 'account'),
      column('detail', 'text'),
    ],
  },
  {
    file: 'spans',
    table: 'watch_span',
    byMonth: { column: 'to_ms', isNumbered: false },
    order: 'account_id, from_ms, to_ms, proof',
    columns: [
      column('account_id', 'account', 'account'),
      column('from', 'instant', 'from_ms'),
      column('to', 'instant', 'to_ms'),
      column('proof', 'text'),
      column('cohort', 'number'),
    ],
  },
  {
    file: 'sweeps',
    table: 'watch_sweep',
    byMonth: { column: 'ended_at', isNumbered: true },
    columns: [
      column('began_at', 'instant'),
      column('ended_at', 'instant'),
      ...['account', 'read', 'failed', 'untold', 'told'].map((what) => column(`${what}_count`, 'number')),
    ],
  },
  {
    file: 'payments',
    table: 'watch_payment',
    byMonth: { column: 'to_ms', isNumbered: true },
    columns: [
      column('time', 'instant', 'to_ms'),
      column('item', 'text'),
      column('price', 'decimal'),
      column('item_count', 'number'),
      column('lost', 'number'),
    ],
  },
  {
    file: 'sweeping',
    table: 'watch_sweeping',
    order: 'began_at',
    columns: [column('began_at', 'instant')],
  },
  {
    file: 'accounts',
    table: 'watch_account',
    order: 'account_id',
    columns: [
      column('account_id', 'account', 'account'),
      column('handle', 'text'),
      column('roster_handle', 'text'),
      column('cohort', 'number'),
      column('watched', 'number'),
      optional('gone', 'text'),
      optional('revision', 'text'),
      optional('proved_revision', 'text'),
      optional('proved_at', 'instant'),
      column('cohort_read', 'number'),
      optional('open', 'json'),
      optional('gap', 'text'),
    ],
  },
  {
    file: 'profiles',
    table: 'watch_account',
    order: 'account_id',
    isPart: true,
    terms: 'profiles',
    columns: [column('account_id', 'account', 'account'), optional('profile', 'json')],
  },
  {
    file: 'standing',
    table: 'watch_standing',
    order: 'source_id, record_key',
    columns: [
      column('source', 'account'),
      column('target', 'account'),
      column('record_key', 'text'),
      optional('followed_at', 'text'),
      optional('doubt', 'text'),
      optional('cid', 'text'),
    ],
  },
  {
    file: 'streams',
    table: 'watch_stream',
    order: 'stream',
    columns: [column('stream', 'text'), column('cursor', 'text'), column('told_at', 'instant')],
  },
  {
    file: 'activity',
    table: 'watch_activity',
    order: 'days',
    terms: 'posts',
    columns: [column('days', 'number')],
  },
  {
    file: 'feeds',
    table: 'watch_feed',
    order: 'account_id',
    terms: 'posts',
    columns: [
      column('account_id', 'account', 'account'),
      optional('from', 'instant', 'from_ms'),
      column('known', 'instant', 'known_ms'),
      optional('span_from', 'instant'),
      column('cohort', 'number'),
      column('refused', 'number'),
      column('reason', 'text'),
    ],
  },
  {
    file: 'posts',
    table: 'watch_post',
    byMonth: { column: 'told_ms', isNumbered: false },
    order: 'account_id, key',
    terms: 'posts',
    columns: [
      column('time', 'instant', 'told_ms'),
      column('account_id', 'account', 'account'),
      column('key', 'text'),
      optional('at', 'number'),
      column('how', 'text'),
      column('kind', 'text'),
      column('language', 'text'),
      column('hashtags', 'json'),
      optional('repost_of', 'account'),
    ],
  },
  {
    file: 'mentions',
    table: 'watch_mention',
    order: 'account_id, key, target_id',
    terms: 'posts',
    columns: [column('account_id', 'account', 'account'), column('key', 'text'), column('target', 'account')],
  },
];

/** Events of accounts that have a handle in them, where that may not be published. */
const RENAMES: LogTable = {
  ...LOG_TABLES.find(({ file }) => file === 'account-events')!,
  file: 'renames',
  only: "kind = 'renamed'",
  terms: 'profiles',
};

/** All that files of a log may hold. */
export const READ_TABLES: readonly LogTable[] = [...LOG_TABLES, RENAMES];

/** Handles are of profiles: where these may not be published they are in files of theirs alone. */
function tablesOf(network: string): LogTable[] {
  if (publicationTerms(network).profiles) return [...LOG_TABLES];
  return LOG_TABLES.flatMap((table): LogTable[] => {
    if (table.file === 'account-events') return [{ ...table, only: "kind <> 'renamed'" }, RENAMES];
    if (table.file !== 'accounts') return [table];
    const columns = table.columns.map((one) =>
      one.column === 'handle' ? { ...one, isHidden: true as const } : one,
    );
    return [{ ...table, columns }];
  });
}

/** One file of a log: its rows can be gone through more than once. */
export interface LogFile {
  /** Below the folder. */
  path: string;
  table: LogTable;
  rows(): Iterable<Cell[]>;
}

/** The files that the log comes to as it is now, in their order; those of a month are in its folder. None is without rows. */
export function logFiles(store: Store, watch: WatchRecord): LogFile[] {
  return tablesOf(watch.network).flatMap((table) =>
    monthsOf(store, watch, table).map(
      ({ month, where, bounds }): LogFile => ({
        path: `${month === null ? 'now' : month}/${table.file}.csv`,
        table,
        rows: () => cellsOf(store, watch, table, where, bounds),
      }),
    ),
  );
}

interface MonthOfTable {
  month: string | null;
  /** In SQL, with its values. */
  where: string;
  bounds: number[];
}

function monthsOf(
  store: Store,
  { id }: WatchRecord,
  { table, byMonth, only = 'TRUE' }: LogTable,
): MonthOfTable[] {
  if (byMonth === undefined) {
    const any = store.prepare(`SELECT 1 FROM ${table} WHERE watch = ? AND ${only} LIMIT 1`).get(id);
    return any === undefined ? [] : [{ month: null, where: '', bounds: [] }];
  }
  const { column, isNumbered } = byMonth;
  const found = store
    .prepare<[number], { month: string; first: number | null }>(
      `SELECT strftime('%Y-%m', ${column} / 1000, 'unixepoch') AS month, ${isNumbered ? 'min(id)' : 'NULL'} AS first
       FROM ${table} WHERE watch = ? AND ${only} GROUP BY 1 ORDER BY 1`,
    )
    .all(id);
  if (!isNumbered) {
    return found.map(({ month }) => ({
      month,
      where: `AND ${column} >= ? AND ${column} < ?`,
      bounds: [Date.parse(`${month}-01T00:00:00Z`), nextMonth(month)],
    }));
  }
  const months: MonthOfTable[] = [];
  let next = Number.MAX_SAFE_INTEGER;
  for (const { month, first } of found.reverse()) {
    if (first! > next) continue;
    months.unshift({ month, where: 'AND id >= ? AND id < ?', bounds: [first!, next] });
    next = first!;
  }
  return months;
}

function nextMonth(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return Date.UTC(year!, number!, 1);
}

function* cellsOf(
  store: Store,
  { id }: WatchRecord,
  { table, columns, order = 'id', only = 'TRUE' }: LogTable,
  where: string,
  bounds: readonly number[],
): Iterable<Cell[]> {
  const named = columns.map(({ column, kind, name }) =>
    kind === 'account'
      ? `(SELECT account_id FROM account WHERE id = ${table}.${column}) AS "${name === column ? `${name}_id` : name}"`
      : column,
  );
  const rows = store
    .prepare<unknown[], (string | number | null)[]>(
      `SELECT ${named.join(', ')} FROM ${table} WHERE watch = ? AND ${only} ${where} ORDER BY ${order}`,
    )
    .raw()
    .iterate(id, ...bounds);
  for (const row of rows) yield row.map((value, k) => cellOf(value, columns[k]!));
}

function cellOf(value: string | number | null, { kind, isHidden }: LogColumn): Cell {
  if (isHidden) return '';
  return kind === 'instant' && value !== null ? new Date(value).toISOString() : value;
}

/** What a cell comes to in the database; a fault says what it should have been. */
export function storedValue(
  text: string,
  { kind, isOptional }: LogColumn,
  keyOf: (accountId: string) => number,
): { value: string | number | null } | { fault: string } {
  if (text === '' && isOptional) return { value: null };
  switch (kind) {
    case 'account':
      return text === '' ? { fault: 'account id' } : { value: keyOf(text) };
    case 'number':
      return /^\d{1,15}$/.test(text) ? { value: Number(text) } : { fault: 'whole number' };
    case 'decimal':
      return /^\d{1,9}(\.\d{1,9})?$/.test(text) ? { value: Number(text) } : { fault: 'number such as 0.01' };
    case 'instant': {
      const at = Date.parse(text);
      return Number.isNaN(at) || new Date(at).toISOString() !== text
        ? { fault: 'time such as 2025-06-01T12:00:00.000Z' }
        : { value: at };
    }
    case 'json':
      return isJson(text) ? { value: text } : { fault: 'JSON' };
    case 'text':
      return { value: text };
  }
}
