/** The page of one country or organisation: its accounts, whom they are tied to, and what changed. */

import { attributeOf, NO_VALUE } from '../../study/grouping.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Presence } from '../facts/country-presence.ts';
import {
  type AccountTies,
  accountTies,
  followersOf,
  followsOf,
  perhapsFollowers,
} from '../facts/country-ties.ts';
import { languagePath } from '../files/language-path.ts';
import { accountText, countryText, valueText } from '../words/account-text.ts';
import type { Language } from '../words/en/language.ts';
import { escapeMarkdown, markdownTable } from '../words/markdown.ts';
import { countryActivity } from './country-activity.ts';
import { countryChanges } from './country-changes.ts';
import { missionBlocks } from './country-missions.ts';
import { reach, unreturned } from './country-reach.ts';
import { mutualCount, tieTable } from './country-tie-table.ts';
import type { PageContext } from './page-context.ts';
import { subPage } from './page-frame.ts';

const RIGHT = { align: 'right' as const };

export function countryPage(context: PageContext, presence: Presence): string {
  const { facts, nodesOf, regionPath } = context;
  const { study, language } = facts;
  const { page, changes, head } = language;
  const { code, country } = presence;
  const own = nodesOf.get(code) ?? [];
  const isAbroad = (node: number) => study.nodes[node]!.row.country !== code;
  const ties = own.map((node) => accountTies(study.graph, node, isAbroad));
  const region = country?.region ?? '';
  const path = regionPath(region);
  return subPage(facts, countryText(language, code), [
    [
      `[${page.allCountries}](${languagePath(facts, 'README.md')})`,
      ...(path === undefined ? [] : [`[${valueText(language, 'region', region)}](../${path})`]),
    ].join(' · '),
    overview(context, presence, ties, isAbroad),
    `## ${head.accounts}`,
    accountTable(context, code, own),
    ...section(
      page.byRegion,
      [regionTable(context, ties), ties.some(({ mutualOpen }) => mutualOpen) ? page.atLeastNote : ''],
      ties,
    ),
    ...section(page.unreturned, unreturned(context, code, own), ties),
    ...(study.unit === 'account' ? section(page.reach, reach(context, ties), ties) : []),
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
  ties: readonly AccountTies[],
  isAbroad: (node: number) => boolean,
): string {
  const { study } = facts;
  const { page } = facts.language;
  const gone = absentOf.get(code)?.length ?? 0;
  const absent = gone === 0 ? [] : [page.gone(gone)];
  const own = ties.length;
  if (own === 0) return [page.noneExists, ...absent].join(' ');
  const abroad = study.nodes.length - own;
  const distinct = (list: (one: AccountTies) => number[]) => new Set(ties.flatMap(list)).size;
  const pairs = ties.reduce((sum, one) => sum + one.mutual.length, 0);
  return [
    page.followers(own, distinct(followersOf), abroad, perhapsFollowers(study.graph, ties, isAbroad)),
    sources === 0
      ? page.followsUnknown(own)
      : page.follows(
          own,
          distinct(followsOf),
          abroad,
          pairs,
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
    { head: head.mutualTies, ...RIGHT },
    { head: head.rank, ...RIGHT },
    ...(change === null ? [] : [{ head: page.rankThen, ...RIGHT }]),
    { head: head.followers, ...RIGHT },
    { head: head.rank, ...RIGHT },
    { head: head.follows, ...RIGHT },
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

type Tally = Map<string, number>;

function regionTable({ facts }: PageContext, ties: readonly AccountTies[]): string {
  const { study, language } = facts;
  const { page, head } = language;
  const region = (node: number) => attributeOf(study.nodes[node]!, 'region') || NO_VALUE;
  const tally = (lists: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const node of lists) counts.set(region(node), (counts.get(region(node)) ?? 0) + 1);
    return counts;
  };
  const [from, to] = [followersOf, followsOf].map((list) => tally(ties.flatMap(list))) as [Tally, Tally];
  const mutual = tally(ties.flatMap((one) => one.mutual));
  const isOpen = ties.some(({ mutualOpen }) => mutualOpen);
  const regions = [...new Set([...from.keys(), ...to.keys()])];
  if (regions.length === 0) return page.noTie;
  const named = regions.map((key) => ({ key, name: language.value('region', key) }));
  return markdownTable(
    [
      { head: head.region },
      { head: page.followsFrom, ...RIGHT },
      { head: page.followsTo, ...RIGHT },
      { head: head.mutualTies, ...RIGHT },
    ],
    named
      .sort((a, b) => compareTexts(a.name, b.name))
      .map(({ key, name }) => [
        escapeMarkdown(name),
        ...[from, to].map((counts) => language.count(counts.get(key) ?? 0)),
        mutualCount(language, mutual.get(key) ?? 0, isOpen),
      ]),
  );
}
