/** What an own post brings in: likes, reposts, replies and quotes, as a total and as a mean with its interval. */
import { type Activity, countOwn, isWhole } from './activity.ts';
import { type Interval, meanInterval } from './bootstrap.ts';

/** Own posts below which a mean is not given: ten posts of great success led a ranking of 2017. */
export const LEAST_POSTS = 10;

/** One value a node; NaN where its feed was not read whole. */
export interface Interactions {
  /** Sum over the own posts whose counts are known; NaN where those of none are. */
  total: Float64Array;
  /** Own posts whose counts are known. */
  posts: Float64Array;
  /** total ÷ posts; undefined below `LEAST_POSTS`. */
  perPost: Float64Array;
}

/** What the own posts of each account brought in, over the counts that the network states. */
export function countInteractions(activity: Activity): Interactions {
  const { feed, sums } = activity;
  const known = (values: Float64Array) =>
    Float64Array.from(feed, (_, node) => (isWhole(activity, node) ? values[node]! : Number.NaN));
  const posts = known(sums.counted);
  const total = known(sums.interactions).map((sum, node) => (isCounted(activity, node) ? sum : Number.NaN));
  const perPost = total.map((sum, node) => (posts[node]! >= LEAST_POSTS ? sum / posts[node]! : Number.NaN));
  return { total, posts, perPost };
}

/** Whether it is known what any own post of a node received, or that it has none that could. */
export function isCounted(activity: Activity, node: number): boolean {
  if (activity.stated === 0) return false;
  return activity.sums.counted[node]! > 0 || countOwn(activity, node) === 0;
}

/** The 95 % intervals of the means of these nodes, each with its seed; NaN where it has no mean. */
export function interactionIntervals(
  activity: Activity,
  { perPost }: Interactions,
  nodes: readonly number[],
  seedOf: (node: number) => number,
): Interval[] {
  const withMean = nodes.filter((node) => !Number.isNaN(perPost[node]!));
  const values = new Map(activity.interactions(withMean).map((each, k) => [withMean[k]!, each]));
  return nodes.map((node) => meanInterval(values.get(node) ?? new Float64Array(), seedOf(node)));
}

/** Why an account has no mean; '' where it has one. */
export function noMeanReason(activity: Activity, { posts, perPost }: Interactions, node: number): string {
  if (!Number.isNaN(perPost[node]!)) return '';
  const unread = unreadReason(activity, node);
  if (unread !== '') return unread;
  const own = countOwn(activity, node);
  if (own < LEAST_POSTS) return fewPostsReason(own, 'own ');
  return `the counts of ${posts[node]!} of its ${own} own posts are known, fewer than ${LEAST_POSTS}`;
}

/** Why an account has no sum; '' where it has one. */
export function noTotalReason(activity: Activity, { total }: Interactions, node: number): string {
  if (!Number.isNaN(total[node]!)) return '';
  return unreadReason(activity, node) || 'what its posts received is not known';
}

/** @param kind what posts they are, with a space after it; '' for posts of every kind. */
export function fewPostsReason(posts: number, kind: 'own ' | ''): string {
  return `${posts} ${kind}${posts === 1 ? 'post' : 'posts'}, fewer than ${LEAST_POSTS}`;
}

/** Why an account's posts are not all known; '' where they are. */
export function unreadReason(activity: Activity, node: number): string {
  if (isWhole(activity, node)) return '';
  const feed = activity.feed[node];
  if (feed === null || feed === undefined) return 'its posts were not read';
  const day = feed.reachedAt?.slice(0, 10) ?? '';
  const reached = day === '' || feed.reason.includes(day) ? '' : `, back to ${day}`;
  return `its posts were not all read: ${feed.verdict}${feed.reason === '' ? '' : `, ${feed.reason}`}${reached}`;
}
