/** A smaller page of a report as HTML: it links the stylesheet at the root of the report's folder, and has no script. */
import { escapeMarkup } from '../figures/svg.ts';
import { htmlLinks } from './html-links.ts';
import { type ImageOf, markdownHtml } from './markdown-html.ts';

/** Path of the stylesheet that the smaller pages share. */
export const STYLESHEET = 'style.css';

interface Page {
  /** Code of the language. */
  lang: string;
  /** As plain text. */
  title: string;
  markdown: string;
  /** Folders below the root of the report. */
  depth: number;
}

/**
 * Without what HTML lets be left out, which would be a fifth of a page: end tags, quotes, the scope of a head.
 * Most cells are numbers, and so are their heads: it is those of words that are marked.
 */
function terse(html: string): string {
  return html
    .replace(/<\/(?:td|th|tr|thead|tbody)>\n?/g, '')
    .replace(/<th scope="(?:col|row)"/g, '<th')
    .replace(/<span class="handle">([^<]*)<\/span>/g, '<bdi>$1</bdi>')
    .replace(/<tr><th class="number">/g, '<tr><th class=n>')
    .replace(/(?<!<tr>)<th>/g, '<th class=t>')
    .replace(/<th class="number">/g, '<th>')
    .replace(/<td>/g, '<td class=t>')
    .replace(/<td class="number">/g, '<td>')
    .replace(/<\/(?:p|li)>/g, '')
    .replace(/<div class="table" role="region" tabindex="0"/g, '<div class=table role=region tabindex=0');
}

/** The page; `imageOf` gives the figures that are drawn in it. */
export function pageHtml({ lang, title, markdown, depth }: Page, imageOf: ImageOf = () => null): string {
  const { html } = markdownHtml(htmlLinks(markdown), imageOf);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="${'../'.repeat(depth)}${STYLESHEET}">
</head>
<body>
<main class="sheet">
${terse(html)}</main>
</body>
</html>
`;
}
