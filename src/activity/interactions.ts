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

/** Why a figure of an account's posts is not known, or says too little to be ranked. */
export type NoFigure =
  | { why: 'not-read' | 'not-stated' }
  /** `reached`: the day back to which they were read, where its reason does not name it. */
  | { why: 'not-all-read'; verdict: string; reason: string; reached: string }
  | { why: 'few'; posts: number; isOwn: boolean; least: number }
  | { why: 'few-stated'; stated: number; own: number; least: number };

/** Why an account has no mean; `null` where it has one. */
export function whyNoMean(
  activity: Activity,
  { posts, perPost }: Interactions,
  node: number,
): NoFigure | null {
  if (!Number.isNaN(perPost[node]!)) return null;
  const own = countOwn(activity, node);
  return (
    whyUnread(activity, node) ??
    (own < LEAST_POSTS
      ? { why: 'few', posts: own, isOwn: true, least: LEAST_POSTS }
      : { why: 'few-stated', stated: posts[node]!, own, least: LEAST_POSTS })
  );
}

/** Why an account's posts are not all known; `null` where they are. */
export function whyUnread(activity: Activity, node: number): NoFigure | null {
  if (isWhole(activity, node)) return null;
  const feed = activity.feed[node];
  if (feed === null || feed === undefined) return { why: 'not-read' };
  const { verdict, reason } = feed;
  const day = feed.reachedAt?.slice(0, 10) ?? '';
  return { why: 'not-all-read', verdict, reason, reached: reason.includes(day) ? '' : day };
}
