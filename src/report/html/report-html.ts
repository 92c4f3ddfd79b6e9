/** `report.html` and `method.html`: a text of the report as one page that needs nothing else, figures inside, without a script. */
import { createHash } from 'node:crypto';
import type { Facts } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import { type Drawing, type Figures, figurePath } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import { escapeMarkup, type Room } from '../figures/svg.ts';
import type { FrontPage } from '../sections/front.ts';
import { frontHtml } from './front-html.ts';
import { FRONT_STYLE } from './front-style.ts';
import { htmlLinks } from './html-links.ts';
import { markdownHtml } from './markdown-html.ts';
import { STYLE } from './style.ts';

interface Page {
  /** Title and banner above the front page, as Markdown; '' where there is none. */
  head: string;
  front: FrontPage | null;
  /** What has contents beside it, as Markdown. */
  text: string;
}

/** The page, with the figures of the report. */
export function reportHtml(facts: Facts, { head, front, text }: Page, figures: Figures): string {
  const { code, report } = facts.language;
  const byPath = new Map([...figures.values()].map((figure) => [figurePath(facts, figure.id), figure]));
  const drawn = (figure: Drawing | undefined) => (figure === undefined ? null : figureHtml(figure));
  const toHtml = (markdown: string) => markdownHtml(htmlLinks(markdown), (path) => drawn(byPath.get(path)));
  const top = toHtml(head);
  const { html, headings } = toHtml(text);
  const title = [...top.headings, ...headings].find(({ level }) => level === 1)?.text ?? '';
  const masthead =
    front === null
      ? ''
      : `<header class="front">\n${top.html}${frontHtml(facts, front, plotHtml(figures.get(NETWORK)))}</header>\n`;
  const chapters = headings
    .filter(({ level }) => level === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escapeMarkup(text)}</a></li>`);
  const contents = `<ul>\n${chapters.join('\n')}\n</ul>`;
  const style = front === null ? STYLE : `${STYLE}${FRONT_STYLE}`;
  const hash = createHash('sha256').update(style).digest('base64');
  return `<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#report">${report.skip}</a>
${masthead}<div class="page">
<nav aria-label="${report.contents}">
<details class="narrow">
<summary>${report.contents}</summary>
${contents}
</details>
<div class="wide">
<p>${report.contents}</p>
${contents}
<p class="folder">${report.folder(hasCountryPages(facts))}</p>
</div>
</nav>
<main id="report">
${html}</main>
</div>
</body>
</html>
`;
}

/** The figure in both its widths, of which the style shows the one that there is room for. */
function figureHtml({ id, svg, narrow }: Drawing): string {
  return `<figure>${inlineSvg(svg, id, 'wide')}${inlineSvg(narrow.svg, `${id}-narrow`, 'narrow')}</figure>`;
}

/** What the narrow figure draws, alone, for a page that has the figure itself elsewhere; '' where there is none. */
function plotHtml(figure: Drawing | undefined): string {
  if (figure?.narrow.plot === undefined) return '';
  const { id, alt, narrow } = figure;
  return `<figure><svg viewBox="${narrow.plot}" font-family="sans-serif" role="img"><title>${escapeMarkup(alt)}</title><use href="#${id}-narrow-body"/></svg></figure>`;
}

/** The figure with its ids made its own, as several share the page. */
function inlineSvg(svg: string, id: string, room: Room): string {
  return svg
    .trimEnd()
    .replace('<svg ', `<svg class="${room}" `)
    .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
    .replace(/ href="#([^"]*)"/g, ` href="#${id}-$1"`);
}
