/** The page of one country or organisation: its accounts, whom they are tied to, and what changed. */
import { accountText, countryText } from './account-text.ts';
import { countryChanges } from './country-changes.ts';
import { missionBlocks } from './country-missions.ts';
import type { Presence } from './country-presence.ts';
import { reach, unreturned } from './country-reach.ts';
import { tieTable } from './country-tie-table.ts';
import { type AccountTies, accountTies, followersOf, followsOf } from './country-ties.ts';
import type { Facts } from './facts.ts';
import { attributeOf, NO_VALUE } from './grouping.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { countOf, formatCount, formatKnown } from './number-text.ts';
import { subPage } from './page-frame.ts';
import type { StudyEntry } from './study.ts';

const RIGHT = { align: 'right' as const };

/** What the pages of all countries look up, computed once. */
export interface PageContext {
  facts: Facts;
  /** `@handle` as Markdown, by node. */
  handles: readonly string[];
  /** Ranks by mutual ties and by followers, by node; NaN where there is none. */
  mutualRank: Float64Array;
  followersRank: Float64Array;
  /** Nodes by country, and entries by country that are no nodes. */
  nodesOf: ReadonlyMap<string, number[]>;
  absentOf: ReadonlyMap<string, StudyEntry[]>;
  regionPath: (region: string) => string | undefined;
}

export function countryPage(context: PageContext, presence: Presence): string {
  const { facts, nodesOf, regionPath } = context;
  const { study } = facts;
  const { code, country } = presence;
  const own = nodesOf.get(code) ?? [];
  const isAbroad = (node: number) => study.nodes[node]!.row.country !== code;
  const ties = own.map((node) => accountTies(study.graph, node, isAbroad));
  const region = country?.region ?? '';
  const path = regionPath(region);
  return subPage(facts, countryText(code), [
    [
      '[All countries](README.md)',
      ...(path === undefined ? [] : [`[${escapeMarkdown(region)}](../${path})`]),
    ].join(' · '),
    overview(context, presence, ties),
    '## Accounts',
    accountTable(context, code, own),
    ...section('Ties by region', [regionTable(context, ties)], ties),
    ...section('Unreturned between countries', unreturned(context, code, own), ties),
    ...section('Who follows only the person, or only the office', reach(context, ties), ties),
    ...titled('Missions', missionBlocks(facts, code)),
    ...section(
      'Ties of each account',
      ties.map((one) => tieTable(context, one)),
      ties,
    ),
    ...titled('What changed', countryChanges(facts, code)),
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
  presence: Presence,
  ties: readonly AccountTies[],
): string {
  const { code, accounts, observed } = presence;
  const abroad = facts.study.nodes.length - accounts;
  const gone = absentOf.get(code)?.length ?? 0;
  const absent =
    gone === 0
      ? ''
      : ` Besides, ${countOf(gone, 'entry', 'entries')} of the roster ${gone === 1 ? 'stands' : 'stand'} for no account on that date.`;
  if (accounts === 0) return `No account exists on that date.${absent}`;
  const distinct = (list: (one: AccountTies) => number[]) => new Set(ties.flatMap(list)).size;
  const mutual = ties.reduce((sum, one) => sum + one.mutual.length, 0);
  const unread = accounts - observed;
  const doubt =
    unread === 0
      ? ''
      : ` What ${countOf(unread, 'account')} of these ${unread === 1 ? 'follows' : 'follow'} could not be read: it is unknown, and not counted.`;
  const follow =
    observed === 0
      ? `Whom ${accounts === 1 ? 'it follows' : 'they follow'} is unknown.`
      : `${accounts === 1 ? 'It follows' : 'They follow'} ${formatCount(distinct(followsOf))} of the ${countOf(abroad, 'account')} abroad; ${countOf(mutual, 'pair')} ${mutual === 1 ? 'follows' : 'follow'} each other.`;
  return `${countOf(accounts, 'account')}, followed by ${formatCount(distinct(followersOf))} of the ${countOf(abroad, 'account')} abroad. ${follow}${doubt}${absent}`;
}

function accountTable(
  { facts, mutualRank, followersRank, absentOf }: PageContext,
  code: string,
  own: readonly number[],
): string {
  const { study, measured, change } = facts;
  const { nodes } = measured;
  const columns = [
    { head: 'Account' },
    { head: 'Office' },
    { head: 'Type' },
    { head: 'Follows read' },
    { head: 'Mutual ties', ...RIGHT },
    { head: 'Rank', ...RIGHT },
    ...(change === null ? [] : [{ head: 'Rank then', ...RIGHT }]),
    { head: 'Followers', ...RIGHT },
    { head: 'Rank', ...RIGHT },
    { head: 'Follows', ...RIGHT },
  ];
  const rows = own.map((node) => {
    const entry = study.nodes[node]!;
    const before = change?.comparison.toOld.node[node] ?? -1;
    return [
      ...aboutAccount(entry),
      formatKnown(nodes.mutual[node]!),
      formatKnown(mutualRank[node]!),
      ...(change === null ? [] : [formatKnown(before < 0 ? Number.NaN : change.oldMutualRank[before]!)]),
      formatKnown(nodes.in_degree[node]!),
      formatKnown(followersRank[node]!),
      formatKnown(nodes.out_degree[node]!),
    ];
  });
  const absent = (absentOf.get(code) ?? []).map((entry) => [
    ...aboutAccount(entry),
    ...columns.slice(4).map(() => '–'),
  ]);
  const note =
    'Followers, follows and mutual ties count accounts of the roster, at home and abroad; ranks are among all of them; – is unknown or not there.';
  return `${markdownTable(columns, [...rows, ...absent])}\n\n${note}`;
}

function aboutAccount(entry: StudyEntry): string[] {
  const { office, host, account_type: type } = entry.row;
  const posting = host === '' ? '' : ` (${countryText(host)})`;
  return [
    accountText(entry),
    `${escapeMarkdown(office) || '–'}${posting}`,
    escapeMarkdown(type) || '–',
    escapeMarkdown(entry.verdict),
  ];
}

function regionTable({ facts }: PageContext, ties: readonly AccountTies[]): string {
  const { nodes } = facts.study;
  const region = (node: number) => attributeOf(nodes[node]!, 'region') || NO_VALUE;
  const count = (lists: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const node of lists) counts.set(region(node), (counts.get(region(node)) ?? 0) + 1);
    return counts;
  };
  const columns = [
    count(ties.flatMap(followersOf)),
    count(ties.flatMap(followsOf)),
    count(ties.flatMap(({ mutual }) => mutual)),
  ];
  const regions = [...new Set(columns.flatMap((counts) => [...counts.keys()]))].sort();
  if (regions.length === 0) return 'No tie with an account abroad is known.';
  return markdownTable(
    [
      { head: 'Region' },
      { head: 'Follows from there', ...RIGHT },
      { head: 'Follows to there', ...RIGHT },
      { head: 'Mutual ties', ...RIGHT },
    ],
    regions.map((name) => [
      escapeMarkdown(name),
      ...columns.map((counts) => formatCount(counts.get(name) ?? 0)),
    ]),
  );
}
