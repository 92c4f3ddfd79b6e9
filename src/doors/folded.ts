/**
 * What of a text is only in the page, or only in the Markdown. A line with the mark `FOLDED` is a row of a table
 * that the page folds away and the Markdown leaves to the CSV; after the mark of the first such row stands what
 * unfolds them. A line that ends with `UNFOLDED` is for those who have no page to unfold.
 */
const FOLDED = '\u001f';
const UNFOLDED = '\u001e';
/** Stands between what a command is for and the command itself, in code. */
const COMMANDED = '\u001d';

/** Rows of a table that are always shown. */
export const ROWS_SHOWN = 10;

/** The table, rows after the tenth marked. @param more what unfolds them, given how many they are. */
export function foldTable(table: string, more: (rows: number) => string): string {
  const lines = table.split('\n');
  const shown = 2 + ROWS_SHOWN;
  return lines
    .map((line, k) => (k < shown ? line : `${line}${FOLDED}${k === shown ? more(lines.length - shown) : ''}`))
    .join('\n');
}

/** The line, for the Markdown alone. */
export function markdownOnly(line: string): string {
  return `${line}${UNFOLDED}`;
}

/** A command, which the page folds away under the table above it. @param label what unfolds it. */
export function commandLine(label: string, command: string): string {
  const line = command.replace(/\s+/g, ' ');
  // Code is between more signs in a row than it has itself.
  const signs = '`'.repeat(1 + Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length)));
  return `${label}${COMMANDED} ${signs}${line}${signs}`;
}

/** What unfolds the command in a line; `null` where a line has none. */
export function labelOfCommand(line: string): string | null {
  return line.includes(COMMANDED) ? line.slice(0, line.indexOf(COMMANDED)) : null;
}

/** The text of the Markdown file. */
export function asMarkdown(text: string): string {
  return linesWithout(text, FOLDED).replaceAll(UNFOLDED, '').replaceAll(COMMANDED, '');
}

/** The text of the page. */
export function asPage(text: string): string {
  return linesWithout(text, UNFOLDED);
}

function linesWithout(text: string, mark: string): string {
  if (!text.includes(mark)) return text;
  return text
    .split('\n')
    .filter((line) => !line.includes(mark))
    .join('\n');
}

/** What stands after the mark of a folded row, '' for those after the first; undefined where a line is none. */
export function foldOf(line: string): string | undefined {
  return line.split(FOLDED)[1];
}
