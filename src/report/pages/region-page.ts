/** The page of one region: its countries, its best connected accounts, and who is missing. */

import { rankNodes } from '../../graph/ranks.ts';
import { isTaken } from '../../roster/read-basis.ts';
import { attributeOf } from '../../study/grouping.ts';
import { languagePath } from '../files/language-path.ts';
import { countryCell, countryHead } from '../sections/account-columns.ts';
import { claimOf } from '../sections/coverage-figures.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import { markdownTable, numberColumn } from '../words/markdown.ts';
import { cutText, topRows } from '../words/ranked-text.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';
import { presenceCells, presenceHeads } from './presence-columns.ts';

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
  const presence = facts.presence.filter(({ country }) => country?.region === region);
  const here = presence.filter(({ code }) => pagePath(code) !== undefined);
  const missing = presence.filter(({ code }) => pagePath(code) === undefined);
  const sum = (count: (one: (typeof presence)[number]) => number) =>
    presence.reduce((total, one) => total + count(one), 0);
  const countries = here.map((one) => [
    `[${countryText(language, one.code)}](../${pagePath(one.code)})`,
    ...presenceCells(language, one),
  ]);
  return subPage(facts, valueText(language, 'region', region), [
    `[${page.allCountries}](../${languagePath(facts, 'countries/README.md')})`,
    page.region(
      sum(({ accounts }) => accounts),
      here.length,
      sum(({ observed }) => observed),
      isTaken(claimOf(facts).basis),
    ),
    here.length === 0 ? '' : markdownTable([{ head: head.country }, ...presenceHeads(language)], countries),
    missing.length === 0 ? '' : page.withoutEntry(missing.map(({ code }) => countryText(language, code))),
    ...bestConnected(context, region),
  ]);
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
  const rows = top.rows.map(({ rank, node: place, value }) => {
    const node = inside[place]!;
    return [
      count(rank),
      known(mutualRank[node]!),
      accountText(study.nodes[node]!),
      ...countryCell(facts, node),
      count(value),
      share(mutual_share[node]!),
    ];
  });
  return [
    `## ${connected.heading}`,
    markdownTable(
      [
        numberColumn(page.rankHere),
        numberColumn(page.rankOfAll),
        { head: head.account },
        ...countryHead(facts),
        numberColumn(head.mutualTies),
        numberColumn(connected.shareOfAll),
      ],
      rows,
    ),
    cutText(facts, top, connected.mutualTies),
  ];
}
