/** Activity of a few accounts, written by hand. */
import type { Activity, Feed, Layer, PostKind, Profiles } from '../../src/activity/activity.ts';

interface PostCells {
  day?: number;
  kind?: PostKind;
  language?: string;
  /** Interactions, all of them likes. */
  likes?: number;
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
      .map(({ day = 0, kind = 'post', language = '', likes = 0 }) => ({ day, kind, language, likes }))
      .sort((a, b) => a.day - b.day),
  );
  const all = posts.flat();
  const tags = accounts.flatMap(({ hashtags = [] }, node) =>
    hashtags.map(([tag, count]) => ({ node, tag, count })),
  );
  let at = 0;
  return {
    days,
    since: '2026-05-03T00:00:00.000Z',
    until: new Date(Date.parse('2026-05-03') + days * 86_400_000).toISOString(),
    feed: accounts.map(({ feed = {} }) =>
      feed === null ? null : { verdict: 'complete', whole: true, reason: '', reachedAt: null, ...feed },
    ),
    posts: {
      start: Uint32Array.from([0, ...posts.map(({ length }) => (at += length))]),
      day: Uint16Array.from(all, ({ day }) => day),
      kind: all.map(({ kind }) => kind),
      language: all.map(({ language }) => language),
      likes: Float64Array.from(all, ({ likes }) => likes),
      replies: new Float64Array(all.length),
      reposts: new Float64Array(all.length),
      quotes: new Float64Array(all.length),
    },
    hashtags: {
      node: Uint32Array.from(tags, ({ node }) => node),
      day: new Uint16Array(tags.length),
      tag: tags.map(({ tag }) => tag),
      count: Uint32Array.from(tags, ({ count }) => count),
    },
    mentions: layerFrom(mentions),
    reposts: layerFrom(reposts),
  };
}

function layerFrom(ties: NonNullable<ActivityCells['mentions']>): Layer {
  const sorted = [...ties].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    source: Uint32Array.from(sorted, ([source]) => source),
    target: Uint32Array.from(sorted, ([, target]) => target),
    weight: Uint32Array.from(sorted, ([, , weight]) => weight),
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
