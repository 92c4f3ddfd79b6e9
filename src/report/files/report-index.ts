/** The lists of all reports of a folder, from their manifests: for who reads the repository, and as pages of a site. */

import { documentHtml, inPage } from '../../doors/html/document.ts';
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import { STYLE } from '../../doors/html/style.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import { cleanText } from '../../study/clean-text.ts';
import { askedTexts } from '../../study/group.ts';
import type { ReportManifest } from '../../study/report-manifest.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { UNIT_WORDS } from '../../study/unit-words.ts';
import { languageOf } from '../../words/languages.ts';
import { languagePath } from './language-path.ts';

/** First line of the list, by which it is known as one that may be replaced; in a page it stands in the head. */
const MARK =
  '<!-- Made by entente from the manifests of these reports; to change it, make or remove a report. -->';

export interface ListedReport {
  /** Name of its folder. */
  folder: string;
  manifest: ReportManifest;
}

/** Every list, by its path in the folder, newest snapshots first; a page in each language in which there is a report. */
export function reportIndexes(reports: readonly ListedReport[]): { path: string; text: string }[] {
  const listed = [...reports].sort(newestFirst);
  const codes = [...new Set(listed.flatMap(({ manifest }) => manifest.options.lang))];
  return [
    { path: 'README.md', text: markdownIndex(listed) },
    ...codes.map((code) => ({ path: indexPath(code, codes), text: htmlIndex(listed, code, codes) })),
  ];
}

function indexPath(code: string, codes: readonly string[]): string {
  return code === codes[0] ? 'index.html' : `index.${code}.html`;
}

function htmlIndex(reports: readonly ListedReport[], code: string, codes: readonly string[]): string {
  const { report } = languageOf(code, 'account');
  const style = inPage('style', STYLE);
  const others = codes
    .filter((other) => other !== code)
    .map((other) => html` <a href="${indexPath(other, codes)}">${languageOf(other, 'account').name}</a>`);
  return documentHtml({
    lang: code,
    title: report.index.heading,
    allows: { 'style-src': style.source },
    head: html`${asMarkup(MARK)}
<meta name="description" content="${report.index.about}">
${style.element}`,
    body: html`<main class="sheet">
<h1>${report.index.heading}</h1>
<p>${report.index.about}${others}</p>
${reports.map((one) => html`${reportHtml(one, code)}\n`)}${byCountryHtml(reports, code)}</main>
`,
  });
}

/** Title and headline in the language, where the report has it; what it was made from. */
function reportHtml({ folder, manifest }: ListedReport, code: string): Html {
  const { front, options, size, simulated, contentHash } = manifest;
  const { lang, unit, among } = options;
  const language = languageOf(code, unit, manifest.edition === null ? 'roster' : 'edition');
  const { index } = language.report;
  const own = lang.includes(code) ? code : lang[0]!;
  const { title, headline } = front[own] ?? { title: folder, headline: '' };
  const page = languagePath({ language: { code: own }, options }, 'report.html');
  const against = manifest.against ?? manifest.edition?.against ?? null;
  const facts = [
    language.network(manifest.network),
    language.date(manifest.date),
    ...(simulated ? [index.simulated] : []),
    ...(among === null ? [] : [index.among(askedTexts(among).join(', '))]),
    index.accounts(size.accounts),
    index.follows(size.follows),
    index.mutual(size.mutual_pairs),
    ...(against === null ? [] : [index.against(against.name)]),
  ];
  return html`<h2 lang="${own}"><a href="${encodeURIComponent(folder)}/${page}">${title}</a></h2>
${headline !== '' && html`<p lang="${own}"><strong>${headline}</strong></p>\n`}<p class="doubt">${facts.map((text) => cleanText(text)).join(' · ')}</p>
<p class="doubt"><code>${index.hash(contentHash)}</code></p>`;
}

/** Where several reports have a page of a country in the language: those pages, as none of them can know the others. */
function byCountryHtml(reports: readonly ListedReport[], code: string): Html | false {
  const { country, date, network, report } = languageOf(code, 'account');
  const { index } = report;
  const pages = reports.flatMap((one) =>
    Object.keys(one.manifest.files).flatMap((path) => {
      const { options } = one.manifest;
      const of = /^countries\/([A-Z]+)\./.exec(path)?.[1];
      if (of === undefined || countryByCode(of) === undefined) return [];
      const page = languagePath({ language: { code }, options }, `countries/${of}.html`);
      return options.lang.includes(code) && path === page ? [{ ...one, of, page }] : [];
    }),
  );
  const several = [...groupBy(pages, ({ of }) => of)]
    .filter(([, { length }]) => length > 1)
    .map(([of, those]) => ({ name: country(of), those }))
    .sort((a, b) => compareTexts(a.name, b.name));
  if (several.length === 0) return false;
  const link = ({ folder, manifest, page }: (typeof pages)[number]) =>
    html`<a href="${encodeURIComponent(folder)}/${page}">${network(manifest.network)}, ${date(manifest.date)}</a>`;
  return html`<h2>${index.byCountry}</h2>
<p>${index.aboutCountries}</p>
<ul>
${several.map(({ name, those }) => html`<li>${name}${those.map((one) => html` · ${link(one)}`)}</li>\n`)}</ul>
`;
}

/** The list as Markdown. */
function markdownIndex(reports: readonly ListedReport[]): string {
  const { count, date: dateText, network: networkName } = languageOf('en', 'account');
  const network = ({ network: name, simulated, options: { unit, among } }: ReportManifest) => {
    const between = unit === 'account' ? '' : `, ties between ${UNIT_WORDS[unit][1]}`;
    const group = among === null ? '' : `, among ${askedTexts(among).join(' and ')}`;
    return `${escapeMarkdown(networkName(name))}${simulated ? ', simulated data' : ''}${escapeMarkdown(group, 300)}${between}`;
  };
  const place = ({ folder }: ListedReport) => encodeURIComponent(folder);
  const table = tableOf(reports, [
    { head: 'Report', cell: (report) => `[${escapeMarkdown(report.folder)}](${place(report)}/report.md)` },
    { head: '', cell: (report) => `[page](${place(report)}/report.html)` },
    { head: 'Network', cell: ({ manifest }) => network(manifest) },
    { head: 'Date', cell: ({ manifest }) => dateText(manifest.date) },
    numberColumn('Accounts', ({ manifest }) => count(manifest.size.accounts)),
    numberColumn('Read', ({ manifest }) => count(manifest.size.observed)),
    numberColumn('Follows', ({ manifest }) => count(manifest.size.follows)),
    numberColumn('Mutual pairs', ({ manifest }) => count(manifest.size.mutual_pairs)),
    {
      head: 'Set against',
      cell: ({ manifest }) => {
        const against = manifest.against ?? manifest.edition?.against ?? null;
        return against === null ? '–' : escapeMarkdown(against.name);
      },
    },
  ]);
  const note =
    'Each report can be made again to the byte from its sealed snapshot: `entente report --check` does so for all of them.';
  return `${[MARK, '# Reports', table, note].join('\n\n')}\n`;
}

export function isReportIndex(text: string): boolean {
  return text.startsWith(MARK) || (text.startsWith('<!doctype html>') && text.includes(`\n${MARK}\n`));
}

function newestFirst(a: ListedReport, b: ListedReport): number {
  const [x, y] = [a.manifest.date, b.manifest.date];
  return x === y ? (a.folder < b.folder ? -1 : 1) : x < y ? 1 : -1;
}
