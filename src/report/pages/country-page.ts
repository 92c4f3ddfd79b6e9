/** The page of one country or organisation: its accounts, whom they are tied to, and what changed. */

import { type AccountTies, perhapsFollowers } from '../../study/account-ties.ts';
import type { Presence } from '../../study/country-presence.ts';
import { type TiesAbroad, tiesAbroad, tiesByRegion } from '../../study/country-ties.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import { languagePath } from '../files/language-path.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import type { Language } from '../words/en/language.ts';
import { escapeMarkdown, markdownTable, numberColumn } from '../words/markdown.ts';
import { countryActivity } from './country-activity.ts';
import { countryChanges } from './country-changes.ts';
import { missionBlocks } from './country-missions.ts';
import { reach, unreturned } from './country-reach.ts';
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
    overview(context, presence, abroad),
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
  { code, sources }: Presence,
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
    ...(own === sources ? [] : [page.unread(own - sources)]),
    ...absent,
  ].join(' ');
}

function accountTable(
  { facts, mutualRank, followersRank, absentOf }: PageContext,
  code: string,
  own: readonly number[],
): string {
  const { study, measured, change, language } = facts;
  const { page, head, known } = language;
  const { nodes } = measured;
  const columns = [
    { head: head.account },
    { head: page.office },
    { head: page.type },
    { head: page.followsRead },
    numberColumn(head.mutualTies),
    numberColumn(head.rank),
    ...(change === null ? [] : [numberColumn(page.rankThen)]),
    numberColumn(head.followers),
    numberColumn(head.rank),
    numberColumn(head.follows),
  ];
  const rows = own.map((node) => {
    const entry = study.nodes[node]!;
    const before = change?.comparison.toOld.node[node] ?? -1;
    return [
      ...aboutAccount(language, entry),
      known(nodes.mutual[node]!),
      known(mutualRank[node]!),
      ...(change === null ? [] : [known(before < 0 ? Number.NaN : change.oldMutualRank[before]!)]),
      known(nodes.in_degree[node]!),
      known(followersRank[node]!),
      known(nodes.out_degree[node]!),
    ];
  });
  const absent = (absentOf.get(code) ?? []).map((entry) => [
    ...aboutAccount(language, entry),
    ...columns.slice(4).map(() => '–'),
  ]);
  return `${markdownTable(columns, [...rows, ...absent])}\n\n${page.ranksNote}`;
}

function aboutAccount(language: Language, entry: StudyEntry): string[] {
  const { office, host, account_type: type } = entry.row;
  const posting = host === '' ? '' : ` (${countryText(language, host)})`;
  return [
    accountText(entry),
    `${valueText(language, 'office', office) || '–'}${posting}`,
    valueText(language, 'account_type', type) || '–',
    language.verdict(entry.verdict),
  ];
}

function regionTable({ facts }: PageContext, code: string, ties: readonly AccountTies[]): string {
  const { study, language } = facts;
  const { page, head } = language;
  const isOpen = ties.some(({ mutualOpen }) => mutualOpen);
  const rows = tiesByRegion(study, code)
    .filter(({ follows, followedBy }) => follows + followedBy > 0)
    .map((one) => ({ ...one, name: language.value('region', one.region) }));
  if (rows.length === 0) return page.noTie;
  return markdownTable(
    [
      { head: head.region },
      numberColumn(page.followsFrom),
      numberColumn(page.followsTo),
      numberColumn(head.mutualTies),
    ],
    rows
      .sort((a, b) => compareTexts(a.name, b.name))
      .map(({ name, follows, followedBy, mutual }) => [
        escapeMarkdown(name),
        language.count(followedBy),
        language.count(follows),
        mutualCount(language, mutual, isOpen),
      ]),
  );
}
