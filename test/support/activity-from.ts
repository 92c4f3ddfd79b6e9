/** Activity of a few accounts, written by hand. */
import type { Activity, Feed, Profiles, WeekSums } from '../../src/activity/activity.ts';
import {
  addPost,
  addTie,
  emptySums,
  WEEK_COLUMNS,
  type WeekColumn,
  weekCount,
} from '../../src/activity/activity-sums.ts';
import { interactionsOf, isOwnPost, type PostKind } from '../../src/activity/post.ts';

interface PostCells {
  day?: number;
  kind?: PostKind;
  language?: string;
  /** Interactions, all of them likes where the others are not stated. */
  likes?: number;
  replies?: number;
  reposts?: number;
  quotes?: number;
  times?: number;
}

export interface AccountCells {
  posts?: readonly PostCells[];
  /** Default: read whole. */
  feed?: Partial<Feed> | null;
  audience?: number;
  joined?: string;
  hashtags?: readonly [tag: string, count: number][];
}

export interface ActivityCells {
  days?: number;
  accounts: readonly AccountCells[];
  mentions?: readonly (readonly [source: number, target: number, weight: number])[];
  reposts?: readonly (readonly [source: number, target: number, weight: number])[];
}

export function activityFrom({ days = 30, accounts, mentions = [], reposts = [] }: ActivityCells): Activity {
  const posts = accounts.map((account) =>
    (account.posts ?? [])
      .flatMap((post) => Array.from({ length: post.times ?? 1 }, () => post))
      .map(({ day = 0, kind = 'post', language = '', likes = 0, replies = 0, reposts = 0, quotes = 0 }) => ({
        day,
        post: { kind, language, likes, replies, reposts, quotes },
      }))
      .sort((a, b) => a.day - b.day),
  );
  const sums = emptySums(accounts.length, days);
  for (const [node, own] of posts.entries()) {
    for (const { day, post } of own) addPost(sums, node, day, post);
  }
  for (const [source, target, count] of mentions) addTie(sums, 'mentions', { source, target, count });
  for (const [source, target, count] of reposts) addTie(sums, 'reposts', { source, target, count });
  const tiesFrom = (ties: typeof mentions) => (node: number) =>
    ties
      .filter(([source]) => source === node)
      .map(([, target, weight]) => [target, weight] as const)
      .sort(([one], [other]) => one - other);
  return {
    days,
    passedDays: days,
    since: '2026-05-03T00:00:00.000Z',
    until: new Date(Date.parse('2026-05-03') + days * 86_400_000).toISOString(),
    feed: accounts.map(({ feed = {} }) =>
      feed === null ? null : { verdict: 'complete', whole: true, reason: '', reachedAt: null, ...feed },
    ),
    sums: sums.columns,
    stated: sums.stated,
    weeks: (node) =>
      Array.from({ length: weekCount(days) }, (_, week) => {
        const column = (name: WeekColumn) => [name, sums.weeks[name][node * weekCount(days) + week]!];
        return { week, ...Object.fromEntries(WEEK_COLUMNS.map(column)) } as WeekSums;
      }),
    languages: (node) => sums.languages[node]!,
    hashtags: (node) => accounts[node]!.hashtags ?? [],
    tagDays: () => [],
    mentions: tiesFrom(mentions),
    reposts: tiesFrom(reposts),
    mentionsOf: (targets) =>
      mentions
        .filter(([, target]) => targets.includes(target))
        .map(([source, target, count]) => ({ source, target, count })),
    interactions: (nodes) =>
      nodes.map((node) => {
        const own = posts[node]!.filter(({ post }) => isOwnPost(post.kind));
        const values = own.map(({ post }) => interactionsOf(post, sums.stated));
        return Float64Array.from(values.filter((value) => !Number.isNaN(value)));
      }),
  };
}

export function profilesFrom({ accounts }: ActivityCells): Profiles {
  const column = () => new Float64Array(accounts.length).fill(Number.NaN);
  return {
    audience: Float64Array.from(accounts, ({ audience = Number.NaN }) => audience),
    followed: column(),
    posts: column(),
    joined: accounts.map(({ joined = '' }) => joined),
  };
}
