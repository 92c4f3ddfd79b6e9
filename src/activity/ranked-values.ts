/** Who is ranked by a figure: not who has it by too few posts. */
import type { AccountFigures, ActivityColumn } from './account-figures.ts';
import { LEAST_POSTS } from './interactions.ts';

/** Whole of each share: below `LEAST_POSTS` posts of it, one post decides and nobody is ranked. */
const WHOLE_OF: Partial<Record<ActivityColumn, readonly ActivityColumn[]>> = {
  reply_share: ['own_posts'],
  repost_share: ['own_posts', 'reposts'],
};

/** Posts of which the figure is a share; NaN where it is none, or they are unknown. */
export function sharedPosts({ columns }: AccountFigures, column: ActivityColumn, node: number): number {
  const whole = WHOLE_OF[column];
  return whole === undefined ? Number.NaN : whole.reduce((sum, each) => sum + columns[each][node]!, 0);
}

/** The column with NaN where an account has its share of fewer than `LEAST_POSTS` posts. */
export function rankedValues(figures: AccountFigures, column: ActivityColumn): Float64Array {
  const values = figures.columns[column];
  if (WHOLE_OF[column] === undefined) return values;
  return values.map((value, node) => (sharedPosts(figures, column, node) < LEAST_POSTS ? Number.NaN : value));
}
