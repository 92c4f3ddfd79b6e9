/** Which rankings of activity there are, what each needs, and why an account has no place in one. */
import {
  ACTIVITY_COLUMNS,
  ACTIVITY_DEFINITIONS,
  type AccountFigures,
  type ActivityColumn,
} from '../../activity/account-figures.ts';
import type { Activity } from '../../activity/activity.ts';
import { INFLUENCE_PARTS, type Weights } from '../../activity/influence.ts';
import { LEAST_POSTS, whyNoMean, whyUnread } from '../../activity/interactions.ts';
import { sharedPosts } from '../../activity/ranked-values.ts';
import type { Unranked } from '../../words/values.ts';

export const ACTIVITY_RANKINGS = [...ACTIVITY_COLUMNS, 'audience_growth', 'hashtags'] as const;
export type ActivityRanking = (typeof ACTIVITY_RANKINGS)[number];
/** Those that rank accounts. */
export type AccountRanking = Exclude<ActivityRanking, 'hashtags'>;

/** What profiles state: these are known without any post. */
const PROFILE_COLUMNS = ['audience', 'followed_count', 'post_count'] as const;
export type ProfileColumn = (typeof PROFILE_COLUMNS)[number];

/** Amounts that can be added up over the accounts of an actor or a country. */
export const ADDED_UP: readonly AccountRanking[] = [
  'audience',
  'own_posts',
  'posts_per_day',
  'replies',
  'reposts',
  'quotes',
  'interactions',
];

export function isActivityRanking(name: string): name is ActivityRanking {
  return (ACTIVITY_RANKINGS as readonly string[]).includes(name);
}

export function isProfileColumn(column: string): column is ProfileColumn {
  return (PROFILE_COLUMNS as readonly string[]).includes(column);
}

export function rankingDefinition(ranking: ActivityRanking): string {
  if (ranking === 'hashtags') return 'hashtags by the accounts that used them in the window';
  if (ranking === 'audience_growth') return 'audience ÷ audience in the snapshot of --against';
  return ACTIVITY_DEFINITIONS[ranking];
}

/** Why an account whose value is NaN has none. */
export function whyUnranked(
  activity: Activity,
  figures: AccountFigures,
  weights: Weights,
  column: ActivityColumn,
  node: number,
): Unranked {
  if (column === 'influence') {
    const missing = INFLUENCE_PARTS.find(
      (part) => weights[part] > 0 && Number.isNaN(figures.columns[part][node]!),
    )!;
    return whyUnranked(activity, figures, weights, missing, node);
  }
  // Percentile ranks need two.
  if (column === 'popularity')
    return { why: Number.isNaN(figures.columns.audience[node]!) ? 'no-audience' : 'alone' };
  if (column === 'trust' || column === 'interactions_per_post') {
    return whyNoMean(activity, figures.interactions, node) ?? { why: 'alone' };
  }
  if (column === 'mentions_in' || column === 'reposts_in') return { why: 'no-feed' };
  const unread = whyUnread(activity, node);
  if (unread !== null) return unread;
  if (column === 'engagement') return { why: 'alone' };
  if (column === 'interactions') return { why: 'not-stated' };
  const posts = sharedPosts(figures, column, node);
  return { why: 'few', posts, isOwn: column === 'reply_share', least: LEAST_POSTS };
}
