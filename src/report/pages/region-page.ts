/** The page of one region: its countries, its best connected accounts, and who is missing. */

import { type Column, numberColumn, tableOf } from '../../doors/markdown-text.ts';
import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import { isTaken } from '../../roster/read-basis.ts';
import type { Presence } from '../../study/country-presence.ts';
import { rankInRegion } from '../../study/country-standing.ts';
import { attributeOf } from '../../study/grouping.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import { topRows } from '../facts/top-rows.ts';
import { languagePath } from '../files/language-path.ts';
import { claimOf } from '../sections/coverage-figures.ts';
import { accountCell, countryText, valueText } from '../words/account-text.ts';
import { momentsOf } from '../words/moments-of.ts';
import { cutText } from '../words/ranked-text.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';
import { presenceColumns } from './presence-columns.ts';
import { mutualRankText, openRankText } from './standing-text.ts';

const TOP = 10;

/** @param pagePath of a country with an entry in the roster, from the report's directory. */
export function regionPage(
  context: PageContext,
  region: string,
  pagePath: (code: string) => string | undefined,
): string {
  const { facts } = context;
  const { language } = facts;
  const { page, head } = language;
  const presence = facts.presence
    .filter(({ country }) => country?.region === region)
    .sort(
      (a, b) => orderOf(a) - orderOf(b) || compareTexts(language.country(a.code), language.country(b.code)),
    );
  const here = presence.filter(({ code }) => pagePath(code) !== undefined);
  const missing = presence.filter(({ code }) => pagePath(code) === undefined);
  const sum = (count: (one: (typeof presence)[number]) => number) =>
    presence.reduce((total, one) => total + count(one), 0);
  const link = ({ code }: Presence) => `[${countryText(language, code)}](../${pagePath(code)})`;
  return subPage(facts, valueText(language, 'region', region), [
    `[${page.allCountries}](../${languagePath(facts, 'countries/README.md')})`,
    page.region(
      sum(({ accounts }) => accounts),
      here.length,
      sum(({ observed }) => observed),
      isTaken(claimOf(facts).basis),
    ),
    here.length === 0
      ? ''
      : tableOf(here, [
          { head: head.country, cell: link },
          ...rankColumns(context),
          ...presenceColumns(language),
        ]),
    here.length === 0 ? '' : page.regionNote,
    missing.length === 0 ? '' : page.withoutEntry(missing.map(({ code }) => countryText(language, code))),
    ...bestConnected(context, region),
  ]);
}

/** By mutual ties abroad; those without a rank last. */
function orderOf({ standing }: Presence): number {
  const rank = standing?.mutual.rank ?? Number.NaN;
  return Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank;
}

/** Ranks by mutual ties abroad: within the region, among all, and among all in the earlier year. */
function rankColumns({ facts }: PageContext): Column<Presence>[] {
  const { language, standings, earlierStandings, change } = facts;
  const { page, known } = language;
  const oldStandings = earlierStandings[0]?.standings ?? [];
  return [
    numberColumn(page.rankHere, ({ standing }) =>
      standing === null ? '–' : openRankText(language, rankInRegion(standings, 'mutual', standing)),
    ),
    numberColumn(page.rankOfAll, ({ standing }) => mutualRankText(language, standings, standing)),
    ...(change === null || oldStandings.length === 0
      ? []
      : [
          numberColumn<Presence>(page.rankThen(momentsOf(facts, change)), ({ code }) =>
            known(oldStandings.find((one) => one.code === code)?.mutual.rank ?? Number.NaN),
          ),
        ]),
  ];
}

/** The accounts of the region with most mutual ties, ranked within it and among all. */
function bestConnected({ facts, mutualRank }: PageContext, region: string): string[] {
  const { study, measured, language } = facts;
  const { page, head, connected, count, known, share } = language;
  const { mutual, mutual_share } = measured.nodes;
  const inside = [...study.nodes.keys()].filter(
    (node) => attributeOf(study.nodes[node]!, 'region') === region,
  );
  const top = topRows(rankNodes(inside.map((node) => mutual[node]!)), TOP);
  if (top.rows.length === 0) return [];
  const nodeOf = ({ node: place }: Ranked) => inside[place]!;
  return [
    `## ${connected.heading}`,
    tableOf(top.rows, [
      numberColumn(page.rankHere, ({ rank }) => count(rank)),
      numberColumn(page.rankOfAll, (one) => known(mutualRank[nodeOf(one)]!)),
      { head: head.account, cell: (one) => accountCell(facts, study.nodes[nodeOf(one)]!) },
      numberColumn(head.mutualTies, ({ value }) => count(value)),
      numberColumn(connected.shareOfAll, (one) => share(mutual_share[nodeOf(one)]!)),
    ]),
    cutText(facts, top, connected.mutualTies),
  ];
}
