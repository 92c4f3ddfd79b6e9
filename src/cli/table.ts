/** Rows as a text table that fits the terminal: numbers to the right, long text cut with an ellipsis. */
import type { Cell } from '../csv.ts';
import { formatNumber } from '../csv.ts';

const GAP = '  ';
const NARROWEST = 6;

/** @param width of the terminal in characters; the widest text columns give way until the table fits. */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : printable(cell ?? ''))),
  );
  const numeric = columns.map((_, k) => rows.every((row) => typeof row[k] === 'number' || row[k] === null));
  const widths = columns.map((column, k) => Math.max(column.length, ...cells.map((row) => length(row[k]!))));
  const total = () => widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1));
  while (total() > width) {
    const widest = widths.reduce(
      (best, w, k) => (!numeric[k] && w > NARROWEST && (best < 0 || w > widths[best]!) ? k : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest]!--;
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, k) => {
        const text = length(cell) > widths[k]! ? `${[...cell].slice(0, widths[k]! - 1).join('')}…` : cell;
        const padding = ' '.repeat(widths[k]! - length(text));
        return numeric[k] ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd();
  return `${[line(columns), line(widths.map((w) => '─'.repeat(w))), ...cells.map(line)].join('\n')}\n`;
}

/** Control characters and direction overrides have no business on a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}

function length(text: string): number {
  return [...text].length;
}
