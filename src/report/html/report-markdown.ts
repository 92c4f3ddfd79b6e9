/** Markdown of a report as HTML. Its pages are there in both forms, and each leads to its like; the codebook is Markdown alone. */
import type { Html } from '../../doors/html/html.ts';
import { lineHtml, type MarkdownPage, markdownHtml, type Reading } from '../../doors/html/markdown-html.ts';
import { addressFrom } from '../../study/report-layout.ts';

const PAGE = /^((?:\.\.\/)?(?:(?:countries|regions)\/)?(?!codebook\.)[\w-]+(?:\.[a-z]+)?)\.md(#.*)?$/;

const NO_IMAGES: Reading['imageOf'] = () => null;

/** Where a page leads to, given where it would lead as Markdown: a page to its HTML. @param page its bare name. */
export function htmlAddress(page: string, address: string): string {
  return addressFrom(page, address.replace(PAGE, '$1.html$2'));
}

/** @param page its bare name. @param imageOf the figures that are drawn in the page. */
export function reportMarkdown(page: string, markdown: string, imageOf = NO_IMAGES): MarkdownPage {
  return markdownHtml(markdown, readingOf(page, imageOf));
}

/** One line, without a paragraph about it. @param page its bare name. */
export function reportLine(page: string, markdown: string): Html {
  return lineHtml(markdown, readingOf(page, NO_IMAGES));
}

function readingOf(page: string, imageOf: Reading['imageOf']): Reading {
  return { imageOf, addressOf: (address) => htmlAddress(page, address) };
}
