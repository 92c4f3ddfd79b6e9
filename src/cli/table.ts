/** Rows as a text table that fits the terminal: numbers to the right, names cut, what is unknown marked. */
import { type ColumnName, own } from '../columns/answer-columns.ts';
import type { ColumnType } from '../columns/column-type.ts';
import type { Cell } from '../csv.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { ENGLISH, type Place, type Speaker } from '../words/speaker.ts';
import { type Paint, PLAIN } from './colour.ts';
import { cutToWidth, displayWidth, foldName, printable, wrapText } from './display-width.ts';
import { formatAmount, formatColumn } from './number-column.ts';

/** @typeParam C what its cells are: sentences, too, until the answer is written in a language. */
export interface Table<C = Cell | Sentence> {
  columns: readonly ColumnName[];
  /** What columns are, by name; a question answers with those of all its columns. */
  types?: Readonly<Record<string, ColumnType>>;
  /** `null` in a column of numbers is unknown or undefined, '' is nothing to say, – is not comparable. */
  rows: readonly (readonly C[])[];
  /** How many rows there are where fewer may be listed. */
  total?: number;
  /** Columns that a terminal is not shown where nothing stands in them, such as dates where there are none. */
  optional?: readonly string[];
  /** Where the columns after the first are named by values of the first, as in a matrix: these are their heads. */
  heads?: 'cells';
  /** Columns whose text goes on in further lines where it is too long, in place of being cut. */
  wrapped?: readonly string[];
}

const GAP = '  ';
/** How far names and other words give way, how far text that goes on in further lines, and what nothing goes below. */
const NARROWEST_WORDS = 10;
const NARROWEST_WRAPPED = 16;
const NARROWEST = 6;
/** As many rows stand on their side where they have more columns than fit. */
const FEW_ROWS = 2;
const UNKNOWN = '?';
const NOT_COMPARABLE = '–';
/** Of an instant (a column whose name ends in `_at`) the day is shown. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** A column that is shown, with its cells as text. */
interface Column {
  name: string;
  cells: string[];
  numeric: boolean;
  /** How narrow it may become while nothing in it is cut: its head goes on in further lines, and so do cells that wrap. */
  folded: number;
  /** The same where names are cut, and where all words are. */
  named: number;
  short: number;
  wraps: boolean;
  type: ColumnType | undefined;
}

/**
 * A table that is too wide folds its heads, then says once what is the same in every row, stands on its side where it
 * has a row or two, cuts names and then other words, and leaves out columns that it names below. Numbers, dates, handles
 * and the first column are never cut: long ones go on in further lines.
 * @param width of the terminal in characters.
 */
export function renderTable(
  table: Table<Cell>,
  width: number,
  paint: Paint = PLAIN,
  speaker: Speaker = ENGLISH,
  place: Place = { question: '', table: '' },
): string {
  return drawTable(layOut(table, width, speaker, place), width, paint, speaker);
}

function drawTable(all: readonly Column[], width: number, paint: Paint, speaker: Speaker): string {
  const wrapped = (said: Sentence) => wrapText(speaker.say(said), width).join('\n');
  const fits = (columns: readonly Column[], least: 'folded' | 'named' | 'short') =>
    totalWidth(columns.map((column) => column[least])) <= width;
  let shown = fits(all, 'folded') ? all : all.filter((column, k) => k === 0 || !isSame(column));
  const same = all.filter((column) => !shown.includes(column));
  const above =
    same.length === 0
      ? ''
      : `${wrapped(say.terminal.inEveryRow(same.map(({ name, cells }) => ({ name, cell: cells[0]! }))))}\n`;
  if (shown[0]!.cells.length <= FEW_ROWS && shown.length > FEW_ROWS + 1 && !fits(shown, 'named')) {
    const onSide = layOut(onItsSide(shown), width, ENGLISH, { question: '', table: '' });
    return `${above}${drawTable(onSide, width, paint, speaker)}`;
  }
  const leaving = leftOutFirst(shown);
  while (leaving.length > 0 && !fits(shown, 'short')) {
    const column = leaving.shift();
    shown = shown.filter((each) => each !== column);
  }
  const leftOut = all.filter((column) => !shown.includes(column) && !same.includes(column));
  const below =
    leftOut.length === 0 ? '' : `\n${wrapped(say.terminal.leftOut(leftOut.map(({ name }) => name)))}\n`;
  const unknown = String(speaker.cell('unknown', '', 'state'));
  return `${above}${draw(shown, widthsOf(shown, width), paint, unknown)}${below}`;
}

/** Columns in the order in which they are left out: what describes an account that is named, then from the right. */
function leftOutFirst(columns: readonly Column[]): Column[] {
  const others = columns
    .slice(1)
    .filter(({ type }) => type !== 'account')
    .reverse();
  const beside = columns.some(({ type }) => type === 'account') ? others : [];
  const offices = beside.filter(({ type }) => type === 'office');
  const names = beside.filter(({ type, named, folded }) => type === 'text' && named < folded);
  return [...new Set([...offices, ...names, ...others.filter(({ wraps }) => !wraps), ...others])];
}

/** Each row as a column, headed by the first of its cells. */
function onItsSide([first, ...others]: readonly Column[]): Table<Cell> {
  const columns = [first!.name, ...first!.cells].map(own);
  return { columns, wrapped: columns, rows: others.map(({ name, cells }) => [name, ...cells]) };
}

function isSame({ cells }: Column): boolean {
  return cells.length > 1 && cells.every((cell) => cell === cells[0]);
}

/** The widest gives way first: heads, then names, then other words; then what goes on in further lines. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const widths = columns.map(({ name, cells }) => Math.max(displayWidth(name), cellWidth(cells)));
  for (const least of ['folded', 'named', 'short'] as const)
    narrow(
      widths,
      width,
      columns.map((column) => column[least]),
    );
  narrow(
    widths,
    width,
    columns.map(({ wraps, numeric, short }) => (wraps && !numeric ? NARROWEST : short)),
  );
  return widths;
}

function draw(columns: readonly Column[], widths: readonly number[], paint: Paint, unknown: string): string {
  const line = (cells: readonly string[], painted: (text: string, k: number) => string) =>
    cells
      .map((cell, k) => {
        const text = cutToWidth(cell, widths[k]!);
        const padding = ' '.repeat(widths[k]! - displayWidth(text));
        return columns[k]!.numeric ? padding + painted(text, k) : painted(text, k) + padding;
      })
      .join(GAP)
      .trimEnd();
  const heads = columns.map(({ name }, k) => foldName(name, widths[k]!));
  const height = Math.max(...heads.map(({ length }) => length));
  const rows = columns[0]!.cells.map((_, row) => columns.map(({ cells }) => cells[row]!));
  return `${[
    ...Array.from({ length: height }, (_, row) =>
      line(
        heads.map((head) => head[row - height + head.length] ?? ''),
        paint.head,
      ),
    ),
    line(
      widths.map((w) => '─'.repeat(w)),
      (text) => text,
    ),
    ...rows
      .flatMap((cells) => wrapCells(cells, widths, columns))
      .map((cells) =>
        line(cells, (text) => (text === unknown || text === UNKNOWN ? paint.unknown(text) : text)),
      ),
  ].join('\n')}\n`;
}

/** The lines that a row takes: cells that wrap go on below themselves, the others stand in the first line. */
function wrapCells(
  cells: readonly string[],
  widths: readonly number[],
  columns: readonly Column[],
): string[][] {
  const parts = cells.map((cell, k) => (columns[k]!.wraps ? wrapText(cell, widths[k]!) : [cell]));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => parts.map((part) => part[row] ?? ''));
}

/** Whether a matrix can be shown with everything whole; its heads may go on in further lines. */
export function matrixFits(table: Table<Cell>, width: number): boolean {
  return (
    totalWidth(layOut(table, width, ENGLISH, { question: '', table: '' }).map(({ folded }) => folded)) <=
    width
  );
}

/** The columns that have something to show. */
function layOut(
  { columns, rows, optional = [], wrapped = [], types = {}, heads }: Table<Cell>,
  width: number,
  speaker: Speaker,
  place: Place,
): Column[] {
  const isBlank = (k: number) => rows.every((row) => row[k] === '');
  const isEmpty = (k: number) => rows.every((row) => row[k] === null || row[k] === '');
  const shown = columns.map((_, k) => k).filter((k) => !(optional.includes(columns[k]!) && isEmpty(k)));
  const isNumeric = (k: number) =>
    rows.length > 0 && rows.every((row) => isNoAmount(row[k]!) || isAmount(row[k] ?? null)) && !isBlank(k);
  const textsOf = (k: number) => {
    const cells = rows.map((row) => row[k] ?? null);
    if (isNumeric(k)) {
      const amounts = formatColumn(cells.map((cell) => (isNoAmount(cell) ? null : (cell as number | null))));
      return cells.map((cell, row) =>
        isNoAmount(cell) ? cell : speaker.number(amounts[row] ?? '') || UNKNOWN,
      );
    }
    const isInstant = columns[k]!.endsWith('_at');
    return cells.map((cell) => {
      if (typeof cell === 'number') return speaker.number(formatAmount(cell));
      const said = String(speaker.cell(cell, columns[k]!, types[columns[k]!]) ?? '');
      return printable(isInstant ? said.slice(0, DAY_LENGTH) : said);
    });
  };
  return shown.map((k, at) => {
    const column = columns[k]!;
    const [rowHead] = columns;
    const name =
      heads === 'cells' && at > 0
        ? String(speaker.cell(column, rowHead!, types[rowHead!]))
        : speaker.head(column, place);
    const type = types[column];
    const cells = textsOf(k);
    const isNamed = at === 0 || type === 'account';
    const wraps = isNamed || type === 'reason' || wrapped.includes(column);
    const words = cellWidth(cells);
    const head = Math.max(...foldName(name, 1).map(displayWidth));
    const least = (most: number) => Math.max(head, Math.min(words, most));
    const half = Math.max(NARROWEST_WRAPPED, width >> 1);
    const folded = least(isNamed ? half : wraps ? NARROWEST_WRAPPED : words);
    const isWhole = wraps || !isCut(type) || isNumeric(k) || cells.every(isFigure);
    const short = isWhole ? folded : least(NARROWEST_WORDS);
    const isProse = cells.some((cell) => cell.includes(' '));
    return {
      name,
      cells,
      numeric: isNumeric(k),
      folded,
      named: isProse ? short : folded,
      short,
      wraps,
      type,
    };
  });
}

/** Words of which a part tells enough, or those of which nothing is known. */
function isCut(type: ColumnType | undefined): boolean {
  return type === undefined || ['text', 'group', 'office', 'actor', 'accounts', 'cluster'].includes(type);
}

/** A number, a range, a date or two numbers (3 of 5, 3 sur 5), of which a part would be another one. */
function isFigure(cell: string): boolean {
  return /^[^\p{L}]*(\s\p{L}{2,3}\s[^\p{L}]*)?$/u.test(cell);
}

/** What may stand in a column of numbers beside them. */
function isNoAmount(cell: Cell): cell is '' | typeof NOT_COMPARABLE {
  return cell === '' || cell === NOT_COMPARABLE;
}

function isAmount(cell: Cell): boolean {
  return cell === null || typeof cell === 'number';
}

/** Takes from the widest column that may give way, down to its least width. */
function narrow(widths: number[], width: number, least: readonly number[]): void {
  let total = totalWidth(widths);
  while (total > width) {
    let widest = -1;
    for (const [k, w] of widths.entries()) {
      if (w > least[k]! && (widest < 0 || w > widths[widest]!)) widest = k;
    }
    if (widest < 0) return;
    widths[widest]!--;
    total--;
  }
}

function cellWidth(cells: readonly string[]): number {
  return cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), 0);
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1));
}
