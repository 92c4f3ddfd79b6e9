/** Markdown as HTML, as far as reports and their prose use it: headings, paragraphs, lists, tables, quotes, code. */

import { escapeMarkup } from '../figures/svg.ts';
import { type ImageOf, inlineHtml, plainText } from './html-inline.ts';

export interface Heading {
  level: number;
  /** Anchor in the page. */
  id: string;
  html: string;
}

export interface HtmlBlocks {
  html: string;
  /** In the order of the text. */
  headings: Heading[];
}

/** The text as HTML. HTML in it is shown as text; what is not understood is a paragraph. */
export function blocksHtml(markdown: string, imageOf: ImageOf): HtmlBlocks {
  const headings: Heading[] = [];
  const taken = new Set<string>();
  const html = blocks(markdown.split('\n'), imageOf, (level, text) => {
    const heading = { level, id: anchor(plainText(text), taken), html: inlineHtml(text, () => null) };
    headings.push(heading);
    return heading;
  });
  return { html, headings };
}

type MakeHeading = (level: number, text: string) => Heading;

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const RULE = /^\s{0,3}(?:-\s*){3,}$|^\s{0,3}(?:\*\s*){3,}$|^\s{0,3}(?:_\s*){3,}$/;
const DELIMITERS = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;

function blocks(lines: readonly string[], imageOf: ImageOf, makeHeading: MakeHeading): string {
  const out: string[] = [];
  let at = 0;
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && belongs(lines[at]!)) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const heading = HEADING.exec(line);
    if (line.trim() === '') at++;
    else if (heading !== null) {
      const { level, id, html } = makeHeading(heading[1]!.length, heading[2]!);
      out.push(`<h${level} id="${id}">${html}</h${level}>`);
      at++;
    } else if (FENCE.test(line)) {
      const fence = FENCE.exec(line)![1]!;
      at++;
      const code = takeWhile((next) => !next.trimStart().startsWith(fence));
      at++;
      out.push(`<pre><code>${escapeMarkup(code.join('\n'))}</code></pre>`);
    } else if (RULE.test(line)) {
      out.push('<hr>');
      at++;
    } else if (line.startsWith('|') && DELIMITERS.test(lines[at + 1] ?? '')) {
      out.push(
        table(
          takeWhile((next) => next.startsWith('|')),
          imageOf,
        ),
      );
    } else if (QUOTE.test(line)) {
      const inside = takeWhile((next) => QUOTE.test(next)).map((next) => QUOTE.exec(next)![1]!);
      out.push(`<blockquote>\n${blocks(inside, imageOf, makeHeading)}</blockquote>`);
    } else if (BULLET.test(line) || NUMBER.test(line)) {
      const [mark, element] = BULLET.test(line) ? [BULLET, 'ul'] : [NUMBER, 'ol'];
      out.push(
        list(
          takeWhile((next) => mark.test(next) || /^\s+\S/.test(next)),
          mark!,
          element!,
          imageOf,
        ),
      );
    } else {
      const text = takeWhile((next) => next.trim() !== '' && !startsBlock(next));
      out.push(paragraph(text, imageOf));
    }
  }
  return `${out.join('\n')}\n`;
}

function startsBlock(line: string): boolean {
  return HEADING.test(line) || FENCE.test(line) || QUOTE.test(line) || BULLET.test(line);
}

/** A picture alone in its paragraph is a figure, not text. */
function paragraph(lines: readonly string[], imageOf: ImageOf): string {
  const html = inlineHtml(lines.map((line) => line.trim()).join('\n'), imageOf);
  return html.startsWith('<figure') && html.endsWith('</figure>') ? html : `<p>${html}</p>`;
}

function list(lines: readonly string[], mark: RegExp, element: string, imageOf: ImageOf): string {
  const items: string[] = [];
  for (const line of lines) {
    const item = mark.exec(line);
    if (item !== null) items.push(item[1]!);
    else items[items.length - 1] += `\n${line.trim()}`;
  }
  return `<${element}>\n${items.map((item) => `<li>${inlineHtml(item, imageOf)}</li>`).join('\n')}\n</${element}>`;
}

function table([head, delimiters, ...rows]: readonly string[], imageOf: ImageOf): string {
  const right = cells(delimiters!).map((cell) => cell.endsWith(':'));
  const mark = (column: number) => (right[column] ? ' class="number"' : '');
  const row = (line: string) =>
    `<tr>${cells(line)
      .map((cell, column) => `<td${mark(column)}>${inlineHtml(cell, imageOf)}</td>`)
      .join('')}</tr>`;
  const heads = cells(head!).map(
    (cell, column) => `<th scope="col"${mark(column)}>${inlineHtml(cell, imageOf)}</th>`,
  );
  const label = cells(head!).map(plainText).filter(Boolean).join(', ');
  return [
    `<div class="table" role="region" tabindex="0" aria-label="Table: ${escapeMarkup(label)}"><table>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(row),
    '</tbody>',
    '</table></div>',
  ].join('\n');
}

/** The cells of a row; `\|` does not part them. */
function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
    .map((cell) => cell.trim());
}

/** Letters and figures of a heading, joined by `-`; unique in the page. */
function anchor(text: string, taken: Set<string>): string {
  const base =
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'section';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
