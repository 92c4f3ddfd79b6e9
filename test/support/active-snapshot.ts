/** Small sealed snapshots with posts, written by hand. */

import type { PostKind } from '../../src/roster/post-kind.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import type { Verdict } from '../../src/roster/verdict.ts';
import { accountKeys } from '../../src/store/accounts.ts';
import { windowOf } from '../../src/store/activity-content.ts';
import type { Store } from '../../src/store/driver.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import { insertActivity } from '../../src/store/insert-activity.ts';
import { createSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { rosterRow } from './snapshots.ts';

interface ActiveAccount {
  /** `did:plc:` and this. */
  id: string;
  row?: Partial<RosterRow>;
  audience?: number;
  joined?: string;
  feed?: { verdict: Verdict; reason?: string; reachedAt?: string };
  /** Day of the window from 0 on. */
  posts?: readonly { day: number; kind?: PostKind; language?: string; likes?: number; times?: number }[];
  hashtags?: Readonly<Record<string, number>>;
}

export interface ActiveCells {
  name: string;
  network?: string;
  date?: string;
  days?: number;
  accounts: readonly ActiveAccount[];
  /** By place in `accounts`. */
  follows?: readonly (readonly [number, number])[];
  mentions?: readonly (readonly [number, number, number])[];
  reposts?: readonly (readonly [number, number, number])[];
  simulated?: boolean;
}

const DAY_MS = 86_400_000;

/** @param cells accounts in the order of their ids; `days` left out makes a snapshot without posts. */
export function activeSnapshot(store: Store, cells: ActiveCells): void {
  const { name, network = 'bluesky', date = '2026-06-01', days, accounts } = cells;
  const snapshot = createSnapshot(store, {
    name,
    network,
    date,
    origin: 'crawl',
    meaning: 'shown',
    simulated: cells.simulated ?? false,
    extraColumns: [],
    rows: accounts.map(({ id, row }) =>
      rosterRow({ actor: id, name: id.toUpperCase(), kind: 'person', network, handle: `${id}.test`, ...row }),
    ),
    startedAt: `${date}T00:00:00.000Z`,
    ...(days === undefined ? {} : { activityDays: days }),
  });
  const follows = cells.follows ?? [];
  fillSnapshot(store, snapshot, {
    entries: accounts.map(({ id }) => ({ accountId: `did:plc:${id}`, verdict: 'complete', reason: '' })),
    source: Uint32Array.from(follows, ([source]) => source),
    target: Uint32Array.from(follows, ([, target]) => target),
  });
  const keyOf = accountKeys(store, network);
  const keys = accounts.map(({ id }) => keyOf(`did:plc:${id}`));
  const addProfile = store.prepare('INSERT INTO profile VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [k, { id, audience, joined }] of accounts.entries()) {
    addProfile.run(snapshot.id, keys[k], `${id}.test`, '', audience ?? null, null, null, joined ?? null);
  }
  if (days !== undefined) {
    const window = windowOf(date, days);
    const start = Date.parse(window.since);
    const posts = accounts.flatMap(({ posts: own = [] }, account) =>
      own
        .flatMap((post) => Array.from({ length: post.times ?? 1 }, () => ({ account, ...post })))
        .sort((a, b) => a.day - b.day),
    );
    const isRepost = ({ kind }: { kind?: PostKind }) => kind === 'repost';
    const counts = (value: (post: (typeof posts)[number]) => number) =>
      Float64Array.from(posts, (post) => (isRepost(post) ? Number.NaN : value(post)));
    const tags = accounts.flatMap(({ hashtags = {} }, account) =>
      Object.keys(hashtags)
        .sort()
        .map((tag) => ({ account, tag, count: hashtags[tag]! })),
    );
    const layer = (ties: NonNullable<ActiveCells['mentions']> = []) => ({
      source: Uint32Array.from(ties, ([source]) => source),
      target: Uint32Array.from(ties, ([, target]) => target),
      count: Uint32Array.from(ties, ([, , count]) => count),
    });
    insertActivity(
      store,
      snapshot,
      {
        ...window,
        readings: accounts.map(({ feed }, account) => ({
          account,
          verdict: feed?.verdict ?? 'complete',
          reason: feed?.reason ?? '',
          reachedAt: feed?.reachedAt ?? null,
          misdatedCount: 0,
        })),
        posts: {
          account: Uint32Array.from(posts, ({ account }) => account),
          at: posts.map(
            ({ day }) => `${new Date(start + day * DAY_MS + 3_600_000).toISOString().slice(0, 19)}Z`,
          ),
          kind: posts.map(({ kind = 'post' }) => kind),
          language: posts.map(({ language = '' }) => language),
          likes: counts(({ likes = 0 }) => likes),
          replies: counts(() => 0),
          reposts: counts(() => 0),
          quotes: counts(() => 0),
        },
        hashtags: {
          account: Uint32Array.from(tags, ({ account }) => account),
          day: tags.map(() => window.since.slice(0, 10)),
          tag: tags.map(({ tag }) => tag),
          count: Uint32Array.from(tags, ({ count }) => count),
        },
        mentions: layer(cells.mentions),
        reposts: layer(cells.reposts),
      },
      keys,
    );
  }
  sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
}
