/** `report.html` and `method.html`: a text of the report as one page that needs nothing else, figures inside. */
import { documentHtml, inPage } from '../../doors/html/document.ts';
import { type Html, html } from '../../doors/html/html.ts';
import { STYLE } from '../../doors/html/style.ts';
import { sourcesOf } from '../codebook/report-package.ts';
import type { Facts } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import { type Drawing, type Figures, figurePath } from '../figures/figures.ts';
import { NETWORK } from '../figures/graph.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { MAP_PATH } from '../map/map-html.ts';
import type { FrontPage } from '../sections/front.ts';
import { studyTitle } from '../words/page-head.ts';
import { FIGURE_SCRIPT } from './figure-script.ts';
import { FIND_COUNTRY, frontHtml } from './front-html.ts';
import { figureHtml } from './inline-figure.ts';
import { reportMarkdown } from './report-markdown.ts';
import { shareMeta } from './share-meta.ts';
import { takeHtml } from './take-html.ts';

interface Page {
  /** Bare name in the report's first language. */
  path: string;
  /** What the page says of itself, as plain text; '' where it is the title. */
  description: string;
  front: FrontPage | null;
  /** What has contents beside it, as Markdown. */
  text: string;
}

/** The page, with the figures of the report. @param paths bare names of the files beside it. */
export function reportHtml(
  facts: Facts,
  { path: name, description, front, text }: Page,
  figures: Figures,
  paths: ReadonlySet<string>,
): ReportFile {
  const path = languagePath(facts, name);
  const { code, report } = facts.language;
  const byPath = new Map([...figures.values()].map((figure) => [figurePath(facts, figure.id), figure]));
  const drawn = (image: string) => {
    const figure = byPath.get(image);
    if (figure === undefined) return null;
    const tables = sourcesOf(image).filter((table) => paths.has(table));
    return figureHtml(
      figure,
      takeHtml(facts, path, figure, tables, figure.id === NETWORK && paths.has(MAP_PATH)),
    );
  };
  const { body, headings } = reportMarkdown(path, text, drawn);
  const style = inPage('style', STYLE);
  const hasFigures = body.markup.includes('<figure>');
  const hasFinder = front !== null && front.countries.length > 0;
  const scripts = [...(hasFigures ? [FIGURE_SCRIPT] : []), ...(hasFinder ? [FIND_COUNTRY] : [])];
  const script = scripts.length === 0 ? null : inPage('script', scripts.join('\n'));
  const contents = html`<ul>
${headings.filter(({ level }) => level === 2).map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ul>`;
  const title = front === null ? (headings.find(({ level }) => level === 1)?.text ?? '') : studyTitle(facts);
  const chunks = documentHtml({
    lang: code,
    title,
    allows: {
      'style-src': style.source,
      ...(script === null ? {} : { 'script-src': script.source }),
      ...(hasFigures ? { 'img-src': 'data:' } : {}),
    },
    head: html`${shareMeta(facts, { path, title, description: description || title })}${style.element}`,
    body: html`<a class="skip" href="#report">${report.skip}</a>
${front !== null && html`<header class="front">\n${frontHtml(facts, path, front, plotHtml(figures.get(NETWORK)))}</header>\n`}<div class="page">
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
${script !== null && html`${script.element}\n`}`,
  });
  return { path, chunks };
}

/** What the narrow figure draws, alone, for a page that has the figure itself elsewhere; nothing where there is none. */
function plotHtml(figure: Drawing | undefined): Html | null {
  if (figure?.narrow.plot === undefined) return null;
  const { id, alt, narrow } = figure;
  return html`<figure><svg viewBox="${narrow.plot}" font-family="sans-serif" role="img"><title>${alt}</title><use href="#${id}-narrow-body"/></svg></figure>`;
}
