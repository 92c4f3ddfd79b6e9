/** A smaller page of a report as HTML: it links the stylesheet that all of them share, and has no script but the one that sorts a list. */
import { documentHtml } from '../../doors/html/document.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { Reading } from '../../doors/html/markdown-html.ts';
import { SORT_TABLE } from '../../doors/html/sort-table.ts';
import { addressFrom } from '../../study/report-layout.ts';
import { reportMarkdown } from './report-markdown.ts';

/** Bare name of the stylesheet that the smaller pages share. */
export const STYLESHEET = 'style.css';

interface Sheet {
  /** Bare name, in a folder below the report's. */
  path: string;
  /** Code of the language. */
  lang: string;
  /** As plain text. */
  title: string;
  markdown: string;
  /** What it says of itself to whoever links to it. */
  meta: Html;
  /** What a reader looks for in the list that the page is; absent on a page that is no list. */
  find?: string;
}

const HERE = "'self' file:";

/** The page; `imageOf` gives the figures that are drawn in it. */
export function sheetHtml(
  { path, lang, title, markdown, meta, find }: Sheet,
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
    head: html`${meta}<link rel="stylesheet" href="${addressFrom(path, `../${STYLESHEET}`)}">`,
    body: html`<main class="sheet"${find !== undefined && html` data-find="${find}"`}>
${reportMarkdown(path, markdown, imageOf).body}</main>
${
  find !== undefined &&
  html`${SORT_TABLE.element}
`
}`,
  });
}
