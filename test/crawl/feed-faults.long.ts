/** On every network: faults at one question in five, and deaths on the way, leave what was posted as it is without. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { Store } from '../../src/store/driver.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { feedItem, startAppview } from '../support/appview.ts';
import { crawlStore, crawlWith, type RosterCells, sealedHash } from '../support/crawl.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { feedVerdicts, layer, posts, withPosts } from '../support/feeds.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { mortalRuntime } from '../support/mortal.ts';
import { testRuntime } from '../support/runtime.ts';
import { THOROUGH } from '../support/thorough.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

const SEEDS = THOROUGH ? [1, 2, 3] : [1, 2];
const PAGE_SIZE = 5;
const SIZE = 8;
const everyone = Array.from({ length: SIZE }, (_, k) => k);
const env = { X_BEARER_TOKEN: X_TOKEN };

interface Posted {
  at: string;
  named: number | null;
  passed: number | null;
  tag: string;
}

/** What account k posted, newest first; every fourth posted nothing in the window, and the posts go on before it. */
function postedBy(k: number): Posted[] {
  const first = k % 4 === 3 ? Date.UTC(2026, 3, 20) : Date.UTC(2026, 4, 31);
  return Array.from({ length: 17 + k * 3 }, (_, j) => ({
    at: new Date(first - j * 26 * 3_600_000 - k * 1000).toISOString(),
    named: j % 3 === 0 ? (k + j + 1) % SIZE : null,
    passed: j % 5 === 4 ? (k + j + 3) % SIZE : null,
    tag: `t${j % 4}`,
  }));
}

interface Case {
  name: string;
  roster: RosterCells[];
  start(): Promise<{ url: string; close(): Promise<void> }>;
  networkOf(runtime: Runtime, url: string): Network;
}

const did = (k: number) => `did:plc:n${k}`;

const CASES: Case[] = [
  {
    name: 'bluesky',
    roster: everyone.map((k) => ({ handle: `n${k}.test` })),
    start: () =>
      startAppview(
        everyone.map((k) => ({
          did: did(k),
          handle: `n${k}.test`,
          feed: postedBy(k).map(({ at, named, passed, tag }) =>
            feedItem(did(k), {
              at,
              ...(named === null ? {} : { names: [did(named)] }),
              ...(passed === null ? {} : { repostOf: did(passed) }),
              tags: [tag],
            }),
          ),
          profile: { postsCount: postedBy(k).filter(({ passed }) => passed === null).length },
        })),
        PAGE_SIZE,
      ),
    networkOf: (runtime, url) => blueskyNetwork(runtime, { appview: url, plc: url }),
  },
  {
    name: 'x',
    roster: everyone.map((k) => ({ handle: `n${k}` })),
    start: () =>
      startX(
        everyone.map((k) => ({
          id: String(100 + k),
          username: `n${k}`,
          posts: postedBy(k).map(({ at, named, passed, tag }, j) => ({
            id: String(9000 - j),
            at,
            ...(named === null ? {} : { names: [String(100 + named)] }),
            ...(passed === null ? {} : { repostOf: String(100 + passed) }),
            tags: [tag],
          })),
        })),
        { pageSize: PAGE_SIZE },
      ),
    networkOf: (runtime, url) => xNetwork(runtime, { api: url }),
  },
  {
    name: 'mastodon',
    roster: everyone.map((k) => ({ handle: `n${k}@one.test` })),
    start: () =>
      startMastodon(
        'one.test',
        everyone.map((k) => ({
          name: `n${k}`,
          posts: postedBy(k).map(({ at, named, passed, tag }, j) => ({
            id: String(9000 - j),
            at,
            ...(named === null ? {} : { names: [`n${named}`] }),
            ...(passed === null ? {} : { boosts: `n${passed}` }),
            tags: [tag],
          })),
        })),
        { pageSize: PAGE_SIZE },
      ),
    networkOf: (runtime, url) => mastodonNetwork(runtime, { servers: new Map([['one.test', url]]) }),
  },
];

for (const { name, roster, start, networkOf } of CASES) {
  const open = () => withPosts(crawlStore(roster, openMemoryStore(), { network: name }));
  let server: Awaited<ReturnType<Case['start']>>;
  let whole = '';

  beforeAll(async () => {
    server = await start();
    const calm = open();
    await crawlWith(calm, (runtime) => networkOf(runtime, server.url), { runtime: testRuntime({ env }) });
    const inWindow = everyone.map((k) => postedBy(k).filter(({ at }) => at >= '2026-05-03').length);
    expect(posts(calm)).toHaveLength(inWindow.reduce((sum, count) => sum + count, 0));
    expect(feedVerdicts(calm).map(([verdict]) => verdict)).toEqual(
      everyone.map((k) => (k % 4 === 3 ? 'empty' : 'complete')),
    );
    expect(layer(calm, 'mentions').length).toBeGreaterThan(20);
    whole = sealedHash(calm);
  });
  afterAll(() => server.close());

  async function throughFaults(seed: number, crawl: (store: Store, url: string) => Promise<unknown>) {
    const shaken = open();
    const proxy = await startFaultProxy(server.url, 0.2, seed);
    await crawl(shaken, proxy.url);
    await proxy.close();
    expect(sealedHash(shaken), `seed ${seed}`).toBe(whole);
    return proxy.faults;
  }

  test(`${name}: through faults at one question in five, the same snapshot`, async () => {
    const kinds = new Set<string>();
    for (const seed of SEEDS) {
      const faults = await throughFaults(seed, (store, url) =>
        crawlWith(store, (runtime) => networkOf(runtime, url), { runtime: testRuntime({ env }) }),
      );
      for (const kind of faults.keys()) kinds.add(kind);
    }
    expect(kinds.size).toBeGreaterThan(THOROUGH ? 9 : 3);
  });

  test(`${name}: killed at random moments among the faults and started again, the same snapshot`, async () => {
    let deaths = 0;
    for (const seed of SEEDS) {
      await throughFaults(seed + 100, async (store, url) => {
        for (let run = 0; ; run++) {
          const { runtime, outlives } = mortalRuntime(7 + ((seed * 13 + run * 29) % 31), { env });
          if (await outlives(crawlWith(store, () => networkOf(runtime, url), { runtime }))) break;
          deaths++;
        }
      });
    }
    expect(deaths).toBeGreaterThanOrEqual(SEEDS.length);
  });
}
