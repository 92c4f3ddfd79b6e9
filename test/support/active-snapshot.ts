/** Small sealed snapshots with posts, written by hand. */

import type { PostKind } from '../../src/roster/post-kind.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import type { Verdict } from '../../src/roster/verdict.ts';
import { accountKeys } from '../../src/store/accounts.ts';
import { windowOf } from '../../src/store/activity-content.ts';
import type { Store } from '../../src/store/driver.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import { insertFeeds, insertPosts } from '../../src/store/insert-activity.ts';
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

const DAY_SECONDS = 86_400;
const NONE = Number.NaN;

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
  const addProfile = store.prepare('INSERT INTO profile VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)');
  for (const [k, { id, audience, joined }] of accounts.entries()) {
    addProfile.run(snapshot.id, keys[k], `${id}.test`, '', audience ?? null, null, null, joined ?? null);
  }
  if (days !== undefined) {
    const start = Date.parse(windowOf(date, days).since) / 1000;
    const posts = accounts.flatMap(({ posts: own = [] }, account) =>
      own
        .flatMap(({ times = 1, ...post }) => Array.from({ length: times }, () => post))
        .sort((a, b) => a.day - b.day)
        .map(({ day, kind = 'post', language = '', likes = 0 }) => {
          const counts = kind === 'repost' ? [NONE, NONE] : [likes, 0];
          const [liked, others] = counts as [number, number];
          const at = start + day * DAY_SECONDS + 3600;
          return {
            account,
            at,
            kind,
            language,
            likes: liked,
            replies: others,
            reposts: others,
            quotes: others,
          };
        }),
    );
    const hashtags = accounts.flatMap(({ hashtags: own = {} }, account) =>
      Object.keys(own)
        .sort()
        .map((tag) => ({ account, day: windowOf(date, days).since.slice(0, 10), tag, count: own[tag]! })),
    );
    const layer = (ties: NonNullable<ActiveCells['mentions']> = []) =>
      ties.map(([source, target, count]) => ({ source, target, count }));
    const readings = accounts.map(({ feed }, account) => ({
      account,
      verdict: feed?.verdict ?? 'complete',
      reason: feed?.reason ?? '',
      reachedAt: feed?.reachedAt ?? null,
      misdatedCount: 0,
    }));
    const [mentions, reposts] = [layer(cells.mentions), layer(cells.reposts)];
    const content = { ...windowOf(date, days), readings, posts, hashtags, mentions, reposts };
    insertFeeds(store, snapshot, content, keys);
    insertPosts(store, snapshot, content, keys);
  }
  sealSnapshot(store, snapshot, { sealedAt: `${date}T12:00:00.000Z` });
}
