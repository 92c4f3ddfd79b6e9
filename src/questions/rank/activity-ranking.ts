/** The values of one ranking of activity, with what they were made from. */

import { type AccountFigures, accountFigures } from '../../activity/account-figures.ts';
import { type Activity, countWhole } from '../../activity/activity.ts';
import { audienceGrowth, type Growth } from '../../activity/growth.ts';
import { EQUAL_WEIGHTS, type Weights } from '../../activity/influence.ts';
import { countPosts } from '../../activity/post-counts.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import type { Facts } from '../../cli/answer.ts';
import { inDegree } from '../../graph/degrees.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { type ActiveNodes, requirePosts } from '../../study/posts.ts';
import { idsIn } from '../../study/shared-ids.ts';
import { type NodeGraph, type Source, type StudyEntry, sourceOf } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { feedNote } from '../activity/feed-note.ts';
import { type AccountRanking, isProfileColumn } from './activity-rankings.ts';
import { weightsText } from './influence-weights.ts';

/** What a ranking draws on; without posts where it needs none. */
export interface Ranking {
  column: AccountRanking;
  nodes: readonly StudyEntry[];
  source: Source;
  values: Float64Array;
  posts: { activity: Activity; figures: AccountFigures } | null;
  weights: Weights;
  /** With the snapshot since which audiences grew. */
  growth: (Growth & { since: { name: string; date: string } }) | null;
  /** What stands beside an audience; own posts where there are posts. */
  audience: { followers: Float64Array; ownPosts: Float64Array | null } | null;
}

/** @throws UserError where it needs posts and the snapshot holds none. */
export function loadRanking(
  asked: OpenStudy,
  column: Exclude<AccountRanking, 'audience_growth'>,
  weights: Weights,
): Ranking {
  if (isProfileColumn(column)) {
    const { nodes, profiles } = asked.profiled;
    const values = {
      audience: profiles.audience,
      followed_count: profiles.followed,
      post_count: profiles.posts,
    };
    return {
      column,
      nodes,
      source: sourceOf(asked),
      values: values[column],
      posts: null,
      weights,
      growth: null,
      audience: column === 'audience' ? besideAudience(asked, asked.active) : null,
    };
  }
  const { nodes, profiles, activity } = requirePosts(asked);
  const figures = accountFigures(activity, profiles, weights);
  return {
    column,
    nodes,
    source: sourceOf(asked),
    values: rankedValues(figures, column),
    posts: { activity, figures },
    weights,
    growth: null,
    audience: null,
  };
}

export function besideAudience(
  { graph }: NodeGraph,
  active: Pick<ActiveNodes, 'activity'> | null,
): NonNullable<Ranking['audience']> {
  const ownPosts = active === null ? null : countPosts(active.activity).own;
  return { followers: inDegree(graph), ownPosts };
}

/** Audiences against those of an earlier snapshot of the network. */
export function loadGrowth(asked: OpenStudy, old: OpenStudy): Ranking {
  const { nodes, profiles } = asked.profiled;
  const before = old.profiled;
  const idOf = idsIn(asked, old);
  const place = new Map(before.nodes.map(({ accountId }, node) => [idOf(accountId), node]));
  const toOld = nodes.map(({ accountId }) => place.get(accountId) ?? -1);
  const growth = audienceGrowth(profiles.audience, before.profiles.audience, toOld);
  return {
    column: 'audience_growth',
    nodes,
    source: sourceOf(asked),
    values: growth.factor,
    posts: null,
    weights: EQUAL_WEIGHTS,
    growth: { ...growth, since: { name: old.snapshot.name, date: old.snapshot.date } },
    audience: null,
  };
}

/** The window of the posts that it was made from, and the weights. */
export function windowFacts({ column, posts, weights }: Ranking): Facts {
  if (posts === null) return {};
  const { days, since, until } = posts.activity;
  return {
    days,
    since,
    until,
    feeds_read: countWhole(posts.activity),
    ...(column === 'influence' ? { weights: weightsText(weights) } : {}),
  };
}

/** How much of the posts is known. */
export function coverageNotes({ nodes, posts }: Ranking): Said[] {
  return posts === null ? [] : [feedNote(posts.activity, nodes.length)];
}
