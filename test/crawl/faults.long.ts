/** On every network: faults at one question in five, and deaths on the way, leave the graph as it is without. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { Meaning } from '../../src/store/snapshot-record.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import { crawlStore, crawlWith, type RosterCells, sealedHash, ties, verdicts } from '../support/crawl.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import type { Loopback } from '../support/loopback.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { mortalRuntime } from '../support/mortal.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

const SEEDS = Array.from({ length: 3 }, (_, k) => k + 1);
/** More where not every fault has come. */
const MOST_SEEDS = 20;
/** Kinds of faults. */
const KINDS = 13;
const PAGE_SIZE = 3;
const SIZE = 14;
const everyone = Array.from({ length: SIZE }, (_, k) => k);
/** Whom account k follows within the roster; every sixth follows nobody. */
const followed = (k: number) =>
  k % 6 === 5 ? [] : everyone.filter((j) => j !== k && (j * 7 + k * 3) % 5 < 2);

interface Case {
  name: string;
  network: string;
  meaning: Meaning;
  roster: RosterCells[];
  start(): Promise<Loopback[]>;
  networkOf(runtime: Runtime, urls: readonly string[]): Network;
  /** A run dies within so many questions. */
  span: number;
  /** The readings that its accounts are read by. */
  ways: string[];
  /** Accounts of the roster, after the others, that exist no more. */
  goneCount?: number;
}

const env = { X_BEARER_TOKEN: X_TOKEN };
const did = (k: number) => `did:plc:n${k}`;
const host = (k: number) => (k % 2 === 0 ? 'even.test' : 'odd.test');

const bluesky = (read: Reading): Case => ({
  name: `bluesky by ${read}`,
  network: 'bluesky',
  meaning: read === 'appview' ? 'shown' : 'declared',
  roster: everyone.map((k) => ({ handle: `n${k}.test` })),
  start: async () => {
    const accounts = everyone.map((k) => ({
      did: did(k),
      handle: `n${k}.test`,
      follows: [...followed(k).map(did), ...(k % 6 === 5 ? [] : ['did:plc:outside'])],
    }));
    return [await startAtproto(accounts, { pageSize: PAGE_SIZE })];
  },
  span: read === 'pairs' ? 11 : 37,
  ways: [read],
  networkOf: (runtime, [url]) =>
    blueskyNetwork(runtime, { appview: url!, plc: url!, read, checksBlocks: true }),
});

/**
 * With so many accounts to ask about in pairs, records are the cheaper reading of a list of up to 100 follows, and
 * pairs of a longer one. Those that are gone make the roster long and the crawl not.
 */
const GONE = 80;
const gone = (k: number) => ({
  did: `did:plc:gone${k}`,
  handle: `gone${k}.test`,
  gone: 'suspended' as const,
});
const auto: Case = {
  ...bluesky('auto'),
  ways: ['pairs', 'records'],
  goneCount: GONE,
  span: 97,
  roster: [
    ...everyone.map((k) => ({ handle: `n${k}.test` })),
    ...Array.from({ length: GONE }, (_, k) => ({ handle: `gone${k}.test`, account_id: gone(k).did })),
  ],
  start: async () => {
    const strangers = Array.from({ length: 150 }, (_, k) => `did:plc:outside${k}`);
    const accounts = everyone.map((k) => ({
      did: did(k),
      handle: `n${k}.test`,
      follows: [...followed(k).map(did), ...(k % 6 === 1 ? strangers : [])],
    }));
    return [await startAtproto([...accounts, ...Array.from({ length: GONE }, (_, k) => gone(k))])];
  },
};

const CASES: Case[] = [
  bluesky('appview'),
  bluesky('records'),
  bluesky('pairs'),
  auto,
  {
    name: 'x',
    network: 'x',
    span: 19,
    ways: ['following'],
    meaning: 'shown',
    roster: everyone.map((k) =>
      k % 2 ? { handle: `n${k}` } : { handle: `n${k}`, account_id: `x:${100 + k}` },
    ),
    start: async () => [
      await startX(
        everyone.map((k) => ({
          id: String(100 + k),
          username: `N${k}`,
          follows: [...followed(k).map((j) => String(100 + j)), ...(k % 6 === 5 ? [] : ['999'])],
        })),
        { pageSize: PAGE_SIZE },
      ),
    ],
    networkOf: (runtime, [url]) => xNetwork(runtime, { api: url! }),
  },
  {
    name: 'mastodon',
    network: 'mastodon',
    span: 37,
    ways: ['following'],
    meaning: 'shown',
    roster: everyone.map((k) => ({ handle: `n${k}@${host(k)}` })),
    start: () =>
      Promise.all(
        ['even.test', 'odd.test'].map((server) =>
          startMastodon(
            server,
            everyone
              .filter((k) => host(k) === server)
              .map((k) => ({
                name: `n${k}`,
                follows: followed(k).map((j) => (host(j) === server ? `n${j}` : `n${j}@${host(j)}`)),
              })),
            { pageSize: PAGE_SIZE },
          ),
        ),
      ),
    networkOf: (runtime, [even, odd]) =>
      mastodonNetwork(runtime, {
        servers: new Map([
          ['even.test', even!],
          ['odd.test', odd!],
        ]),
      }),
  },
];

for (const { name, network, meaning, roster, start, networkOf, span, ways, goneCount = 0 } of CASES) {
  const store = () => crawlStore(roster, openMemoryStore(), { network, meaning });
  let servers: Loopback[] = [];
  let whole = '';

  beforeAll(async () => {
    servers = await start();
    const calm = store();
    await crawlWith(
      calm,
      (runtime) =>
        networkOf(
          runtime,
          servers.map(({ url }) => url),
        ),
      {
        runtime: testRuntime({ env }),
      },
    );
    expect(verdicts(calm).map(([verdict]) => verdict)).toEqual([
      ...everyone.map((k) => (k % 6 === 5 ? 'empty' : 'complete')),
      ...Array(goneCount).fill('suspended'),
    ]);
    const used = calm.prepare('SELECT DISTINCT way FROM reading ORDER BY way').pluck().all();
    expect(used).toEqual(ways);
    expect(ties(calm)).toHaveLength(everyone.reduce((sum, k) => sum + followed(k).length, 0));
    whole = sealedHash(calm);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });

  async function throughFaults(
    seed: number,
    crawl: (urls: string[]) => Promise<void>,
  ): Promise<FaultProxy[]> {
    const proxies = await Promise.all(servers.map(({ url }, k) => startFaultProxy(url, 0.2, seed * 10 + k)));
    await crawl(proxies.map(({ url }) => url));
    await Promise.all(proxies.map((proxy) => proxy.close()));
    return proxies;
  }

  test(`${name}: through faults at one question in five, from ${SEEDS.length} seeds or more, the same snapshot`, async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= SEEDS.length || (kinds.size < KINDS && seed <= MOST_SEEDS); seed++) {
      const shaken = store();
      const proxies = await throughFaults(seed, async (urls) => {
        await crawlWith(shaken, (runtime) => networkOf(runtime, urls), { runtime: testRuntime({ env }) });
      });
      expect(sealedHash(shaken), `seed ${seed}`).toBe(whole);
      for (const { faults } of proxies) for (const kind of faults.keys()) kinds.add(kind);
    }
    expect(kinds.size).toBe(KINDS);
  });

  test(`${name}: killed at random moments among the faults and started again, from ${SEEDS.length} seeds, the same snapshot`, async () => {
    let deaths = 0;
    for (const seed of SEEDS) {
      const shaken = store();
      await throughFaults(seed, async (urls) => {
        for (let run = 0; ; run++) {
          const { runtime, outlives } = mortalRuntime(4 + ((seed * 13 + run * 29) % span), { env });
          if (await outlives(crawlWith(shaken, () => networkOf(runtime, urls), { runtime }))) break;
          deaths++;
        }
      });
      expect(sealedHash(shaken), `seed ${seed}`).toBe(whole);
    }
    expect(deaths).toBeGreaterThan(SEEDS.length);
  });
}
