/** Posts week by week as a table: a row per week. */
import type { Activity } from '../../activity/activity.ts';
import { dateOfDay, type PostWeeks } from '../../activity/post-weeks.ts';
import type { Cell } from '../../csv.ts';

export const WEEK_COLUMNS = ['from', 'to', 'own_posts', 'replies', 'reposts', 'interactions'] as const;

export function weekRows(
  activity: Activity,
  { weeks, own, replies, reposts, interactions }: PostWeeks,
): Cell[][] {
  return weeks.map(({ first, last }, week) => [
    ...[first, last].map((day) => dateOfDay(activity, day)),
    ...[own, replies, reposts, interactions].map((counts) => counts[week]!),
  ]);
}
