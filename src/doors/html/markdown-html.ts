/** Markdown as HTML: what code hosts show of the reports and their prose, shown in the page. */
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { asPage, labelOfCommand } from '../folded.ts';
import { asMarkup, escapeMarkup, type Html, html } from './html.ts';
import { markdownTable, plainText } from './markdown-table.ts';
import { tableHtml } from './table.ts';

/** What a page makes of what a text leads to. */
export interface Reading {
  /** What stands for an image; `null` where there is only a link to it. */
  imageOf(path: string, alt: string): Html | null;
  /** Where a link leads. */
  addressOf(address: string): string;
}

interface Heading {
  level: number;
  /** Anchor in the page. */
  id: string;
  /** As it reads, without its markup. */
  text: string;
}

export interface MarkdownPage {
  body: Html;
  /** In the order of the text. */
  headings: Heading[];
}

/** An address of the folder, or one of these schemes; no other becomes a link. */
const ADDRESS = /^(?:https:\/\/|mailto:|(?!\/\/)[^:/?#]*(?:[/?#]|$))/i;

/** A handle that would break at its hyphen. */
const HYPHENATED_HANDLE = /@[\w.@]+-[\w.@-]*/g;
/** Characters that fit into a line of a phone, which nothing in them would break. */
const LONGEST_WHOLE = 36;

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
      handle.length > LONGEST_WHOLE ? handle : `<bdi>${handle}</bdi>`,
    );
rules.link_open = (tokens, at, options, env) => {
  const token = tokens[at]!;
  token.attrSet('href', readingOf(env).addressOf(String(token.attrGet('href'))));
  return parser.renderer.renderToken(tokens, at, options);
};
rules.image = (tokens, at, _options, env) => {
  const alt = plainText(tokens[at]!);
  const address = String(tokens[at]!.attrGet('src'));
  const image = readingOf(env).imageOf(address, alt);
  return image?.markup ?? `<a href="${escapeMarkup(address)}">${escapeMarkup(alt || address)}</a>`;
};

rules.command_open = (tokens, at) =>
  html`<details class=command><summary>${tokens[at]!.info}</summary>`.markup;
rules.command_close = () => '</details>\n';

function readingOf(env: Env | undefined): Reading {
  return env as unknown as Reading;
}

/** The text as HTML. HTML in it is shown as text, and an address that is none of ours stays text. */
export function markdownHtml(markdown: string, reading: Reading): MarkdownPage {
  const text = asPage(markdown);
  const lines = text.split('\n');
  const tokens = parser.parse(text, {});
  const env = reading as unknown as Env;
  const inline = (token: Token) =>
    asMarkup(parser.renderer.renderInline(token.children ?? [], parser.options, env));
  const headings: Heading[] = [];
  const [anchors, labels] = [new Set<string>(), new Set<string>()];
  const shown: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const inside = tokens[at + 1]!;
    shown.push(token);
    if (token.type === 'heading_open') {
      const heading = plainText(inside);
      const id = unused(idOf(heading), anchors, (number) => `-${number}`);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text: heading });
    } else if (token.type === 'paragraph_open' && isFigure(inside, reading)) {
      token.hidden = true;
      tokens[at + 2]!.hidden = true;
    } else if (token.type === 'paragraph_open' && linkedFigure(inside, reading) !== null) {
      token.type = 'html_block';
      token.content =
        html`<details class="command"><summary>${plainText(inside)}</summary>${linkedFigure(inside, reading)}</details>\n`.markup;
      at += 2;
    } else if (token.type === 'paragraph_open' && labelOfCommand(inside.content) !== null) {
      foldCommand(token, inside, tokens[at + 2]!);
    } else if (token.type === 'table_open') {
      const caption = takeCaption(shown);
      const said = caption === null ? (headings.at(-1)?.text ?? '') : boldText(caption);
      const start = at;
      while (tokens[at]!.type !== 'table_close') at++;
      token.type = 'html_block';
      token.content = tableHtml({
        label: unused(said, labels, (number) => ` (${number})`),
        caption: caption === null ? null : inline(caption),
        ...markdownTable(tokens.slice(start, at), lines, inline),
      }).markup;
    }
  }
  return { body: asMarkup(parser.renderer.render(shown, parser.options, env)), headings };
}

/** The text of one line as HTML, without a paragraph about it. */
export function lineHtml(markdown: string, reading: Reading): Html {
  return asMarkup(parser.renderInline(markdown, reading as unknown as Env));
}

/** What a line says, without its markup. */
export function plainLine(markdown: string): string {
  return parser.parseInline(markdown, {}).map(plainText).join('');
}

/** The paragraph of a command becomes what is unfolded by its label. */
function foldCommand(open: Token, inside: Token, close: Token): void {
  open.info = labelOfCommand(inside.content)!;
  open.type = 'command_open';
  close.type = 'command_close';
  inside.children = inside.children!.filter(({ type }) => type === 'code_inline');
}

/** A picture alone in its paragraph is a figure, not text. */
function isFigure({ children }: Token, { imageOf }: Reading): boolean {
  const [image, ...others] = children ?? [];
  return (
    image?.type === 'image' &&
    others.length === 0 &&
    imageOf(String(image.attrGet('src')), plainText(image)) !== null
  );
}

/** The figure to which a link alone in its paragraph leads: its text unfolds it. */
function linkedFigure({ children }: Token, { imageOf }: Reading): Html | null {
  const [open, ...others] = children ?? [];
  const isAlone = open?.type === 'link_open' && others.at(-1)?.type === 'link_close' && others.length === 2;
  return isAlone ? imageOf(String(open.attrGet('href')), '') : null;
}

/** The paragraph above a table that begins in bold, which no longer stands there; `null` where there is none. */
function takeCaption(shown: Token[]): Token | null {
  const [open, inside] = shown.slice(-4);
  const first = inside?.children?.find(({ content, type }) => type !== 'text' || content !== '');
  if (open?.type !== 'paragraph_open' || first?.type !== 'strong_open') return null;
  shown.splice(-4, 3);
  return inside!;
}

/** What of a caption is in bold, at its beginning. */
function boldText({ children }: Token): string {
  const all = children ?? [];
  const [start, end] = ['strong_open', 'strong_close'].map((mark) =>
    all.findIndex(({ type }) => type === mark),
  );
  return all.slice(start, end).map(plainText).join('').replace(/\.$/, '');
}

/** Letters and figures of a heading, joined by `-`. */
function idOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}

/** The text, with a number from the second time on. */
function unused(text: string, taken: Set<string>, numbered: (number: number) => string): string {
  let name = text;
  for (let number = 2; taken.has(name); number++) name = `${text}${numbered(number)}`;
  taken.add(name);
  return name;
}
