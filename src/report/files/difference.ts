/** How a file differs from what it should be, in a few readable lines. */
import { parseCsv } from '../../csv.ts';

export interface Difference {
  path: string;
  /** `unread` are pages of which none is there: whoever checks would have nothing to read. */
  kind: 'missing' | 'unread' | 'extra' | 'changed';
  /** Lines to show, without line ends; empty but for changed files. */
  detail: string[];
}

const LINES_SHOWN = 5;
const LINE_WIDTH = 160;

/** The first places in which `found` differs from `expected`: for CSV by row and column, else by line. */
export function describeChange(path: string, expected: string, found: string): string[] {
  const cells = path.endsWith('.csv') ? changedCells(path, expected, found) : [];
  return cells.length > 0 ? cells : changedLines(expected, found);
}

/** Empty where the tables cannot be compared cell by cell, or their cells are the same. */
function changedCells(path: string, expected: string, found: string): string[] {
  let wanted: ReturnType<typeof parseCsv>;
  let actual: ReturnType<typeof parseCsv>;
  try {
    wanted = parseCsv(expected, path);
    actual = parseCsv(found, path);
  } catch {
    return [];
  }
  if (wanted.header.join() !== actual.header.join() || wanted.rows.length !== actual.rows.length) return [];
  const detail: string[] = [];
  let count = 0;
  for (const [r, row] of wanted.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const other = actual.rows[r]![c]!;
      if (cell === other) continue;
      if (++count > LINES_SHOWN) continue;
      const place = `row ${r + 1} (${shorten(row[0]!)}), ${wanted.header[c]}`;
      detail.push(`${place}: ${quote(other)} should be ${quote(cell)}`);
    }
  }
  if (count > LINES_SHOWN) detail.push(`… and ${count - LINES_SHOWN} more cells`);
  return detail;
}

/** A hunk around the first difference, as in a unified diff: `-` is in the file, `+` should be. */
function changedLines(expected: string, found: string): string[] {
  const wanted = expected.split('\n');
  const actual = found.split('\n');
  let start = 0;
  while (start < wanted.length && start < actual.length && wanted[start] === actual[start]) start++;
  let tail = 0;
  while (
    tail < Math.min(wanted.length, actual.length) - start &&
    wanted.at(-1 - tail) === actual.at(-1 - tail)
  ) {
    tail++;
  }
  const gone = actual.slice(start, actual.length - tail);
  const come = wanted.slice(start, wanted.length - tail);
  return [
    `@@ line ${start + 1} @@`,
    ...(start > 0 ? [`  ${shorten(wanted[start - 1]!)}`] : []),
    ...firstLines(gone, '-'),
    ...firstLines(come, '+'),
  ];
}

function firstLines(lines: readonly string[], sign: string): string[] {
  const shown = lines.slice(0, LINES_SHOWN).map((line) => `${sign} ${shorten(line)}`);
  return lines.length > LINES_SHOWN
    ? [...shown, `${sign} … and ${lines.length - LINES_SHOWN} more lines`]
    : shown;
}

function quote(cell: string): string {
  return cell === '' ? '(empty)' : shorten(cell);
}

/** Safe to print: what a terminal would obey is written as an escape. */
function shorten(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  return visible.length > LINE_WIDTH ? `${visible.slice(0, LINE_WIDTH)}…` : visible;
}
