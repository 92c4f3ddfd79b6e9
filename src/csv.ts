/** The one way tables are written as CSV and read back: RFC 4180, LF line ends, safe to open in a spreadsheet. */
import { createRequire } from 'node:module';
import type { CsvError } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DataError } from './errors.ts';

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

/** Header and rows as CSV text; text cells are guarded, numbers are left alone. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return [...csvChunks(header, rows)].join('');
}

/** The same, some hundred rows at a time. */
export function* csvChunks(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines = [lineOf(header)];
  for (const row of rows) {
    lines.push(lineOf(row));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** Text that is written as it is, neither quoted nor guarded. */
const PLAIN_TEXT = /^(?![=+\-@\t'])[^",\r\n]*$/;

/** Most rows have nothing to quote: joined, they take a sixth of the writer's time. */
function lineOf(row: readonly Cell[]): string {
  let line = '';
  for (let k = 0; k < row.length; k++) {
    const cell = row[k]!;
    if (typeof cell === 'string' && !PLAIN_TEXT.test(cell)) return quotedLine(row);
    const text = typeof cell === 'number' ? formatNumber(cell) : (cell ?? '');
    line += k === 0 ? text : `,${text}`;
  }
  return `${line}\n`;
}

function quotedLine(row: readonly Cell[]): string {
  return stringify([row], {
    record_delimiter: '\n',
    quoted_match: /\r/,
    cast: { number: formatNumber, string: guardText },
  });
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
  const [head, ...body] = text.includes('"') ? mixedRecords(text, file) : plainRecords(text);
  if (head === undefined) {
    throw new DataError({ file, message: 'the file is empty; it needs a header line and rows' });
  }
  const header = head.cells;
  const wrong = body.filter(({ cells }) => cells.length !== header.length);
  if (wrong.length > 0) {
    throw new DataError(
      wrong.map(({ cells, line }) => ({
        file,
        line,
        message: `${cells.length} cells where the header has ${header.length}; quote cells that hold a comma`,
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
  line: number;
}

/** Without a quote, lines and commas are all there is to it: twenty times the parser's rate. */
function plainRecords(text: string): CsvRecord[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, k) => ({ cells: row.split(','), line: k + 1 }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
}

/** Mostly few lines have a quote: the parser is given these alone, and all of them where a cell spans lines. */
function mixedRecords(text: string, file: string): CsvRecord[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const quoted = [...lines.keys()].filter((k) => lines[k]!.includes('"'));
  const isWhole = (line: string) => line.split('"').length % 2 === 1;
  if (text.includes('\r') || !quoted.every((k) => isWhole(lines[k]!))) return quotedRecords(text, file);
  const parsed = new Map<number, string[]>();
  try {
    for (const { cells, line } of quotedRecords(quoted.map((k) => lines[k]!).join('\n'), file)) {
      parsed.set(quoted[line - 1]!, cells);
    }
  } catch {
    // Told with its line in the file.
    return quotedRecords(text, file);
  }
  return lines.flatMap((row, k) =>
    row === '' ? [] : [{ cells: parsed.get(k) ?? row.split(','), line: k + 1 }],
  );
}

function quotedRecords(text: string, file: string): CsvRecord[] {
  // Loaded when a quote is met: most runs of the program never need it.
  const { parse, CsvError }: typeof import('csv-parse/sync') = createRequire(import.meta.url)(
    'csv-parse/sync',
  );
  try {
    const records: { record: string[]; info: { lines: number } }[] = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as never;
    return records.map(({ record, info }) => ({ cells: record, line: firstLine(record, info.lines) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new DataError({ file, ...line, message: csvFault(error) });
  }
}

/** The parser counts up to a row's last line; a quoted cell may span several. */
function firstLine(record: readonly string[], lastLine: number): number {
  return record.reduce((line, cell) => line - (cell.split('\n').length - 1), lastLine);
}

function csvFault(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quoted cell is not closed; add the missing "';
  if (error.code === 'INVALID_OPENING_QUOTE')
    return 'a " stands inside an unquoted cell; quote the cell and double it';
  return `not readable as CSV (${error.message})`;
}
