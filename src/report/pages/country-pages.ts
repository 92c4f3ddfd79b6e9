/** `countries/` and `regions/`: a page for each country and organisation, one for each region, and the index. */

import { ranksOf } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import { cleanText, plainName } from '../../study/clean-text.ts';
import type { Presence } from '../../study/country-presence.ts';
import { countryTies } from '../../study/country-ties.ts';
import { fileSlugs } from '../../study/grouping.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { pageHtml } from '../html/page-html.ts';
import { absentEntries } from '../sections/coverage-figures.ts';
import { countryText, valueText } from '../words/account-text.ts';
import { escapeMarkdown, tableOf } from '../words/markdown.ts';
import { countryPage } from './country-page.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';
import { presenceColumns } from './presence-columns.ts';
import { regionPage } from './region-page.ts';

/** Every page in the language of the facts; none where the study does not compare countries. */
export function countryPages(facts: Facts): ReportFile[] {
  if (facts.presence.length === 0) return [];
  const { study, measured } = facts;
  const nodesOf = groupByCountry([...study.nodes.keys()], (node) => study.nodes[node]!);
  const absentOf = groupByCountry(absentEntries(study), (entry) => entry);
  const present = facts.presence.filter(({ code }) => nodesOf.has(code) || absentOf.has(code));
  const pages = slugged(
    facts,
    'countries',
    present.map(({ code }) => code),
  );
  const regions = slugged(facts, 'regions', [
    ...new Set(facts.presence.flatMap(({ country }) => (country ? [country.region] : []))),
  ]);
  const context: PageContext = {
    facts,
    handles: study.nodes.map(({ row, handle, accountId }) =>
      handle === '' ? escapeMarkdown(plainName(row.name) || accountId) : `@${escapeMarkdown(handle)}`,
    ),
    mutualRank: ranksOf(measured.nodes.mutual),
    followersRank: ranksOf(measured.nodes.in_degree),
    nodesOf,
    absentOf,
    between: countryTies(study),
    pagePath: (code) => pages.get(code),
    regionPath: (region) => regions.get(region),
  };
  const { language } = facts;
  return [
    ...bothForms(facts, {
      path: languagePath(facts, 'countries/README.md'),
      title: language.page.index,
      markdown: countryIndex(facts, present, pages, regions),
    }),
    ...present.flatMap((presence) =>
      bothForms(facts, {
        path: pages.get(presence.code)!,
        title: language.country(presence.code),
        markdown: countryPage(context, presence),
      }),
    ),
    ...[...regions].flatMap(([region, path]) =>
      bothForms(facts, {
        path,
        title: language.value('region', region),
        markdown: regionPage(context, region, (code) => pages.get(code)),
      }),
    ),
  ];
}

interface PageText {
  /** Of the Markdown. */
  path: string;
  title: string;
  markdown: string;
}

/** The page as Markdown, and as HTML beside it. */
function bothForms(
  { language, study }: Facts,
  { path, title: name, markdown }: PageText,
): [ReportFile, ReportFile] {
  const title = `${cleanText(name)} · ${cleanText(study.snapshot.name)}`;
  return [
    { path, chunks: markdown },
    {
      path: path.replace(/\.md$/, '.html'),
      chunks: pageHtml({ lang: language.code, title, markdown, depth: 1 }),
    },
  ];
}

/** A file's path for each name, the folder's index kept free. */
function slugged(facts: Facts, folder: string, names: readonly string[]): Map<string, string> {
  const slugs = fileSlugs(['README', ...names]).slice(1);
  return new Map(names.map((name, k) => [name, languagePath(facts, `${folder}/${slugs[k]}.md`)]));
}

function countryIndex(
  facts: Facts,
  present: readonly Presence[],
  pages: ReadonlyMap<string, string>,
  regions: ReadonlyMap<string, string>,
): string {
  const { language } = facts;
  const { page, head } = language;
  const sorted = [...present].sort(
    (a, b) => compareTexts(language.country(a.code), language.country(b.code)) || (a.code < b.code ? -1 : 1),
  );
  const link = ({ code }: Presence) =>
    `[${countryText(language, code)}](${pages.get(code)!.slice('countries/'.length)})`;
  const links = [...regions]
    .map(([region, path]) => [valueText(language, 'region', region), path] as const)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, path]) => `[${name}](../${path})`);
  return subPage(facts, page.index, [
    page.entries(present.length, links),
    tableOf(sorted, [
      { head: head.country, cell: link },
      {
        head: head.region,
        cell: ({ country }) =>
          country === undefined ? '–' : valueText(language, 'region', country.region) || '–',
      },
      ...presenceColumns(language),
    ]),
    page.boundsNote,
  ]);
}

function groupByCountry<T>(items: readonly T[], entryOf: (item: T) => StudyEntry): Map<string, T[]> {
  const groups = groupBy(items, (item) => entryOf(item).row.country);
  groups.delete('');
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
