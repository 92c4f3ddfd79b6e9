/** Markdown as HTML: what code hosts show of the reports and their prose, shown in the page. */
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { joinTexts } from '../../doors/markdown-text.ts';
import { asPage, labelOfCommand } from '../words/folded.ts';
import { numberClass, plainText, type Shape, shapeTable, type TableTokens } from './table-shape.ts';

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
    .replace(HYPHENATED_HANDLE, (handle) =>
      handle.length > LONGEST_WHOLE ? handle : `<span class="handle">${handle}</span>`,
    );
rules.table_open = (tokens, at, _options, env) => openTable(env, asked(env).shapes.get(tokens[at]!)!);
rules.table_close = (tokens, at, _options, env) =>
  asked(env).shapes.get(tokens[at]!)!.folds ? '</table></div></details>\n' : '</table></div>\n';
rules.tr_open = (tokens, at, _options, env) => {
  const fold = asked(env).folds.get(tokens[at]!);
  if (fold === undefined) return '<tr>';
  const head = parser.renderer.render(fold.shape.head, parser.options, env);
  return `</tbody></table></div><details class="more"><summary>${parser.utils.escapeHtml(fold.more)}</summary>${openTable(env, fold.shape, fold.more)}${head}<tbody><tr>`;
};
rules.command_open = (tokens, at) =>
  `<details class="command"><summary>${parser.utils.escapeHtml(tokens[at]!.info)}</summary><p>`;
rules.command_close = () => '</p></details>\n';
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

interface Asked extends TableTokens {
  imageOf: ImageOf;
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

/** A handle that would break at its hyphen. */
const HYPHENATED_HANDLE = /@[\w.@]+-[\w.@-]*/g;
/** Characters that fit into a line of a phone, which nothing in them would break. */
const LONGEST_WHOLE = 36;

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
    } else if (token.type === 'paragraph_open' && labelOfCommand(inside!.content) !== null) {
      foldCommand(token, inside!, tokens[at + 2]!);
    } else if (token.type === 'table_open') {
      shapeTable(known, tokens, at, headings.at(-1)?.text ?? '', lines);
    }
  });
  const shown = tokens.filter((token) => !known.captions.has(token));
  return { html: parser.renderer.render(shown, parser.options, known as unknown as Env), headings };
}

/** The text of one line as HTML, without a paragraph about it. */
export function inlineHtml(markdown: string): string {
  return parser.renderInline(markdown, nothingKnown(() => null) as unknown as Env);
}

/** The paragraph of a command becomes what is unfolded by its label. */
function foldCommand(open: Token, inside: Token, close: Token): void {
  open.info = labelOfCommand(inside.content)!;
  open.type = 'command_open';
  close.type = 'command_close';
  inside.children = inside.children!.filter(({ type }) => type === 'code_inline');
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
