/** The accounts of a country: who holds them, what they are tied to, and which regions follow which office. */
import { groupBy } from '../../group-by.ts';
import { followersOf } from '../../study/account-ties.ts';
import { countByRegion, type TiesAbroad, tiesByRegion } from '../../study/country-ties.ts';
import { compareTexts } from '../../study/sort-texts.ts';
import type { StudyEntry } from '../../study/study.ts';
import { accountName, countryText, valueText } from '../words/account-text.ts';
import type { Language } from '../words/en/language.ts';
import { escapeMarkdown, numberColumn, tableOf } from '../words/markdown.ts';
import { momentsOf } from '../words/moments-of.ts';
import type { PageContext } from './page-context.ts';
import { boundsText } from './standing-text.ts';

/** A row of the accounts of a country; those that are no node of the graph have no figures. */
interface Listed {
  node: number;
  entry: StudyEntry;
}

export function accountTable(context: PageContext, code: string, own: readonly number[]): string {
  const { facts, mutualRank, followersRank, absentOf } = context;
  const { study, measured, change, activity, language } = facts;
  const { page, head, known, decimal, yes, no } = language;
  const { nodes } = measured;
  const accounts: Listed[] = [
    ...own.map((node) => ({ node, entry: study.nodes[node]! })),
    ...(absentOf.get(code) ?? []).map((entry) => ({ node: -1, entry })),
  ];
  const figure = (title: string, of: (node: number) => number | undefined) =>
    numberColumn<Listed>(title, ({ node }) => (node < 0 ? '–' : known(of(node) ?? Number.NaN)));
  const posts = activity === null ? null : activity.figures;
  const table = tableOf(accounts, [
    { head: head.account, cell: ({ entry }) => accountName(facts, entry) },
    { head: page.office, cell: ({ entry }) => posting(language, entry.row) },
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
    ...(posts === null
      ? []
      : [
          numberColumn<Listed>(language.activity.head.postsPerDay, ({ node }) =>
            decimal(posts.columns.posts_per_day[node] ?? Number.NaN, 2),
          ),
          {
            head: language.activity.head.isDormant,
            cell: ({ node }: Listed) => ({ yes, no, '': '–' })[posts.dormant[node] ?? ''],
          },
        ]),
  ]);
  return `${table}\n\n${page.ranksNote}`;
}

function posting(language: Language, { office, host }: StudyEntry['row']): string {
  const place = host === '' ? '' : ` (${countryText(language, host)})`;
  return `${valueText(language, 'office', office) || '–'}${place}`;
}

/** Ties with each region, and how many of its accounts follow each office; `''` where nothing is tied. */
export function regionTable({ facts }: PageContext, code: string, { own, ties }: TiesAbroad): string {
  const { study, language } = facts;
  const { page, head, count } = language;
  const isOpen = ties.some(({ mutualOpen }) => mutualOpen);
  const offices = [...groupBy(own, (node) => study.nodes[node]!.row.office)]
    .map(([office, nodes]) => ({
      title: valueText(language, 'office', office) || '–',
      followers: countByRegion(study, [
        ...new Set(ties.filter(({ node }) => nodes.includes(node)).flatMap(followersOf)),
      ]),
    }))
    .sort((a, b) => compareTexts(a.title, b.title));
  const regions = tiesByRegion(study, code)
    .filter(({ follows, followedBy }) => follows + followedBy > 0)
    .map((one) => ({ ...one, name: language.value('region', one.region) }))
    .sort((a, b) => compareTexts(a.name, b.name));
  if (regions.length === 0) return page.noTie;
  type Row = (typeof regions)[number];
  return tableOf(regions, [
    { head: head.region, cell: ({ name }) => escapeMarkdown(name) },
    numberColumn(page.followsFrom, ({ followedBy, followedByMost }) =>
      boundsText(language, followedBy, followedByMost),
    ),
    numberColumn(page.followsTo, ({ follows, followsMost }) => boundsText(language, follows, followsMost)),
    numberColumn(head.mutualTies, ({ mutual }) => (isOpen ? page.atLeast(mutual) : count(mutual))),
    ...(study.unit === 'account'
      ? offices.map(({ title, followers }) =>
          numberColumn<Row>(title, ({ region }) => count(followers.get(region) ?? 0)),
        )
      : []),
  ]);
}
