/** `report.html` and `method.html`: a text of the report as one page that needs nothing else, figures inside; its one script filters countries. */
import { documentHtml, inPage } from '../../doors/html/document.ts';
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import { STYLE } from '../../doors/html/style.ts';
import type { Facts } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import { type Drawing, type Figures, figurePath } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import type { Room } from '../figures/svg.ts';
import type { FrontPage } from '../sections/front.ts';
import { studyTitle } from '../words/page-head.ts';
import { FIND_COUNTRY, frontHtml } from './front-html.ts';
import { reportMarkdown } from './report-markdown.ts';

interface Page {
  front: FrontPage | null;
  /** What has contents beside it, as Markdown. */
  text: string;
}

/** The page, with the figures of the report. */
export function reportHtml(facts: Facts, { front, text }: Page, figures: Figures): string {
  const { code, report } = facts.language;
  const byPath = new Map([...figures.values()].map((figure) => [figurePath(facts, figure.id), figure]));
  const drawn = (path: string) => {
    const figure = byPath.get(path);
    return figure === undefined ? null : figureHtml(figure);
  };
  const { body, headings } = reportMarkdown(text, drawn);
  const style = inPage('style', STYLE);
  const finder = front === null || front.countries.length === 0 ? null : inPage('script', FIND_COUNTRY);
  const contents = html`<ul>
${headings.filter(({ level }) => level === 2).map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ul>`;
  return documentHtml({
    lang: code,
    title: front === null ? (headings.find(({ level }) => level === 1)?.text ?? '') : studyTitle(facts),
    allows: { 'style-src': style.source, ...(finder === null ? {} : { 'script-src': finder.source }) },
    head: style.element,
    body: html`<a class="skip" href="#report">${report.skip}</a>
${front !== null && html`<header class="front">\n${frontHtml(facts, front, plotHtml(figures.get(NETWORK)))}</header>\n`}<div class="page">
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
${body}</main>
</div>
${finder?.element}`,
  });
}

/** The figure in both its widths, of which the style shows the one that there is room for. */
function figureHtml({ id, svg, narrow }: Drawing): Html {
  return html`<figure>${inlineSvg(svg, id, 'wide')}${inlineSvg(narrow.svg, `${id}-narrow`, 'narrow')}</figure>`;
}

/** What the narrow figure draws, alone, for a page that has the figure itself elsewhere; nothing where there is none. */
function plotHtml(figure: Drawing | undefined): Html | null {
  if (figure?.narrow.plot === undefined) return null;
  const { id, alt, narrow } = figure;
  return html`<figure><svg viewBox="${narrow.plot}" font-family="sans-serif" role="img"><title>${alt}</title><use href="#${id}-narrow-body"/></svg></figure>`;
}

/** The figure with its ids made its own, as several share the page. */
function inlineSvg(svg: string, id: string, room: Room): Html {
  return asMarkup(
    svg
      .trimEnd()
      .replace('<svg ', `<svg class="${room}" `)
      .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
      .replace(/ href="#([^"]*)"/g, ` href="#${id}-$1"`),
  );
}
