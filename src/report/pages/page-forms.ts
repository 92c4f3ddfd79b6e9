/** The two forms of a smaller page: Markdown, and HTML, which has the figures. */
import { asMarkdown } from '../../doors/folded.ts';
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import { plainLine } from '../../doors/html/markdown-html.ts';
import { escapeMarkdown } from '../../doors/markdown-text.ts';
import { cleanText } from '../../study/clean-text.ts';
import type { CountryPartner } from '../../study/country-partners.ts';
import { neighbouringStates } from '../../study/peer-groups.ts';
import type { Facts } from '../facts/facts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { countryWorldFigure, OUTLINES } from '../figures/country-world.ts';
import type { Figure } from '../figures/svg.ts';
import type { ReportFile } from '../files/report-file.ts';
import { shareMeta } from '../html/share-meta.ts';
import { sheetHtml } from '../html/sheet-html.ts';
import { studyTitle } from '../words/page-head.ts';

/** Stands for the figures, which the two forms of a page have each in its way; no text of others holds it. */
const PICTURE = '\u0000';

interface PicturedPage {
  /** Of the Markdown. */
  path: string;
  code: string;
  partners: readonly CountryPartner[];
  world: WorldShapes | null;
  /** '' without a map. */
  mapPath: string;
  /** The text, with the blocks of its picture where it has one. */
  page: (picture: readonly string[]) => string;
}

/** The page of a country as Markdown, and as HTML with the map of its partners. */
export function picturedForms(facts: Facts, of: PicturedPage): [ReportFile, ReportFile] {
  const { language } = facts;
  const { code, path, world, mapPath } = of;
  const near = neighbouringStates(code).codes;
  const partners = of.partners
    .filter(({ made, received }) => made + received > 0)
    .sort((a, b) => Number(near.includes(b.code)) - Number(near.includes(a.code)));
  const tied = partners.length;
  const figures = countryFigures(facts, code, partners, world);
  const htmlPath = path.replace(/\.md$/, '.html');
  const elsewhere = language.page.pictureElsewhere(htmlPath.slice('countries/'.length), mapPath);
  const page = of.page(figures.length === 0 ? [] : [PICTURE]);
  return [
    { path, chunks: asMarkdown(page.replace(PICTURE, () => elsewhere)) },
    htmlForm(facts, htmlPath, {
      title: language.country(code),
      markdown: besideFirstSection(
        page.replace(`## ${language.page.picture}\n\n${PICTURE}\n\n`, ''),
        figures.map(({ id, alt }) => `![${escapeMarkdown(alt, 1000)}](${id})`),
      ),
      figures,
      caption: tied > ON_MAP ? language.page.onMapOnly(ON_MAP, tied) : '',
    }),
  ];
}

/** Before the first heading of a section, which then stands beside them. */
function besideFirstSection(page: string, blocks: readonly string[]): string {
  return page.replace(/^## /m, (heading) => [...blocks, heading].join('\n\n'));
}

/** Lines on the map of one country: more of them would weigh too much, and hide each other. */
const ON_MAP = 25;

function countryFigures(
  { language }: Facts,
  code: string,
  partners: readonly CountryPartner[],
  world: WorldShapes | null,
): Figure[] {
  if (world === null) return [];
  const figure = countryWorldFigure(code, partners.slice(0, ON_MAP), language, world, `../${OUTLINES}`);
  return figure === null ? [] : [figure];
}

/** The figure with its alternative text as its name: what it is described by alone would leave it without one. */
function named(svg: string): Html {
  return asMarkup(svg.trimEnd().replace(/(<\/?)desc>/g, '$1title>'));
}

interface PageText {
  /** Of the Markdown. */
  path: string;
  title: string;
  markdown: string;
  find?: string;
}

/** The page as Markdown, and as HTML beside it. */
export function bothForms(facts: Facts, { path, ...page }: PageText): [ReportFile, ReportFile] {
  return [
    { path, chunks: asMarkdown(page.markdown) },
    htmlForm(facts, path.replace(/\.md$/, '.html'), { ...page, figures: [] }),
  ];
}

function htmlForm(
  facts: Facts,
  path: string,
  {
    title: name,
    figures,
    caption = '',
    ...text
  }: Omit<PageText, 'path'> & { figures: readonly Figure[]; caption?: string },
): ReportFile {
  const { language, study } = facts;
  const title = `${cleanText(name)} · ${cleanText(study.snapshot.name)}`;
  const description = `${cleanText(name)}. ${plainLine(studyTitle(facts))}.`;
  const meta = shareMeta(facts, { path, title, description });
  const page = sheetHtml({ ...text, path, lang: language.code, title, meta }, (id) => {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) return null;
    return html`<figure>${named(figure.svg)}${caption !== '' && html`<figcaption>${caption}</figcaption>`}</figure>`;
  });
  return { path, chunks: page };
}
