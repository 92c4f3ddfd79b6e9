/** Markdown as HTML: what code hosts show of the reports and their prose, shown in the page. */
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { asPage, foldOf } from '../words/folded.ts';
import { joinTexts } from '../words/markdown.ts';

/** What stands for an image in the page; `null` where there is only a link to it. */
export type ImageOf = (path: string, alt: string) => string | null;

interface Heading {
  level: number;
  /** Anchor in the page. */
  id: string;
  /** As it reads, without its markup. */
  text: string;
}

export interface MarkdownPage {
  html: string;
  /** In the order of the text. */
  headings: Heading[];
}

/** An address of the folder, or one of these schemes; no other becomes a link. */
const ADDRESS = /^(?:https:\/\/|mailto:|(?!\/\/)[^:/?#]*(?:[/?#]|$))/i;

const parser = new MarkdownIt({ html: false });
parser.validateLink = (address) => ADDRESS.test(address.trim());

const { rules } = parser.renderer;
const code = (token: Token) => `<pre><code>${parser.utils.escapeHtml(token.content)}</code></pre>\n`;
rules.fence = (tokens, at) => code(tokens[at]!);
rules.code_block = (tokens, at) => code(tokens[at]!);
rules.text = (tokens, at) =>
  parser.utils
    .escapeHtml(tokens[at]!.content)
    .replace(HYPHENATED_HANDLE, (handle) => `<span class="handle">${handle}</span>`);
rules.table_open = (tokens, at, _options, env) => openTable(env, asked(env).shapes.get(tokens[at]!)!);
rules.table_close = (tokens, at, _options, env) =>
  asked(env).shapes.get(tokens[at]!)!.folds ? '</table></div></details>\n' : '</table></div>\n';
rules.tr_open = (tokens, at, _options, env) => {
  const fold = asked(env).folds.get(tokens[at]!);
  if (fold === undefined) return '<tr>';
  const head = parser.renderer.render(fold.shape.head, parser.options, env);
  return `</tbody></table></div><details class="more"><summary>${parser.utils.escapeHtml(fold.more)}</summary>${openTable(env, fold.shape, fold.more)}${head}<tbody><tr>`;
};
rules.th_open = (tokens, at) => `<th scope="col"${numberClass(tokens[at]!)}>`;
rules.th_close = () => '</th>';
rules.td_open = (tokens, at, _options, env) =>
  asked(env).rowHeaders.has(tokens[at]!) ? '<th scope="row">' : `<td${numberClass(tokens[at]!)}>`;
rules.td_close = (tokens, at, _options, env) => (asked(env).rowHeaders.has(tokens[at]!) ? '</th>' : '</td>');
rules.image = (tokens, at, _options, env) => {
  const token = tokens[at]!;
  const alt = plainText(token);
  const address = String(token.attrGet('src'));
  const { escapeHtml } = parser.utils;
  return (
    asked(env).imageOf(address, alt) ??
    `<a href="${escapeHtml(address)}">${escapeHtml(alt) || escapeHtml(address)}</a>`
  );
};

/** What is known of tokens before they are written. */
interface Asked {
  imageOf: ImageOf;
  /** Of the first and the last token of a table. */
  shapes: Map<Token, Shape>;
  /** Of the first row of each table that is folded away. */
  folds: Map<Token, Fold>;
  /** Both tokens of cells that say what their row is about. */
  rowHeaders: Set<Token>;
  /** Tokens of paragraphs that have become captions. */
  captions: Set<Token>;
}

function nothingKnown(imageOf: ImageOf): Asked {
  return {
    imageOf,
    shapes: new Map(),
    folds: new Map(),
    rowHeaders: new Set(),
    captions: new Set(),
  };
}

function asked(env: Env | undefined): Asked {
  return env as unknown as Asked;
}

/** What is known of a table before it is written. */
interface Shape {
  /** The paragraph above it that begins in bold, or `null`. */
  caption: Token | null;
  /** Its caption, or else the heading above it; and the same with a number, where others of the page are like it. */
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

/** A handle that would break at its hyphen, with the brackets and commas that belong to it. */
const HYPHENATED_HANDLE = /\(?@[\w.@]+-[\w.@-]*[),]*/g;

/** @param part which of its rows stand here, where they are not the first. */
function openTable(env: Env | undefined, { caption, name }: Shape, part = ''): string {
  const title =
    caption === null || part !== ''
      ? ''
      : `<caption>${parser.renderer.renderInline(caption.children!, parser.options, env)}</caption>`;
  const label = parser.utils.escapeHtml(joinTexts([name, part], ', '));
  return `<div class="table" role="region" tabindex="0" aria-label="${label}"><table>${title}\n`;
}

/** The text as HTML. HTML in it is shown as text, and an address that is none of ours stays text. */
export function markdownHtml(markdown: string, imageOf: ImageOf): MarkdownPage {
  const text = asPage(markdown);
  const lines = text.split('\n');
  const tokens = parser.parse(text, {});
  const headings: Heading[] = [];
  const taken = new Set<string>();
  const known = nothingKnown(imageOf);
  tokens.forEach((token, at) => {
    const inside = tokens[at + 1];
    if (token.type === 'heading_open') {
      const heading = plainText(inside!);
      const id = anchor(heading, taken);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text: heading });
    } else if (token.type === 'paragraph_open' && isFigure(inside!, imageOf)) {
      token.hidden = true;
      tokens[at + 2]!.hidden = true;
    } else if (token.type === 'table_open') {
      shapeTable(known, tokens, at, headings.at(-1)?.text ?? '', lines);
    }
  });
  const shown = tokens.filter((token) => !known.captions.has(token));
  return { html: parser.renderer.render(shown, parser.options, known as unknown as Env), headings };
}

/** Gives the table its caption, the first cell of words in each row its part as row header, and folds what is marked. */
function shapeTable(
  known: Asked,
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
  const said = caption === null ? heading : plainText(caption);
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

/** The text of one line as HTML, without a paragraph about it. */
export function inlineHtml(markdown: string): string {
  return parser.renderInline(markdown, nothingKnown(() => null) as unknown as Env);
}

/** A picture alone in its paragraph is a figure, not text. */
function isFigure({ children }: Token, imageOf: ImageOf): boolean {
  const [image, ...others] = children ?? [];
  return (
    image?.type === 'image' &&
    others.length === 0 &&
    imageOf(String(image.attrGet('src')), plainText(image)) !== null
  );
}

function numberClass(cell: Token): string {
  return cell.attrGet('style') === 'text-align:right' ? ' class="number"' : '';
}

function plainText({ content, children }: Token): string {
  if (children === null || children.length === 0) return content;
  return children.map((child) => (child.type.endsWith('break') ? ' ' : plainText(child))).join('');
}

/** Letters and figures of a heading, joined by `-`; unique in the page. */
function anchor(text: string, taken: Set<string>): string {
  const base =
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
