/** Markdown of a report as HTML. Its pages are there in both forms, and each leads to its like; the codebook is Markdown alone. */
import type { Html } from '../../doors/html/html.ts';
import { lineHtml, type MarkdownPage, markdownHtml, type Reading } from '../../doors/html/markdown-html.ts';

const PAGE = /^((?:\.\.\/)?(?:(?:countries|regions)\/)?(?!codebook\.)[\w-]+(?:\.[a-z]+)?)\.md(#.*)?$/;

/** Where the HTML of a page is; any other address stays. */
export function htmlAddress(address: string): string {
  return address.replace(PAGE, '$1.html$2');
}

const PLAIN: Reading = { imageOf: () => null, addressOf: htmlAddress };

/** @param imageOf the figures that are drawn in the page. */
export function reportMarkdown(markdown: string, imageOf: Reading['imageOf'] = PLAIN.imageOf): MarkdownPage {
  return markdownHtml(markdown, { ...PLAIN, imageOf });
}

/** One line, without a paragraph about it. */
export function reportLine(markdown: string): Html {
  return lineHtml(markdown, PLAIN);
}
