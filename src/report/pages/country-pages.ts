/** `countries/` and `regions/`: a page for each country and organisation, one for each region, and the index. */

import { rankedValues } from '../../activity/ranked-values.ts';
import { ranksOf } from '../../graph/ranks.ts';
import { groupBy } from '../../group-by.ts';
import type { CountryYear } from '../../questions/countries/countries.ts';
import { standingProfiles } from '../../questions/countries/profiles.ts';
import type { Presence } from '../../study/country-presence.ts';
import { countryTies } from '../../study/country-ties.ts';
import { fileSlugs } from '../../study/grouping.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import { countriesDoubtText } from '../chapters/list-doubt.ts';
import type { Facts } from '../facts/facts.ts';
import { hasCountryPages } from '../facts/has-country-pages.ts';
import { absentEntries } from '../facts/presence-counts.ts';
import type { WorldShapes } from '../facts/world-shapes.ts';
import { languagePath } from '../files/language-path.ts';
import type { ReportFile } from '../files/report-file.ts';
import { valueText } from '../words/account-text.ts';
import { countryList } from './country-list.ts';
import { countryPage } from './country-page.ts';
import type { PageContext } from './page-context.ts';
import { bothForms, picturedForms } from './page-forms.ts';
import { subPage } from './page-frame.ts';
import { regionPage } from './region-page.ts';

/**
 * Every page in the language of the facts; none where the report has none.
 * @param world the outlines that the figures lie on; without them none is on a map.
 * @param hasMap whether the report has a map to lead to.
 */
export function countryPages(
  facts: Facts,
  { world, hasMap }: { world: WorldShapes | null; hasMap: boolean },
): ReportFile[] {
  if (!hasCountryPages(facts)) return [];
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
    facts: { ...facts, countryPage: (code) => pages.get(code)?.slice('countries/'.length) ?? '' },
    mutualRank: ranksOf(measured.nodes.mutual),
    followersRank: ranksOf(measured.nodes.in_degree),
    ...activityRanks(facts),
    absentOf,
    years: yearsOf(facts),
    between: countryTies(study),
    mapPath: (code) => (hasMap && nodesOf.has(code) ? mapAddress(facts, code) : ''),
    pagePath: (code) => pages.get(code),
    regionPath: (region) => regions.get(region),
  };
  const { language } = facts;
  return [
    ...bothForms(facts, {
      path: languagePath(facts, 'countries/README.md'),
      title: language.page.index,
      markdown: countryIndex(context.facts, present, regions),
      find: language.page.find,
    }),
    ...present.flatMap((presence) => countryForms(context, presence, pages.get(presence.code)!, world)),
    ...[...regions].flatMap(([region, path]) =>
      bothForms(facts, {
        path,
        title: language.value('region', region),
        markdown: regionPage(context, region, path),
      }),
    ),
  ];
}

function yearsOf({ study, standings, earlierStandings }: Facts): CountryYear[] {
  return [...earlierStandings.toReversed(), { ...study.snapshot, standings }].map((year) => ({
    ...year,
    countries: standingProfiles(year.standings),
  }));
}

/** How far accounts and countries are heard; empty without posts. */
function activityRanks({
  study: { nodes },
  activity,
}: Facts): Pick<PageContext, 'accountRank' | 'influenceOf' | 'audience'> {
  if (activity === null) {
    const none = new Float64Array(nodes.length).fill(Number.NaN);
    return {
      accountRank: { influence: none, audience: none },
      influenceOf: new Map(),
      audience: new Map(),
    };
  }
  const { figures, countries, byCountry } = activity;
  return {
    accountRank: {
      influence: ranksOf(rankedValues(figures, 'influence')),
      audience: ranksOf(rankedValues(figures, 'audience')),
    },
    influenceOf: new Map(countries.map((one) => [one.country, one])),
    audience: byCountry,
  };
}

/** The page of a country as Markdown, and as HTML with its figures. */
function countryForms(
  context: PageContext,
  presence: Presence,
  path: string,
  world: WorldShapes | null,
): [ReportFile, ReportFile] {
  const { code } = presence;
  const { partners = [] } = context.facts.countries.get(code) ?? {};
  return picturedForms(context.facts, {
    ...{ path, code, partners, world, mapPath: context.mapPath(code) },
    page: (picture) => countryPage(context, presence, path, picture),
  });
}

/** Where the map shows the country, from a page in a folder below the report's. */
export function mapAddress({ language, options }: Facts, code: string): string {
  const lang = language.code === options.lang[0] ? '' : `lang=${language.code}&`;
  return `../map.html#${lang}country=${encodeURIComponent(code)}`;
}

/** A file's path for each name, the folder's index kept free. */
export function slugged(facts: Facts, folder: string, names: readonly string[]): Map<string, string> {
  const slugs = fileSlugs(['README', ...names]).slice(1);
  return new Map(names.map((name, k) => [name, languagePath(facts, `${folder}/${slugs[k]}.md`)]));
}

function countryIndex(
  facts: Facts,
  present: readonly Presence[],
  regions: ReadonlyMap<string, string>,
): string {
  const { language } = facts;
  const { page } = language;
  const links = [...regions]
    .map(([region, path]) => [valueText(language, 'region', region), path] as const)
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([name, path]) => `[${name}](../${path})`);
  return subPage(
    facts,
    page.index,
    [
      page.entries(present.length, links),
      ...countryList(facts, present),
      ...countriesDoubtText(facts),
      page.boundsNote,
    ],
    languagePath(facts, 'countries/README.md'),
  );
}

function groupByCountry<T>(items: readonly T[], entryOf: (item: T) => StudyEntry): Map<string, T[]> {
  const groups = groupBy(items, (item) => entryOf(item).row.country);
  groups.delete('');
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
