/** `entente rank` by activity: what accounts post, what it brings in, and who hears it. */
import { seedOf } from '../../activity/bootstrap.ts';
import { INFLUENCE_PARTS } from '../../activity/influence.ts';
import { interactionIntervals } from '../../activity/interactions.ts';
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { refuseOther } from '../../study/compared-side.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Unranked } from '../../words/values.ts';
import { ACCOUNT_COLUMNS, accountCells, named } from '../ask.ts';
import { attributeColumn, type Filter, parseWhere } from '../where.ts';
import { withoutNote } from '../without-value.ts';
import { coverageNotes, loadGrowth, loadRanking, type Ranking, windowFacts } from './activity-ranking.ts';
import { type ActivityRanking, rankingDefinition, whyUnranked } from './activity-rankings.ts';
import { rankHashtags } from './hashtags.ts';
import { parseWeights } from './influence-weights.ts';
import { groupOf, groupsRanked, placesOf, rankedOf } from './places.ts';
import { rankUnits } from './units.ts';

export interface RankActivityAsked {
  unit?: Unit | undefined;
  /** A column whose groups are ranked each on their own. */
  by?: string | undefined;
  where?: readonly string[] | undefined;
  /** The accounts without a rank, in place of those with one. */
  unranked?: boolean | undefined;
  /** Opens an earlier snapshot. */
  against?: (() => OpenStudy) | undefined;
  /** Of the parts of influence, such as popularity=2,engagement=1. */
  weights?: string | undefined;
}

const NAMED = 5;

/** @param top how many of all, or of each group. */
export function rankActivity(
  asked: OpenStudy,
  ranking: ActivityRanking,
  top: number,
  question: RankActivityAsked,
): Answer {
  const { unit = 'account', unranked } = question;
  if (question.weights !== undefined && ranking !== 'influence') {
    throw refusal(say.rank.weightless(ranking));
  }
  if (unit !== 'account' && (question.by !== undefined || ranking === 'hashtags')) {
    throw refusal(ranking === 'hashtags' ? say.rank.tagsAreNone(unit) : say.rank.oneSum(unit));
  }
  const weights = parseWeights(question.weights);
  const filter = parseWhere(asked, question.where);
  const by = question.by === undefined ? null : attributeColumn(asked, question.by);
  if (unranked && (unit !== 'account' || ranking === 'hashtags')) {
    throw refusal(say.rank.unrankedOfOne());
  }
  if (ranking === 'hashtags') return rankHashtags(requirePosts(asked), filter, by, top);
  const found =
    ranking === 'audience_growth'
      ? loadGrowth(asked, openEarlier(asked, question.against))
      : loadRanking(asked, ranking, weights);
  return unit === 'account'
    ? rankAccounts(found, filter, by, unranked ? 0 : top)
    : rankUnits(found, filter, unit, top);
}

/** @throws UserError where no earlier snapshot of the network is named. */
function openEarlier(asked: OpenStudy, against: RankActivityAsked['against']): OpenStudy {
  if (against === undefined) throw refusal(say.rank.growthNeedsEarlier());
  const old = against();
  refuseOther(asked, old);
  return old;
}

/** @param top how many of all, or of each group; 0 for the accounts that have no rank. */
function rankAccounts(ranking: Ranking, filter: Filter, by: string | null, top: number): Answer {
  const { column, nodes, values } = ranking;
  const chosen = [...nodes.keys()].filter((node) => filter.matches(nodes[node]!));
  const ranked = placesOf(
    chosen.map((node) => ({ node, entry: nodes[node]!, value: values[node]! })),
    by,
  );
  const shown = ranked.filter(({ rank }) => rank <= top);
  const unranked = reasonsOf(ranking, chosen);
  const head: readonly ColumnName[] = by === null ? ['rank'] : ['group', 'rank'];
  const beside = besideColumns(
    ranking,
    (top === 0 ? unranked : shown).map(({ node }) => node),
  );
  const about = ACCOUNT_COLUMNS.slice(0, beside.heads.length > 0 ? 3 : 4);
  const place = (group: string, rank: number | null): Cell[] => (by === null ? [rank] : [group, rank]);
  const cells = ({ group, rank, node, value }: (typeof ranked)[number]): Cell[] => [
    ...place(group, rank),
    ...accountCells(nodes[node]!),
    value,
    ...beside.cells(node),
  ];
  const withoutRank = (node: number, reason: Unranked): (Cell | Sentence)[] => [
    ...place(groupOf(nodes[node]!, by), null),
    ...accountCells(nodes[node]!),
    null,
    ...beside.cells(node),
    say.rank.unranked(reason),
    nodes[node]!.accountId,
  ];
  const without = chosen.length - unranked.length - ranked.length;
  return {
    sentence: [
      say.rank.ranked(rankedOf(ranked, by, 'account', column, filter), groupsRanked(ranked, by), false),
      ...(unranked.length === 0 ? [] : [say.rank.notRanked(unranked.length)]),
    ],
    columns: [
      ...head,
      ...ACCOUNT_COLUMNS,
      column,
      ...beside.columns,
      ...(top === 0 ? (['reason'] as const) : []),
      'account_id',
    ],
    ...(top === 0 ? {} : { total: ranked.length }),
    rows:
      top === 0
        ? unranked.map(({ node, reason }) => withoutRank(node, reason))
        : shown.map((row) => [...cells(row), nodes[row.node]!.accountId]),
    shown:
      top === 0
        ? {
            columns: [...(by === null ? [] : (['group'] as const)), ...about, 'reason'],
            rows: unranked.map(({ node, reason }) => [
              ...(by === null ? [] : [groupOf(nodes[node]!, by)]),
              ...accountCells(nodes[node]!).slice(0, about.length),
              say.rank.unranked(reason),
            ]),
          }
        : {
            columns: [...head, ...about, column, ...beside.heads],
            rows: shown.map((row) => [
              ...place(row.group, row.rank),
              ...accountCells(nodes[row.node]!).slice(0, about.length),
              row.value,
              ...beside.cells(row.node),
            ]),
          },
    facts: {
      measure: column,
      definition: rankingDefinition(column),
      ranked: ranked.length,
      not_ranked: unranked.length,
      ...windowFacts(ranking),
    },
    notes: [
      ...coverageNotes(ranking),
      ...withoutNote(without, by),
      ...(top === 0 ? [] : unrankedNote(nodes, unranked)),
    ],
  };
}

/**
 * What stands beside a value: the interval of a mean, the parts of influence, the audience that grew.
 * @param listed the nodes whose cells are asked.
 */
function besideColumns(
  { column, nodes, posts, growth }: Ranking,
  listed: readonly number[],
): {
  columns: ColumnName[];
  /** The same on a terminal. */
  heads: ColumnName[];
  cells: (node: number) => Cell[];
} {
  if (posts !== null && column === 'interactions_per_post') {
    const { columns, interactions } = posts.figures;
    const found = interactionIntervals(posts.activity, interactions, listed, (node) =>
      seedOf(nodes[node]!.accountId),
    );
    const intervals = new Map(found.map((interval, k) => [listed[k]!, interval]));
    return {
      columns: ['interactions_low', 'interactions_high', 'own_posts', 'interactions'],
      heads: ['low', 'high', 'posts', 'sum'],
      cells: (node) => {
        const { low, high } = intervals.get(node)!;
        return [low, high, columns.own_posts[node]!, columns.interactions[node]!];
      },
    };
  }
  if (posts !== null && column === 'influence') {
    const { columns } = posts.figures;
    return {
      columns: [...INFLUENCE_PARTS],
      heads: [...INFLUENCE_PARTS],
      cells: (node) => INFLUENCE_PARTS.map((part) => columns[part][node]!),
    };
  }
  if (growth !== null) {
    return {
      columns: ['audience_before', 'audience_gained'],
      heads: ['before', 'gained'],
      cells: (node) => [growth.before[node]!, growth.gained[node]!],
    };
  }
  return { columns: [], heads: [], cells: () => [] };
}

/** Accounts without a place and why: first those with the greatest share, or else with most interactions a post. */
function reasonsOf(
  { column, values, posts, weights, growth }: Ranking,
  chosen: readonly number[],
): { node: number; reason: Unranked }[] {
  const without = chosen.filter((node) => Number.isNaN(values[node]!));
  if (growth !== null) {
    return without.map((node) => ({
      node,
      reason: { why: growth.before[node] === 0 ? 'no-audience-before' : 'no-audience-either' },
    }));
  }
  if (posts === null || column === 'audience_growth') {
    return without.map((node) => ({ node, reason: { why: 'no-profile' } }));
  }
  const { activity, figures } = posts;
  const success = (node: number) =>
    (column === 'reply_share' || column === 'repost_share'
      ? figures.columns[column][node]!
      : figures.interactions.total[node]! / figures.interactions.posts[node]!) || 0;
  return without
    .sort((a, b) => success(b) - success(a) || a - b)
    .map((node) => ({ node, reason: whyUnranked(activity, figures, weights, column, node) }));
}

function unrankedNote(
  nodes: readonly StudyEntry[],
  unranked: readonly { node: number; reason: Unranked }[],
): Said[] {
  if (unranked.length === 0) return [];
  const first = unranked
    .slice(0, NAMED)
    .map(({ node, reason }) => ({ account: named(nodes[node]!), reason }));
  return [say.rank.unrankedAre(first, unranked.length - first.length)];
}
