/** `countries/` and `regions/`: a page for each country and organisation, one for each region, and the index. */
import { countryText } from './account-text.ts';
import { countryPage, type PageContext } from './country-page.ts';
import type { Presence } from './country-presence.ts';
import { absentEntries } from './coverage-figures.ts';
import type { Facts } from './facts.ts';
import { fileSlugs } from './grouping.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, joinWords } from './number-text.ts';
import { subPage } from './page-frame.ts';
import { ranksOf } from './ranking.ts';
import { regionPage } from './region-page.ts';
import type { ReportFile } from './report-file.ts';
import type { StudyEntry } from './study.ts';

const RIGHT = { align: 'right' as const };

/** Every page; none where the study does not compare countries. */
export function countryPages(facts: Facts): ReportFile[] {
  if (facts.presence.length === 0) return [];
  const { study, measured } = facts;
  const nodesOf = groupByCountry([...study.nodes.keys()], (node) => study.nodes[node]!);
  const absentOf = groupByCountry(absentEntries(study), (entry) => entry);
  const present = facts.presence.filter(({ code }) => nodesOf.has(code) || absentOf.has(code));
  const pages = slugged(
    'countries',
    present.map(({ code }) => code),
  );
  const regions = slugged('regions', [
    ...new Set(facts.presence.flatMap(({ country }) => (country ? [country.region] : []))),
  ]);
  const context: PageContext = {
    facts,
    handles: study.nodes.map(({ handle, accountId }) => `@${escapeMarkdown(handle || accountId)}`),
    mutualRank: ranksOf(measured.nodes.mutual),
    followersRank: ranksOf(measured.nodes.in_degree),
    nodesOf,
    absentOf,
    regionPath: (region) => regions.get(region),
  };
  return [
    { path: 'countries/README.md', chunks: countryIndex(facts, present, pages, regions) },
    ...present.map((presence) => ({
      path: pages.get(presence.code)!,
      chunks: countryPage(context, presence),
    })),
    ...[...regions].map(([region, path]) => ({
      path,
      chunks: regionPage(context, region, (code) => pages.get(code)),
    })),
  ];
}

/** A file's path for each name, the folder's index kept free. */
function slugged(folder: string, names: readonly string[]): Map<string, string> {
  const slugs = fileSlugs(['README', ...names]).slice(1);
  return new Map(names.map((name, k) => [name, `${folder}/${slugs[k]}.md`]));
}

function countryIndex(
  facts: Facts,
  present: readonly Presence[],
  pages: ReadonlyMap<string, string>,
  regions: ReadonlyMap<string, string>,
): string {
  const known = (count: number, of: number) => (of === 0 ? '–' : formatCount(count));
  const rows = [...present]
    .sort((a, b) => compareNames(a, b))
    .map(({ code, country, accounts, observed, followersAbroad, followsAbroad, mutualAbroad }) => [
      `[${countryText(code)}](${pages.get(code)!.slice('countries/'.length)})`,
      escapeMarkdown(country?.region ?? '') || '–',
      formatCount(accounts),
      formatCount(observed),
      known(followersAbroad, accounts),
      known(followsAbroad, observed),
      known(mutualAbroad, observed),
    ]);
  const links = [...regions].map(([region, path]) => `[${escapeMarkdown(region)}](../${path})`);
  return subPage(facts, 'Countries and organisations', [
    `${countOf(present.length, 'country or organisation has', 'countries and organisations have')} an entry in the roster. By region: ${joinWords(links)}.`,
    markdownTable(
      [
        { head: 'Country' },
        { head: 'Region' },
        { head: 'Accounts', ...RIGHT },
        { head: 'Read', ...RIGHT },
        { head: 'Followers abroad', ...RIGHT },
        { head: 'Follows abroad', ...RIGHT },
        { head: 'Mutual ties abroad', ...RIGHT },
      ],
      rows,
    ),
    'Follows and mutual ties are counted tie by tie, as far as they are known; – is unknown or not there.',
  ]);
}

function compareNames(a: Presence, b: Presence): number {
  const [x, y] = [a, b].map(({ code, country }) => country?.name ?? code);
  return x! < y! ? -1 : x! > y! ? 1 : a.code < b.code ? -1 : 1;
}

function groupByCountry<T>(items: readonly T[], entryOf: (item: T) => StudyEntry): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const { country } = entryOf(item).row;
    if (country === '') continue;
    const group = groups.get(country);
    if (group === undefined) groups.set(country, [item]);
    else group.push(item);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
