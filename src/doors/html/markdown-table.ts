/** A table of a Markdown text, out of its tokens. */
import type { Token } from 'markdown-it';
import { foldOf } from '../folded.ts';
import type { Html } from './html.ts';
import { type HtmlTable, wordsOrSentences } from './table.ts';

/**
 * @param tokens of the table alone.
 * @param lines of the text, of which a row has the mark of what is folded.
 * @param inline what a cell reads as HTML.
 */
export function markdownTable(
  tokens: readonly Token[],
  lines: readonly string[],
  inline: (cell: Token) => Html,
): Pick<HtmlTable, 'columns' | 'rows' | 'fold'> {
  const [head, ...rows] = rowsOf(tokens);
  const from = rows.findIndex(({ line }) => foldOf(lines[line]!) !== undefined);
  return {
    columns: head!.cells.map((cell, k) => ({
      head: inline(cell),
      holds: head!.isNumber[k] ? 'numbers' : wordsOrSentences(rows.map(({ cells }) => plainText(cells[k]!))),
    })),
    rows: rows.map(({ cells }) => cells.map(inline)),
    fold: from < 0 ? null : { from, more: foldOf(lines[rows[from]!.line]!)! },
  };
}

interface Row {
  /** Of the text. */
  line: number;
  cells: Token[];
  isNumber: boolean[];
}

function rowsOf(tokens: readonly Token[]): Row[] {
  const rows: Row[] = [];
  for (const token of tokens) {
    const row = rows.at(-1)!;
    if (token.type === 'tr_open') rows.push({ line: token.map![0], cells: [], isNumber: [] });
    else if (token.type === 'inline') row.cells.push(token);
    else if (/^t[hd]_open$/.test(token.type))
      row.isNumber.push(token.attrGet('style') === 'text-align:right');
  }
  return rows;
}

/** As it reads, without its markup. */
export function plainText({ content, children }: Token): string {
  if (children === null || children.length === 0) return content;
  return children.map((child) => (child.type.endsWith('break') ? ' ' : plainText(child))).join('');
}
