/** `entente rank` by activity: what accounts post, what it brings in, and who hears it. */
import { RESAMPLES, seedOf } from '../../activity/bootstrap.ts';
import { INFLUENCE_PARTS } from '../../activity/influence.ts';
import { interactionIntervals, LEAST_POSTS } from '../../activity/interactions.ts';
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell, Columns } from '../../csv.ts';
import { groupBy } from '../../group-by.ts';
import { refuseOther } from '../../study/compared-side.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { requirePosts } from '../../study/posts.ts';
import type { StudyEntry, Unit } from '../../study/study.ts';
import { attributeColumn, type Filter, parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import type { Said, Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Unranked } from '../../words/values.ts';
import { accountColumns, accountTable } from '../activity/account-columns.ts';
import { named, party } from '../ask.ts';
import { withoutNote } from '../without-value.ts';
import { coverageNotes, loadGrowth, loadRanking, type Ranking, windowFacts } from './activity-ranking.ts';
import {
  type ActivityRanking,
  isProfileColumn,
  rankingDefinition,
  whyUnranked,
} from './activity-rankings.ts';
import { rankHashtags } from './hashtags.ts';
import { parseWeights } from './influence-weights.ts';
import { groupOf, groupsRanked, placesOf } from './places.ts';
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
  if (unit !== 'account') return rankUnits(found, filter, unit, top);
  return unranked ? unrankedAccounts(found, filter, by) : rankAccounts(found, filter, by, top);
}

/** @throws UserError where no earlier snapshot of the network is named. */
function openEarlier(asked: OpenStudy, against: RankActivityAsked['against']): OpenStudy {
  if (against === undefined) throw refusal(say.rank.growthNeedsEarlier());
  const old = against();
  refuseOther(asked, old);
  return old;
}

interface Place {
  node: number;
  group: string;
  /** `null` of who has none. */
  rank: number | null;
}

/** @param top how many of all, or of each group. */
export function rankAccounts(ranking: Ranking, filter: Filter, by: string | null, top: number): Answer {
  const { column, nodes, values } = ranking;
  const chosen = [...nodes.keys()].filter((node) => filter.matches(nodes[node]!));
  const ranked = placesOf(
    chosen.map((node) => ({ node, entry: nodes[node]!, value: values[node]! })),
    by,
  );
  const without = reasonsOf(ranking, chosen);
  const inNoGroup = chosen.length - without.length - ranked.length;
  return {
    sentence: [
      ...(by === null ? [leadOf(ranking, ranked, filter)] : []),
      say.rankedActivity.counted(
        ranked.length,
        by === null ? null : { ...groupsRanked(ranked, by)!, measure: column, where: filter.conditions },
        countReasons(without),
        LEAST_POSTS,
      ),
    ],
    ...placeTable(
      ranking,
      ranked.filter(({ rank }) => rank <= top),
      by,
      ({ node }) => values[node]!,
    ),
    total: ranked.length,
    facts: {
      measure: column,
      definition: rankingDefinition(column),
      ranked: ranked.length,
      not_ranked: without.length,
      ...windowFacts(ranking),
    },
    notes: [
      ...(by === null ? methodNotes(ranking, ranked) : []),
      ...coverageNotes(ranking),
      ...withoutNote(inNoGroup, by),
      ...unrankedNote(nodes, without),
    ],
  };
}

/** Accounts without a place and why, first those whose figure would be the greatest. */
export function unrankedAccounts(ranking: Ranking, filter: Filter, by: string | null): Answer {
  const { column, nodes, posts } = ranking;
  const chosen = [...nodes.keys()].filter((node) => filter.matches(nodes[node]!));
  const without = reasonsOf(ranking, chosen);
  const reasons = new Map(without.map(({ node, reason }) => [node, reason]));
  const places = without.map(({ node }) => ({ node, group: groupOf(nodes[node]!, by), rank: null }));
  const ranked = chosen.length - without.length;
  // A share of few posts ranks nobody, and is known.
  const cellOf = ({ node }: Place) =>
    column === 'reply_share' || column === 'repost_share' ? posts!.figures.columns[column][node]! : null;
  return {
    sentence: say.rankedActivity.counted(ranked, null, countReasons(without), LEAST_POSTS),
    ...placeTable(ranking, places, by, cellOf, {
      ...(column === 'interactions_per_post' && { interactions_mean: ({ node }) => meanOf(posts!, node) }),
      reason: ({ node }) => say.rank.unranked(reasons.get(node)!),
    }),
    facts: {
      measure: column,
      definition: rankingDefinition(column),
      ranked,
      not_ranked: without.length,
      ...windowFacts(ranking),
    },
    notes: coverageNotes(ranking),
  };
}

/** Empty where nobody has a rank. */
const OF_RANKED = ['rank', 'interactions_low', 'interactions_high'];

type PlaceColumns = Columns<Place, Cell | Sentence, ColumnName>;

function placeTable(
  ranking: Ranking,
  places: readonly Place[],
  by: string | null,
  cellOf: (place: Place) => Cell,
  more: Partial<PlaceColumns> = {},
) {
  const entryOf = ({ node }: Place) => ranking.nodes[node]!;
  const columns = {
    ...(by !== null && { group: ({ group }: Place) => group }),
    rank: ({ rank }: Place) => rank,
    ...accountColumns(entryOf),
    [ranking.column]: cellOf,
    ...besideColumns(
      ranking,
      places.flatMap(({ node, rank }) => (rank === null ? [] : node)),
    ),
    ...more,
  };
  const table = accountTable(places, columns as PlaceColumns, entryOf);
  return { ...table, shown: { ...table.shown, optional: [...OF_RANKED, ranking.column] } };
}

/** Figures of posts that stand beside a value. */
const BESIDE = {
  posts_per_day: ['own_posts', 'replies', 'reposts', 'active_days'],
  reply_share: ['replies', 'own_posts'],
  repost_share: ['reposts', 'own_posts'],
  interactions_per_post: ['own_posts', 'interactions'],
  influence: INFLUENCE_PARTS,
} as const;

/** What stands beside a value. @param listed the nodes whose intervals are asked. */
function besideColumns(ranking: Ranking, listed: readonly number[]): Columns<Place, Cell, string> {
  const { column, posts, growth, audience } = ranking;
  if (growth !== null) {
    return {
      audience_before: ({ node }) => growth.before[node]!,
      audience_gained: ({ node }) => growth.gained[node]!,
    };
  }
  if (audience !== null) {
    const { followers, ownPosts } = audience;
    return {
      in_degree: ({ node }) => followers[node]!,
      ...(ownPosts !== null && { own_posts: ({ node }: Place) => ownPosts[node]! }),
    };
  }
  const names = Object.hasOwn(BESIDE, column) ? BESIDE[column as keyof typeof BESIDE] : [];
  const figures = names.map((name) => [name, ({ node }: Place) => posts!.figures.columns[name][node]!]);
  if (column !== 'interactions_per_post') return Object.fromEntries(figures);
  const intervals = intervalsOf(ranking, listed);
  return {
    interactions_low: ({ node }) => intervals.get(node)?.low ?? null,
    interactions_high: ({ node }) => intervals.get(node)?.high ?? null,
    ...Object.fromEntries(figures),
  };
}

function intervalsOf({ nodes, posts }: Ranking, listed: readonly number[]) {
  const { activity, figures } = posts!;
  const found = interactionIntervals(activity, figures.interactions, listed, (node) =>
    seedOf(nodes[node]!.accountId),
  );
  return new Map(found.map((interval, k) => [listed[k]!, interval]));
}

function meanOf({ figures: { interactions } }: NonNullable<Ranking['posts']>, node: number): number {
  return interactions.total[node]! / interactions.posts[node]!;
}

interface Ranked {
  node: number;
  entry: StudyEntry;
  rank: number;
  value: number;
}

const MOST_NAMED = 5;

/** Who leads, with the value. */
function leadOf(ranking: Ranking, ranked: readonly Ranked[], filter: Filter): Said {
  const { column, posts, growth } = ranking;
  const { conditions: where } = filter;
  const [best, second] = ranked;
  const isGrowth = growth !== null && !(best !== undefined && best.value > 1);
  if (best === undefined || best.value === 0 || isGrowth) {
    return say.rankedActivity.nobody(column, where, LEAST_POSTS);
  }
  const first = ranked.filter(({ rank }) => rank === 1);
  const leaders = {
    nodes: first.length,
    named: first.length > MOST_NAMED ? [] : first.map(({ entry }) => party(entry)),
    where,
  };
  const { value, node } = best;
  const isAlone = first.length === 1;
  switch (column) {
    case 'audience':
      return say.rankedActivity.audience(leaders, value);
    case 'posts_per_day':
      return say.rankedActivity.postsPerDay(leaders, value);
    case 'reply_share': {
      const { replies, own_posts } = posts!.figures.columns;
      const counts = isAlone ? { replies: replies[node]!, own: own_posts[node]! } : null;
      return say.rankedActivity.replyShare(leaders, value, counts);
    }
    case 'interactions_per_post': {
      const intervals = intervalsOf(ranking, second === undefined ? [node] : [node, second.node]);
      return say.rankedActivity.interactions(
        leaders,
        value,
        isAlone
          ? {
              first: intervals.get(node)!,
              second: second === undefined ? null : intervals.get(second.node)!,
            }
          : null,
      );
    }
    case 'influence':
      return say.rankedActivity.influence(leaders, value);
    case 'audience_growth':
      return say.rankedActivity.growth(leaders, value, growth!.since);
    default:
      return say.rankedActivity.figure(leaders, column, value);
  }
}

const TENTH = 9;

/** How a ranking is to be read. */
function methodNotes(ranking: Ranking, ranked: readonly Ranked[]): Said[] {
  if (ranking.column === 'influence')
    return [say.rankedActivity.influenceIs(ranking.weights, ranking.source)];
  if (ranking.column !== 'interactions_per_post' || ranked.length === 0) return [];
  const method = say.rankedActivity.intervals(RESAMPLES, LEAST_POSTS);
  const [tenth, next] = [ranked[TENTH], ranked[TENTH + 1]];
  if (tenth === undefined || next === undefined || next.value === 0) return [method];
  const intervals = intervalsOf(ranking, [tenth.node, next.node]);
  const within = ({ node, entry }: Ranked) => ({ ...party(entry), ...intervals.get(node)! });
  const isApart = within(tenth).low > within(next).high;
  return [method, say.rankedActivity.tenth(isApart, within(tenth), within(next))];
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
  if (column === 'audience_growth' || isProfileColumn(column)) {
    return without.map((node) => ({ node, reason: { why: 'no-profile' } }));
  }
  const { activity, figures } = posts!;
  const success = (node: number) =>
    (column === 'reply_share' || column === 'repost_share'
      ? figures.columns[column][node]!
      : meanOf(posts!, node)) || 0;
  return without
    .sort((a, b) => success(b) - success(a) || a - b)
    .map((node) => ({ node, reason: whyUnranked(activity, figures, weights, column, node) }));
}

/** How many have no place, by why, most first. */
function countReasons(
  without: readonly { reason: Unranked }[],
): { why: Unranked['why']; accounts: number }[] {
  return [...groupBy(without, ({ reason }) => reason.why)]
    .map(([why, all]) => ({ why, accounts: all.length }))
    .sort((a, b) => b.accounts - a.accounts || (a.why < b.why ? -1 : 1));
}

const NAMED = 5;

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
