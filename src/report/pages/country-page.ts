/** The page of one country or organisation: its accounts, whom they are tied to, and what changed. */

import { type AccountTies, perhapsFollowers } from '../../study/account-ties.ts';
import type { Presence } from '../../study/country-presence.ts';
import { type TiesAbroad, tiesAbroad, tiesByRegion } from '../../study/country-ties.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import { languagePath } from '../files/language-path.ts';
import { accountName, countryText, valueText } from '../words/account-text.ts';
import type { Language } from '../words/en/language.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { momentsOf } from '../words/moments-of.ts';
import { countryActivity } from './country-activity.ts';
import { countryChanges } from './country-changes.ts';
import { missionBlocks } from './country-missions.ts';
import { reach, unreturned } from './country-reach.ts';
import { standingBlocks } from './country-standing.ts';
import { mutualCount, tieTable } from './country-tie-table.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';

export function countryPage(context: PageContext, presence: Presence): string {
  const { facts, regionPath } = context;
  const { study, language } = facts;
  const { page, changes, head } = language;
  const { code, country } = presence;
  const abroad = tiesAbroad(study, code);
  const { own, ties } = abroad;
  const region = country?.region ?? '';
  const path = regionPath(region);
  return subPage(facts, countryText(language, code), [
    [
      `[${page.allCountries}](${languagePath(facts, 'README.md')})`,
      ...(path === undefined ? [] : [`[${valueText(language, 'region', region)}](../${path})`]),
    ].join(' · '),
    ...titled(page.standing, [...standingBlocks(context, code), overview(context, presence, abroad)]),
    `## ${head.accounts}`,
    accountTable(context, code, own),
    ...section(
      page.byRegion,
      [regionTable(context, code, ties), ties.some(({ mutualOpen }) => mutualOpen) ? page.atLeastNote : ''],
      ties,
    ),
    ...section(page.unreturned, unreturned(context, code), ties),
    ...(study.unit === 'account' ? section(page.reach, reach(context, abroad), ties) : []),
    ...titled(language.activity.country.heading, countryActivity(facts, own)),
    ...titled(page.missions, missionBlocks(facts, code)),
    ...section(
      page.tiesOfEach,
      ties.map((one) => tieTable(context, one)),
      ties,
    ),
    ...titled(changes.heading, countryChanges(facts, code)),
  ]);
}

function titled(heading: string, blocks: readonly string[]): string[] {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [`## ${heading}`, ...filled];
}

/** A section for countries that have an account to speak of. */
function section(heading: string, blocks: readonly string[], ties: readonly AccountTies[]): string[] {
  return ties.length === 0 ? [] : titled(heading, blocks);
}

function overview(
  { facts, absentOf }: PageContext,
  { code, standing }: Presence,
  { own: nodes, abroad, ties, accountsFollowing, accountsFollowed, mutual }: TiesAbroad,
): string {
  const { study } = facts;
  const { page } = facts.language;
  const gone = absentOf.get(code)?.length ?? 0;
  const absent = gone === 0 ? [] : [page.gone(gone)];
  const own = nodes.length;
  if (own === 0) return [page.noneExists, ...absent].join(' ');
  return [
    page.followers(own, accountsFollowing, abroad.length, perhapsFollowers(study.graph, ties, abroad)),
    accountsFollowed === null || mutual === null
      ? page.followsUnknown(own)
      : page.follows(
          own,
          accountsFollowed,
          abroad.length,
          mutual,
          ties.some(({ mutualOpen }) => mutualOpen),
        ),
    ...(own === standing!.sources ? [] : [page.unread(own - standing!.sources)]),
    ...absent,
  ].join(' ');
}

/** A row of the accounts of a country; those that are no node of the graph have no figures. */
interface Listed {
  node: number;
  entry: StudyEntry;
}

function accountTable(
  { facts, mutualRank, followersRank, absentOf }: PageContext,
  code: string,
  own: readonly number[],
): string {
  const { study, measured, change, language } = facts;
  const { page, head, known } = language;
  const { nodes } = measured;
  const accounts: Listed[] = [
    ...own.map((node) => ({ node, entry: study.nodes[node]! })),
    ...(absentOf.get(code) ?? []).map((entry) => ({ node: -1, entry })),
  ];
  const figure = (title: string, of: (node: number) => number | undefined) =>
    numberColumn<Listed>(title, ({ node }) => (node < 0 ? '–' : known(of(node) ?? Number.NaN)));
  const table = tableOf(accounts, [
    { head: head.account, cell: ({ entry }) => accountName(facts, entry) },
    { head: page.office, cell: ({ entry }) => posting(language, entry.row) },
    {
      head: page.type,
      cell: ({ entry }) => valueText(language, 'account_type', entry.row.account_type) || '–',
    },
    { head: page.followsRead, cell: ({ entry }) => language.verdict(entry.verdict) },
    figure(head.mutualTies, (node) => nodes.mutual[node]),
    figure(head.rank, (node) => mutualRank[node]),
    ...(change === null
      ? []
      : [
          figure(
            page.rankThen(momentsOf(facts, change)),
            (node) => change.oldMutualRank[change.comparison.toOld.node[node]!],
          ),
        ]),
    figure(head.followers, (node) => nodes.in_degree[node]),
    figure(head.rank, (node) => followersRank[node]),
    figure(head.follows, (node) => nodes.out_degree[node]),
  ]);
  return `${table}\n\n${page.ranksNote}`;
}

function posting(language: Language, { office, host }: StudyEntry['row']): string {
  const place = host === '' ? '' : ` (${countryText(language, host)})`;
  return `${valueText(language, 'office', office) || '–'}${place}`;
}

function regionTable({ facts }: PageContext, code: string, ties: readonly AccountTies[]): string {
  const { study, language } = facts;
  const { page, head, count } = language;
  const isOpen = ties.some(({ mutualOpen }) => mutualOpen);
  const regions = tiesByRegion(study, code)
    .filter(({ follows, followedBy }) => follows + followedBy > 0)
    .map((one) => ({ ...one, name: language.value('region', one.region) }))
    .sort((a, b) => compareTexts(a.name, b.name));
  if (regions.length === 0) return page.noTie;
  return tableOf(regions, [
    { head: head.region, cell: ({ name }) => escapeMarkdown(name) },
    numberColumn(page.followsFrom, ({ followedBy }) => count(followedBy)),
    numberColumn(page.followsTo, ({ follows }) => count(follows)),
    numberColumn(head.mutualTies, ({ mutual }) => mutualCount(language, mutual, isOpen)),
  ]);
}
