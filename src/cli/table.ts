/** Rows as a text table that fits the terminal: numbers to the right, long text cut, what is unknown marked. */
import type { Cell } from '../csv.ts';
import { type Paint, PLAIN } from './colour.ts';
import { cutToWidth, displayWidth, printable, wrapText } from './display-width.ts';
import { formatAmount, formatColumn } from './number-column.ts';

/** What the cells of a column are. */
export type ColumnType =
  | 'account'
  | 'accounts'
  | 'account-id'
  | 'actor'
  | 'country'
  | 'office'
  | 'snapshot'
  | 'network'
  | 'measure'
  | 'cluster'
  | 'hashtag'
  | 'count'
  | 'rank'
  | 'share'
  | 'amount'
  | 'date'
  | 'instant'
  | 'state'
  | 'pair-state'
  | 'verdict'
  | 'doubt'
  | 'reason'
  | 'text';

export interface Table {
  columns: readonly string[];
  /** What columns are, by name; a question answers with those of all its columns. */
  types?: Readonly<Record<string, ColumnType>>;
  /** `null` in a column of numbers is unknown or undefined, '' is nothing to say, – is not comparable. */
  rows: readonly (readonly Cell[])[];
  /** How many rows there are where fewer may be listed. */
  total?: number;
  /** Columns that a terminal is not shown where nothing stands in them, such as dates where there are none. */
  optional?: readonly string[];
  /** Columns whose text goes on in further lines where it is too long, in place of being cut. */
  wrapped?: readonly string[];
}

const GAP = '  ';
/** How far a column of words gives way before names and dates do, and how far those do. */
const NARROWEST_PROSE = 12;
const NARROWEST = 6;
const UNKNOWN = '?';
const NOT_COMPARABLE = '–';
/** Of an instant (a column whose name ends in `_at`) the day is shown. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/**
 * @param width of the terminal in characters; the widest columns of words give way until the table fits, then
 * those of other text, but for dates. Numbers are never cut.
 */
export function renderTable(table: Table, width: number, paint: Paint = PLAIN): string {
  const { columns, numeric, lines } = layOut(table);
  const widths = columns.map((column, k) => Math.max(displayWidth(column), cellWidth(lines, k)));
  narrow(widths, width, (k) => (!numeric[k] && isProse(lines, k) ? NARROWEST_PROSE : null));
  narrow(widths, width, (k) => (numeric[k] || isDates(lines, k) ? null : NARROWEST));
  const wraps = columns.map((column) => table.wrapped?.includes(column) ?? false);
  const line = (cells: readonly string[], painted: (text: string, k: number) => string) =>
    cells
      .map((cell, k) => {
        const text = cutToWidth(cell, widths[k]!);
        const padding = ' '.repeat(widths[k]! - displayWidth(text));
        return numeric[k] ? padding + painted(text, k) : painted(text, k) + padding;
      })
      .join(GAP)
      .trimEnd();
  return `${[
    line(columns, paint.head),
    line(
      widths.map((w) => '─'.repeat(w)),
      (text) => text,
    ),
    ...lines
      .flatMap((cells) => wrapCells(cells, widths, wraps))
      .map((cells) =>
        line(cells, (text) => (text === 'unknown' || text === UNKNOWN ? paint.unknown(text) : text)),
      ),
  ].join('\n')}\n`;
}

/** The lines that a row takes: cells that wrap go on below themselves, the others stand in the first line. */
function wrapCells(
  cells: readonly string[],
  widths: readonly number[],
  wraps: readonly boolean[],
): string[][] {
  const parts = cells.map((cell, k) => (wraps[k] ? wrapText(cell, widths[k]!) : [cell]));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => parts.map((part) => part[row] ?? ''));
}

/** Whether a matrix can be shown with every cell whole; its heads and the labels of its rows may be cut. */
export function matrixFits(table: Table, width: number): boolean {
  const { columns, lines } = layOut(table);
  const least = columns.map((column, k) => {
    const cells = cellWidth(lines, k);
    return k === 0
      ? Math.min(cells, NARROWEST_PROSE)
      : Math.max(cells, Math.min(displayWidth(column), NARROWEST));
  });
  return totalWidth(least) <= width;
}

/** The columns that are shown, and every cell as text. */
function layOut({ columns, rows, optional = [] }: Table): {
  columns: string[];
  numeric: boolean[];
  lines: string[][];
} {
  const isBlank = (k: number) => rows.every((row) => row[k] === '');
  const isEmpty = (k: number) => rows.every((row) => row[k] === null || row[k] === '');
  const shown = columns.map((_, k) => k).filter((k) => !(optional.includes(columns[k]!) && isEmpty(k)));
  const isNumeric = (k: number) =>
    rows.length > 0 && rows.every((row) => isNoAmount(row[k]!) || isAmount(row[k] ?? null)) && !isBlank(k);
  const texts = shown.map((k) => {
    const cells = rows.map((row) => row[k] ?? null);
    if (isNumeric(k)) {
      const amounts = formatColumn(cells.map((cell) => (isNoAmount(cell) ? null : (cell as number | null))));
      return cells.map((cell, row) => (isNoAmount(cell) ? cell : amounts[row] || UNKNOWN));
    }
    const isInstant = columns[k]!.endsWith('_at');
    return cells.map((cell) => {
      if (typeof cell === 'number') return formatAmount(cell);
      return printable(isInstant ? (cell ?? '').slice(0, DAY_LENGTH) : (cell ?? ''));
    });
  });
  return {
    columns: shown.map((k) => columns[k]!),
    numeric: shown.map(isNumeric),
    lines: rows.map((_, row) => texts.map((column) => column[row]!)),
  };
}

/** What may stand in a column of numbers beside them. */
function isNoAmount(cell: Cell): cell is '' | typeof NOT_COMPARABLE {
  return cell === '' || cell === NOT_COMPARABLE;
}

function isAmount(cell: Cell): boolean {
  return cell === null || typeof cell === 'number';
}

/** Takes from the widest column that may give way, down to its least width; `null` for one that may not. */
function narrow(widths: number[], width: number, leastOf: (k: number) => number | null): void {
  const least = widths.map((_, k) => leastOf(k));
  let total = totalWidth(widths);
  while (total > width) {
    let widest = -1;
    for (const [k, w] of widths.entries()) {
      if (least[k] !== null && w > least[k]! && (widest < 0 || w > widths[widest]!)) widest = k;
    }
    if (widest < 0) return;
    widths[widest]!--;
    total--;
  }
}

function cellWidth(lines: readonly (readonly string[])[], k: number): number {
  return lines.reduce((widest, cells) => Math.max(widest, displayWidth(cells[k]!)), 0);
}

function isProse(lines: readonly (readonly string[])[], k: number): boolean {
  return lines.some((cells) => cells[k]!.includes(' '));
}

function isDates(lines: readonly (readonly string[])[], k: number): boolean {
  return lines.every((cells) => /^(\d{4}-\d{2}-\d{2})?$/.test(cells[k]!));
}

function totalWidth(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1));
}
