/** Sums of what accounts post, taken post by post, so that no more than one post is held. */
import { interactionsOf, isOwnPost, type Post, primaryLanguage, statedBits } from './post.ts';

/** What is summed of each account, in the order in which it is kept. */
export const SUM_COLUMNS = [
  // Posts of each kind.
  'post',
  'reply',
  'thread',
  'quote',
  'repost',
  // Days with a post of any kind.
  'active_days',
  // Own posts of the window's last day.
  'last_day',
  // The counts that a post of the account states, as bits in the order of `COUNTS`.
  'stated',
  // Own posts with every count that a post of any account states, and the sum of these counts.
  'counted',
  'interactions',
  // Weights of the ties with accounts of other actors.
  'mentions_in',
  'mentions_out',
  'reposts_in',
  'reposts_out',
] as const;
export type SumColumn = (typeof SUM_COLUMNS)[number];
export type SumColumns = Readonly<Record<SumColumn, Float64Array>>;

export const WEEK_COLUMNS = ['own', 'replies', 'reposts', 'interactions'] as const;
export type WeekColumn = (typeof WEEK_COLUMNS)[number];

export interface ActivitySums {
  days: number;
  /** One value an account. */
  columns: SumColumns;
  /** One value an account and week: that of week w of account a is at a · weeks + w. */
  weeks: Readonly<Record<WeekColumn, Float64Array>>;
  /** Own posts by language, one map an account. */
  languages: Map<string, number>[];
  /** The counts that any post states so far, as bits. */
  stated: number;
  /** The day of the last post of each account. */
  latest: Int32Array;
}

const WEEK = 7;

/** Weeks of a window, counted back from its end; the oldest may be shorter. */
export function weekCount(days: number): number {
  return Math.ceil(days / WEEK);
}

/** First and last day of a week; the oldest is 0. */
export function daysOfWeek(days: number, week: number): { first: number; last: number } {
  const end = days - (weekCount(days) - week - 1) * WEEK;
  return { first: Math.max(0, end - WEEK), last: end - 1 };
}

export function emptySums(accounts: number, days: number): ActivitySums {
  const columns = <T extends string>(names: readonly T[], length: number) =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(length)])) as Record<T, Float64Array>;
  return {
    days,
    columns: columns(SUM_COLUMNS, accounts),
    weeks: columns(WEEK_COLUMNS, accounts * weekCount(days)),
    languages: Array.from({ length: accounts }, () => new Map()),
    stated: 0,
    latest: new Int32Array(accounts).fill(-1),
  };
}

/**
 * The posts of an account come in the order of their time.
 * @param day 0 is the window's first.
 */
export function addPost(sums: ActivitySums, account: number, day: number, post: Post): void {
  const { columns, weeks, latest } = sums;
  const { kind } = post;
  columns[kind][account]!++;
  if (latest[account] !== day) {
    latest[account] = day;
    columns.active_days[account]!++;
  }
  const states = statedBits(post);
  columns.stated[account]! |= states;
  if ((sums.stated | states) !== sums.stated) {
    // What was summed until here lacks a count that is now part of the sum.
    sums.stated |= states;
    for (const sum of [columns.counted, columns.interactions, weeks.interactions]) sum.fill(0);
  }
  const week =
    account * weekCount(sums.days) + weekCount(sums.days) - 1 - Math.floor((sums.days - 1 - day) / WEEK);
  if (!isOwnPost(kind)) {
    weeks.reposts[week]!++;
    return;
  }
  weeks.own[week]!++;
  if (kind === 'reply') weeks.replies[week]!++;
  if (day === sums.days - 1) columns.last_day[account]!++;
  const language = primaryLanguage(post.language);
  const ofAccount = sums.languages[account]!;
  ofAccount.set(language, (ofAccount.get(language) ?? 0) + 1);
  if (states === 0 || states !== sums.stated) return;
  const value = interactionsOf(post, sums.stated);
  columns.counted[account]!++;
  columns.interactions[account]! += value;
  weeks.interactions[week]! += value;
}

/** A tie between accounts of different actors. */
export function addTie(
  { columns }: ActivitySums,
  layer: 'mentions' | 'reposts',
  { source, target, count }: { source: number; target: number; count: number },
): void {
  columns[`${layer}_in`][target]! += count;
  columns[`${layer}_out`][source]! += count;
}
