/** A smaller page of a report as HTML: it links the stylesheet at the root of the report's folder, and has no script but the one that sorts a list. */
import { documentHtml } from '../../doors/html/document.ts';
import { html } from '../../doors/html/html.ts';
import type { Reading } from '../../doors/html/markdown-html.ts';
import { SORT_TABLE } from '../../doors/html/sort-table.ts';
import { reportMarkdown } from './report-markdown.ts';

/** Path of the stylesheet that the smaller pages share. */
export const STYLESHEET = 'style.css';

interface Sheet {
  /** Code of the language. */
  lang: string;
  /** As plain text. */
  title: string;
  markdown: string;
  /** Folders below the root of the report. */
  depth: number;
  /** What a reader looks for in the list that the page is; absent on a page that is no list. */
  find?: string;
}

const HERE = "'self' file:";

/** The page; `imageOf` gives the figures that are drawn in it. */
export function sheetHtml(
  { lang, title, markdown, depth, find }: Sheet,
  imageOf?: Reading['imageOf'],
): string {
  return documentHtml({
    lang,
    title,
    allows: {
      'style-src': HERE,
      'img-src': HERE,
      ...(find === undefined ? {} : { 'script-src': SORT_TABLE.source }),
    },
    head: html`<link rel="stylesheet" href="${'../'.repeat(depth)}${STYLESHEET}">`,
    body: html`<main class="sheet"${find !== undefined && html` data-find="${find}"`}>
${reportMarkdown(markdown, imageOf).body}</main>
${
  find !== undefined &&
  html`${SORT_TABLE.element}
`
}`,
  });
}
