/** Markdown as HTML: what code hosts show of the reports and their prose, shown in the page. */
import MarkdownIt, { type Token } from 'markdown-it';

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
rules.table_open = (_tokens, at, _options, env) =>
  `<div class="table" role="region" tabindex="0" aria-label="${parser.utils.escapeHtml(asked(env).tables.get(at)!)}"><table>\n`;
rules.table_close = () => '</table></div>\n';
rules.tr_open = () => '<tr>';
rules.th_open = (tokens, at) => `<th scope="col"${numberClass(tokens[at]!)}>`;
rules.th_close = () => '</th>';
rules.td_open = (tokens, at) => `<td${numberClass(tokens[at]!)}>`;
rules.td_close = () => '</td>';
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

interface Asked {
  imageOf: ImageOf;
  /** What a table is called, by the place of its first token. */
  tables: ReadonlyMap<number, string>;
}

function asked(env: unknown): Asked {
  return env as Asked;
}

/** The text as HTML. HTML in it is shown as text, and an address that is none of ours stays text. */
export function markdownHtml(markdown: string, imageOf: ImageOf): MarkdownPage {
  const tokens = parser.parse(markdown, {});
  const headings: Heading[] = [];
  const tables = new Map<number, string>();
  const taken = new Set<string>();
  tokens.forEach((token, at) => {
    const inside = tokens[at + 1];
    if (token.type === 'heading_open') {
      const text = plainText(inside!);
      const id = anchor(text, taken);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text });
    } else if (token.type === 'paragraph_open' && isFigure(inside!, imageOf)) {
      token.hidden = true;
      tokens[at + 2]!.hidden = true;
    } else if (token.type === 'table_open') {
      const end = tokens.findIndex(({ type }, place) => place > at && type === 'thead_close');
      const heads = tokens.slice(at, end).filter(({ type }) => type === 'inline');
      tables.set(at, `Table: ${heads.map(plainText).filter(Boolean).join(', ')}`);
    }
  });
  return {
    html: parser.renderer.render(tokens, parser.options, { imageOf, tables } satisfies Asked),
    headings,
  };
}

/** The text of one line as HTML, without a paragraph about it. */
export function inlineHtml(markdown: string): string {
  return parser.renderInline(markdown, { imageOf: () => null, tables: new Map() } satisfies Asked);
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
