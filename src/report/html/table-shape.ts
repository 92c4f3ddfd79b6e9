/** What the tables of a page are like: caption, head, row headers, and the rows that are folded away. */
import type { Token } from 'markdown-it';
import { foldOf } from '../words/folded.ts';

/** What is known of a table before it is written. */
export interface Shape {
  /** The paragraph above it that begins in bold, or `null`. */
  caption: Token | null;
  /** What of its caption is in bold, or else the heading above it; and the same with a number, where others of the page are like it. */
  said: string;
  name: string;
  /** Tokens of its head. */
  head: Token[];
  folds: boolean;
}

/** The first row that is folded away. */
interface Fold {
  shape: Shape;
  more: string;
}

/** What is known of the tokens of tables before they are written. */
export interface TableTokens {
  /** Of the first and the last token of a table. */
  shapes: Map<Token, Shape>;
  /** Of the first row of each table that is folded away. */
  folds: Map<Token, Fold>;
  /** Both tokens of cells that say what their row is about. */
  rowHeaders: Set<Token>;
  /** Tokens of paragraphs that have become captions. */
  captions: Set<Token>;
}

/** Gives the table its caption, the first cell of words in each row its part as row header, and folds what is marked. */
export function shapeTable(
  known: TableTokens,
  tokens: readonly Token[],
  start: number,
  heading: string,
  lines: readonly string[],
): void {
  const end = tokens.findIndex(({ type }, at) => at > start && type === 'table_close');
  const above = tokens.slice(Math.max(0, start - 3), start);
  const first = above[1]?.children?.find(({ content, type }) => type !== 'text' || content !== '');
  const isTitled = above[0]?.type === 'paragraph_open' && first?.type === 'strong_open';
  const headEnd = tokens.findIndex(({ type }, at) => at > start && type === 'thead_close') + 1;
  const head = tokens.slice(start + 1, headEnd);
  const caption = isTitled ? above[1]! : null;
  const said = caption === null ? heading : boldText(caption);
  const alike = new Set([...known.shapes.values()].filter((other) => other.said === said)).size;
  const name = alike === 0 ? said : `${said} (${alike + 1})`;
  const shape: Shape = { caption, said, name, head, folds: false };
  if (isTitled) for (const token of above) known.captions.add(token);
  const header = head.filter(({ type }) => type === 'th_open').findIndex((cell) => numberClass(cell) === '');
  let column = 0;
  for (const token of tokens.slice(headEnd, end)) {
    if (token.type === 'tr_open') {
      column = 0;
      const more = foldOf(lines[token.map![0]]!);
      if (more !== undefined && !shape.folds) {
        shape.folds = true;
        known.folds.set(token, { shape, more });
      }
    } else if (token.type === 'td_open' && column === header) known.rowHeaders.add(token);
    else if (token.type === 'td_close' && column++ === header) known.rowHeaders.add(token);
  }
  known.shapes.set(tokens[start]!, shape).set(tokens[end]!, shape);
}

/** What of a caption is in bold, at its beginning. */
function boldText({ children }: Token): string {
  const all = children ?? [];
  const [start, end] = ['strong_open', 'strong_close'].map((mark) =>
    all.findIndex(({ type }) => type === mark),
  );
  return all.slice(start, end).map(plainText).join('').replace(/\.$/, '');
}

export function numberClass(cell: Token): string {
  return cell.attrGet('style') === 'text-align:right' ? ' class="number"' : '';
}

export function plainText({ content, children }: Token): string {
  if (children === null || children.length === 0) return content;
  return children.map((child) => (child.type.endsWith('break') ? ' ' : plainText(child))).join('');
}
