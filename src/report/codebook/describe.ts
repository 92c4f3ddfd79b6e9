/** The tables of a package with the definition of each of their columns. */

import { columnKey, type FileKey } from '../../columns/columns.ts';
import { parseCsv } from '../../csv.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { HashedFile } from '../files/hashed-file.ts';
import { fileChunks } from '../files/report-file.ts';
import { isTable, type Package } from './package.ts';
import { tableName } from './tables.ts';

export interface DescribedTable {
  path: string;
  /** In the header's order; `key` is `null` where the column is not defined. */
  columns: readonly { name: string; key: FileKey | null }[];
  /** Columns that name a row; none where cells of them may be empty. */
  primaryKey: readonly string[];
  references: readonly { column: string; table: string; of: string }[];
}

/** Tables that have the roster's own columns, after all others. */
const WITH_EXTRA = ['nodes', 'roster'];

/** Those that are there, in the order of the rules; then others. */
export function describeTables(given: Package, files: readonly HashedFile[]): DescribedTable[] {
  const order = Object.keys(given.tables);
  const place = (path: string) => order.indexOf(tableName(path)) + 1 || order.length + 1;
  const tables = files.filter(isTable).sort((a, b) => place(a.path) - place(b.path));
  const names = new Set(tables.map(({ path }) => tableName(path)));
  return tables.map((file) => describeTable(given, file, names));
}

function describeTable(given: Package, file: HashedFile, names: ReadonlySet<string>): DescribedTable {
  const table = tableName(file.path);
  const header = headerOf(file);
  const extraFrom = WITH_EXTRA.includes(table) ? header.length - given.extraColumns.length : header.length;
  const { key, references = {} } = given.tables[table] ?? { key: [] };
  const inUnit = (column: string) => (column === 'account_id' ? UNIT_COLUMNS[given.unit].key : column);
  return {
    path: file.path,
    columns:
      table === 'dyads' || table === 'given-countries'
        ? pairColumns(file)
        : header.map((name, k) => ({ name, key: k >= extraFrom ? 'roster/extra' : columnKey(table, name) })),
    // A report of one network has no column that tells it.
    primaryKey: key.map(inUnit).filter((column) => header.includes(column)),
    references: Object.entries(references)
      .map(([column, to]) => ({ column: inUnit(column), table: to, of: inUnit(given.tables[to]!.key[0]!) }))
      .filter(({ column, table: to }) => header.includes(column) && names.has(to)),
  };
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Of the researcher's own file of pairs or countries, whose columns are what their cells are. */
function pairColumns(file: HashedFile): DescribedTable['columns'] {
  const { header, rows } = parseCsv([...fileChunks(file)].join(''), file.path);
  return header.map((name, k) => {
    const cells = rows.map((row) => row[k]!).filter((cell) => cell !== '');
    const isNumber = cells.length > 0 && cells.every((cell) => NUMBER.test(cell));
    return { name, key: isNumber ? 'dyads/number' : 'dyads/text' };
  });
}

/** As other readers find it, guards of spreadsheets included. */
function headerOf(file: HashedFile): string[] {
  const piece = file.firstPiece();
  let end = -1;
  do end = piece.indexOf('\n', end + 1);
  while (end >= 0 && piece.slice(0, end).split('"').length % 2 === 0);
  return parseCsv(end < 0 ? piece : piece.slice(0, end), file.path).header;
}
