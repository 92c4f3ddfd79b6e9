/** What an own post brings in: likes, reposts, replies and quotes, as a total and as a mean with its interval. */
import { type Activity, isOwnPost, isWhole, type Posts } from './activity.ts';
import { type Interval, meanInterval } from './bootstrap.ts';

/** Own posts below which a mean is not given: ten posts of great success led a ranking of 2017. */
export const LEAST_POSTS = 10;

/** One value a node; NaN where its feed was not read whole. */
export interface Interactions {
  /** Sum over the own posts whose counts are known. */
  total: Float64Array;
  /** Own posts whose counts are known. */
  posts: Float64Array;
  /** total ÷ posts; undefined below `LEAST_POSTS`. */
  perPost: Float64Array;
}

/** What the own posts of each account brought in, over the counts that the network states. */
export function countInteractions(activity: Activity): Interactions {
  const { feed } = activity;
  const column = () => new Float64Array(feed.length).fill(Number.NaN);
  const interactions: Interactions = { total: column(), posts: column(), perPost: column() };
  const stated = statedCounts(activity);
  for (let node = 0; node < feed.length; node++) {
    if (!isWhole(activity, node)) continue;
    const values = valuesOf(activity, node, stated);
    const total = values.reduce((sum, value) => sum + value, 0);
    interactions.total[node] = total;
    interactions.posts[node] = values.length;
    if (values.length >= LEAST_POSTS) interactions.perPost[node] = total / values.length;
  }
  return interactions;
}

/** The 95 % interval of a node's mean; NaN where it has no mean. */
export function interactionInterval(activity: Activity, node: number, seed: number): Interval {
  const values = isWhole(activity, node) ? valuesOf(activity, node, statedCounts(activity)) : [];
  return meanInterval(Float64Array.from(values.length < LEAST_POSTS ? [] : values), seed);
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

/** @param kind what posts they are, with a space after it; '' for posts of every kind. */
export function fewPostsReason(posts: number, kind: 'own ' | ''): string {
  return `${posts} ${kind}${posts === 1 ? 'post' : 'posts'}, fewer than ${LEAST_POSTS}`;
}

function countOwn({ posts }: Activity, node: number): number {
  let own = 0;
  for (let k = posts.start[node]!; k < posts.start[node + 1]!; k++) if (isOwnPost(posts.kind[k]!)) own++;
  return own;
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

/** What a post receives. */
export type Count = 'likes' | 'reposts' | 'replies' | 'quotes';

const COUNTS: readonly Count[] = ['likes', 'reposts', 'replies', 'quotes'];

/** Kept for the posts, as a count that is never stated is looked for in every post. */
const STATED = new WeakMap<Posts, Count[]>();

/** The counts that the network states of any post; what it never states is no part of the sum. */
export function statedCounts({ posts }: Pick<Activity, 'posts'>): Count[] {
  let stated = STATED.get(posts);
  if (stated === undefined) {
    stated = COUNTS.filter((count) => posts[count].some((value) => !Number.isNaN(value)));
    STATED.set(posts, stated);
  }
  return stated;
}

/** Sum of the counts of one post; NaN where one of them is unknown. */
export function interactionsOf(posts: Activity['posts'], post: number, stated: readonly Count[]): number {
  return stated.length === 0 ? Number.NaN : stated.reduce((sum, count) => sum + posts[count][post]!, 0);
}

function valuesOf({ posts }: Activity, node: number, stated: readonly Count[]): number[] {
  const values: number[] = [];
  for (let k = posts.start[node]!; k < posts.start[node + 1]!; k++) {
    if (!isOwnPost(posts.kind[k]!)) continue;
    const value = interactionsOf(posts, k, stated);
    if (!Number.isNaN(value)) values.push(value);
  }
  return values;
}
