/** The one way tables are written as CSV and read back: RFC 4180, LF line ends, safe to open in a spreadsheet. */

import { createRequire } from 'node:module';
import { stringify } from 'csv-stringify/sync';
import { DataError } from './errors.ts';
import type { Sentence } from './words/said.ts';

/** `null` and NaN are written as an empty cell: unknown or undefined. */
export type Cell = string | number | null;

const ZERO = 48;
const POINT = 46;
/** Few enough that what is made of a chunk is garbage before it grows old: with 1,024 a seal takes half more of memory. */
const ROWS_A_CHUNK = 256;

/**
 * A number as every file of entente writes it: integers whole, others to 12 significant digits; NaN is empty.
 */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  if (Number.isInteger(value)) {
    return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
  }
  const text = value.toPrecision(12);
  if (text.includes('e') || !text.includes('.')) return String(Number(text));
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
}

/**
 * Text that a spreadsheet would run as a formula (`= + - @`, tab or CR first) gets a leading `'`, and a
 * leading `'` gets another, so that `unguardText` gives it back unchanged.
 */
export function guardText(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

export function unguardText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** @typeParam C what its cells are. */
export type Columns<T, C = Cell, Name extends string = string> = Readonly<
  Record<Name, (of: T, k: number) => C>
>;

/** A table of a row a record, from its columns in order. */
export function tableOf<T, Name extends string>(
  records: readonly T[],
  columns: Columns<T, Cell, Name>,
): { columns: Name[]; rows: Cell[][] };
export function tableOf<T, Name extends string>(
  records: readonly T[],
  columns: Columns<T, Cell | Sentence, Name>,
): { columns: Name[]; rows: (Cell | Sentence)[][] };
export function tableOf<T>(records: readonly T[], columns: Columns<T, Cell | Sentence>) {
  const cells = Object.values(columns);
  return {
    columns: Object.keys(columns),
    rows: records.map((record, k) => cells.map((cell) => cell(record, k))),
  };
}

/** Header and rows as CSV text; text cells are guarded, numbers are left alone. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[] | string>): string {
  return [...csvChunks(header, rows)].join('');
}

/** The same, some hundred rows at a time. @param rows each as cells, or as the line that `csvLine` makes of them. */
export function* csvChunks(
  header: readonly string[],
  rows: Iterable<readonly Cell[] | string>,
): Generator<string> {
  let lines = [csvLine(header)];
  for (const row of rows) {
    lines.push(typeof row === 'string' ? row : csvLine(row));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** Text that is written as it is, neither quoted nor guarded. */
const PLAIN_CELL = `(?![=+\\-@\\t'])[^",\\r\\n]*`;
const PLAIN_TEXT = new RegExp(`^${PLAIN_CELL}$`);

/** A row with its line end. Most rows of text are told to be plain as a whole: cell by cell it takes twice as long. */
export function csvLine(row: readonly Cell[]): string {
  if (!hasNumber(row)) {
    const line = row.join(',');
    if (plainLine(row.length).test(line)) return `${line}\n`;
  }
  return `${row.map(cellText).join(',')}\n`;
}

function hasNumber(row: readonly Cell[]): boolean {
  for (let k = 0; k < row.length; k++) if (typeof row[k] === 'number') return true;
  return false;
}

const plainLines: RegExp[] = [];

/** So many cells of plain text. */
function plainLine(cells: number): RegExp {
  plainLines[cells] ??= new RegExp(`^(?:${PLAIN_CELL},){${Math.max(0, cells - 1)}}${PLAIN_CELL}$`);
  return plainLines[cells];
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return formatNumber(cell);
  if (cell === null) return '';
  return PLAIN_TEXT.test(cell) ? cell : quotedText(cell);
}

/** Cells as they stand in a line, for rows that have them in common. */
export function csvCells(cells: readonly Cell[]): string {
  return csvLine(cells).slice(0, -1);
}

const QUOTED_KEPT = 1000;
const quoted = new Map<string, string>();

/** Text that is not plain, guarded and quoted; the same stands in many rows, and the writer takes long to begin. */
function quotedText(cell: string): string {
  const known = quoted.get(cell);
  if (known !== undefined) return known;
  const text = stringify([[guardText(cell)]], { record_delimiter: '\n', quoted_match: /\r/ }).slice(0, -1);
  if (quoted.size >= QUOTED_KEPT) quoted.clear();
  quoted.set(cell, text);
  return text;
}

export interface CsvTable {
  header: string[];
  rows: string[][];
  /** 1-based line on which each row starts. */
  lines: number[];
}

/**
 * Reads CSV with a header line. Every row must have as many cells as the header.
 * @param guarded set for files that entente wrote: takes the guard of `guardText` off again.
 * @throws DataError with the line of a malformed row.
 */
export function parseCsv(text: string, file: string, { guarded = false } = {}): CsvTable {
  const { records, fault } = csvRecords(text);
  if (fault !== undefined) throw new DataError({ file, ...fault });
  const [head, ...body] = records;
  if (head === undefined) {
    throw new DataError({ file, message: 'the file is empty; it needs a header line and rows' });
  }
  const header = head.cells;
  const wrong = body.filter(({ cells }) => cells.length !== header.length);
  if (wrong.length > 0) {
    const sign = delimiterName(text);
    throw new DataError(
      wrong.map(({ cells, line }) => ({
        file,
        line,
        message: `${cells.length} cells where the header has ${header.length}; quote cells that hold ${sign}`,
      })),
    );
  }
  return {
    header: guarded ? header.map(unguardText) : header,
    rows: body.map(({ cells }) => (guarded ? cells.map(unguardText) : cells)),
    lines: body.map(({ line }) => line),
  };
}

interface CsvRecord {
  cells: string[];
  /** 1-based, on which it starts. */
  line: number;
}

interface CsvRecords {
  records: CsvRecord[];
  /** The fault of quoting at which reading had to stop. */
  fault?: { line: number; message: string };
}

/**
 * Text cut into records, with any line ends and with or without a byte order mark; blank lines are left out. Cells
 * are parted by what parts the header.
 */
export function csvRecords(text: string): CsvRecords {
  const delimiter = delimiterOf(text);
  return text.includes('"') ? mixedRecords(text, delimiter) : { records: plainRecords(text, delimiter) };
}

/** What may part cells, the likelier first, and what a message calls one of them. */
const DELIMITERS = { ',': 'a comma', '\t': 'a tab', ';': 'a semicolon', '|': 'a vertical bar' };

type Delimiter = keyof typeof DELIMITERS;

/** What parts the cells of a table, by the first line of its text; a comma where nothing seems to. */
export function delimiterOf(text: string): Delimiter {
  const end = text.indexOf('\n');
  const header = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*("|$)/g, '');
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  return signs.find((sign) => header.includes(sign)) ?? ',';
}

/** In words, such as `a comma`. */
export function delimiterName(text: string): string {
  return DELIMITERS[delimiterOf(text)];
}

/** Without a quote, lines and commas are all there is to it: twenty times the parser's rate. */
function plainRecords(text: string, delimiter: Delimiter): CsvRecord[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, k) => ({ cells: row.split(delimiter), line: k + 1 }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
}

/** Mostly few lines have a quote: the parser is given these alone, and all of them where a cell spans lines. */
function mixedRecords(text: string, delimiter: Delimiter): CsvRecords {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const quoted = [...lines.keys()].filter((k) => lines[k]!.includes('"'));
  const isWhole = (line: string) => line.split('"').length % 2 === 1;
  if (text.includes('\r') || !quoted.every((k) => isWhole(lines[k]!))) return quotedRecords(text, delimiter);
  const { records, fault } = quotedRecords(quoted.map((k) => lines[k]!).join('\n'), delimiter);
  // Told with its line in the file.
  if (fault !== undefined) return quotedRecords(text, delimiter);
  const parsed = new Map(records.map(({ cells, line }) => [quoted[line - 1]!, cells]));
  return {
    records: lines.flatMap((row, k) =>
      row === '' ? [] : [{ cells: parsed.get(k) ?? row.split(delimiter), line: k + 1 }],
    ),
  };
}

function quotedRecords(text: string, delimiter: Delimiter): CsvRecords {
  // Loaded when a quote is met: most runs of the program never need it.
  const { parse, CsvError }: typeof import('csv-parse/sync') = createRequire(import.meta.url)(
    'csv-parse/sync',
  );
  const records: CsvRecord[] = [];
  let end = 0;
  // The parser counts up to a row's last line; a quoted cell may span several.
  const collect = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ cells, line: cells.reduce((line, cell) => line - (cell.split('\n').length - 1), lines) });
    end = lines;
    return null;
  };
  try {
    parse(text, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: collect,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quoted cell begins here and is never closed — add the missing "'
        : 'a " stands where none may — put the cell in quotes and double every " inside';
    const unread = text.split('\n').slice(end);
    return { records, fault: { line: end + 1 + unread.findIndex((row) => row.trim() !== ''), message } };
  }
  return { records };
}
