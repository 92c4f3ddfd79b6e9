/** Posts over the window in steps of seven days, counted back from its end. */
import { type Activity, isWhole } from './activity.ts';
import { daysOfWeek, WEEK_COLUMNS, type WeekColumn, weekCount } from './activity-sums.ts';
import { isCounted } from './interactions.ts';

const DAY_MS = 86_400_000;

export interface PostWeeks {
  /** First and last day of each week, oldest first; the oldest may be shorter than seven days. */
  weeks: { first: number; last: number }[];
  /** Own posts, replies to others and reposts of each week, summed over the nodes. */
  own: Float64Array;
  replies: Float64Array;
  reposts: Float64Array;
  /** Received by the own posts of each week whose counts are known; NaN where those of none are. */
  interactions: Float64Array;
}

/**
 * A week is NaN unless all posts of it are known: a feed that was not read whole is known from the day after the
 * one to which it was read.
 * @param nodes whose posts are counted.
 */
export function countPostWeeks(activity: Activity, nodes: readonly number[]): PostWeeks {
  const { days } = activity;
  const count = weekCount(days);
  const weeks = Array.from({ length: count }, (_, week) => daysOfWeek(days, week));
  const sums = Object.fromEntries(WEEK_COLUMNS.map((column) => [column, new Float64Array(count)])) as Record<
    WeekColumn,
    Float64Array
  >;
  const counted = new Float64Array(count);
  for (const node of nodes) {
    const countsOwn = isCounted(activity, node);
    for (const ofWeek of activity.weeks(node)) {
      if (countsOwn) counted[ofWeek.week]! += ofWeek.own;
      for (const column of WEEK_COLUMNS) sums[column][ofWeek.week]! += ofWeek[column];
    }
  }
  for (const week of weeks.keys()) {
    const isUnknown = activity.stated === 0 || (sums.own[week]! > 0 && counted[week] === 0);
    if (isUnknown) sums.interactions[week] = Number.NaN;
  }
  const known = Math.max(0, ...nodes.map((node) => firstKnownDay(activity, node)));
  const unknown = weeks.filter(({ first }) => first < known).length;
  for (const sum of Object.values(sums)) sum.fill(Number.NaN, 0, unknown);
  return { weeks, ...sums };
}

/** The first day from which on all posts are known; `days` where there is none. */
function firstKnownDay(activity: Activity, node: number): number {
  if (isWhole(activity, node)) return 0;
  const reachedAt = activity.feed[node]?.reachedAt ?? null;
  if (reachedAt === null) return activity.days;
  return Math.floor((Date.parse(reachedAt) - Date.parse(activity.since)) / DAY_MS) + 1;
}

/** The date of a day of the window, YYYY-MM-DD. */
export function dateOfDay({ since }: Pick<Activity, 'since'>, day: number): string {
  return new Date(Date.parse(since) + day * DAY_MS).toISOString().slice(0, 10);
}
