/** Which figures of activity are ranked. */
import type { ActivityColumn } from '../../activity/account-figures.ts';
import { rankedValues } from '../../activity/ranked-values.ts';
import type { ActivityFacts } from './activity-facts.ts';

const RANKINGS: readonly ActivityColumn[] = [
  'audience',
  'posts_per_day',
  'reply_share',
  'repost_share',
  'interactions_per_post',
  'mentions_in',
  'reposts_in',
  'influence',
];

/** Name and values by node of each ranking, in the order of `rankings.csv`; growth where there is an earlier snapshot. */
export function activityRankings({ figures, growth }: ActivityFacts): [name: string, values: Float64Array][] {
  const rankings = RANKINGS.map((column): [string, Float64Array] => [column, rankedValues(figures, column)]);
  return growth === null ? rankings : [...rankings, ['audience_growth', growth.factor]];
}
