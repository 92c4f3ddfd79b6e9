/** Where lists are as long as declared, a crawl sends the requests of its plan and no other, on every network. */
import { afterAll, expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Plan } from '../../src/crawl/plan.ts';
import type { Runtime } from '../../src/runtime.ts';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { type AtprotoAccount, startAtproto } from '../support/atproto.ts';
import { type CrawlSetting, crawlStore, crawlWith, verdicts } from '../support/crawl.ts';
import type { Loopback } from '../support/loopback.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

/** Lengths of lists: none, short, exact multiples of pages of 80 and 100, long, and longer than any. */
const LENGTHS = [0, 1, 79, 80, 99, 100, 101, 160, 200, 450, 1000, 1001, 2300];
const strangers = (count: number, name: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => name(k));

const running: Loopback[] = [];
afterAll(() => Promise.all(running.map((server) => server.close())));

interface Case {
  name: string;
  network: string;
  handle(k: number): string;
  start(): Promise<Loopback>;
  networkOf(runtime: Runtime, url: string): Network;
}

const bluesky = (read: Reading): Case => ({
  name: `bluesky by ${read}`,
  network: 'bluesky',
  handle: (k) => `n${k}.test`,
  start: () =>
    startAtproto(
      LENGTHS.map((length, k) => ({
        did: `did:plc:n${k}`,
        handle: `n${k}.test`,
        follows: strangers(length, (j) => `did:plc:s${j}`),
      })),
    ),
  networkOf: (runtime, url) => blueskyNetwork(runtime, { appview: url, plc: url, read }),
});

const CASES: Case[] = [
  bluesky('appview'),
  bluesky('records'),
  bluesky('pairs'),
  bluesky('auto'),
  {
    name: 'x',
    network: 'x',
    handle: (k) => `n${k}`,
    start: () =>
      startX(
        LENGTHS.map((length, k) => ({
          id: String(k + 1),
          username: `n${k}`,
          follows: strangers(length, (j) => String(5000 + j)),
        })),
      ),
    networkOf: (runtime, url) => xNetwork(runtime, { api: url }),
  },
  {
    name: 'mastodon',
    network: 'mastodon',
    handle: (k) => `n${k}@one.test`,
    start: () =>
      startMastodon(
        'one.test',
        LENGTHS.map((length, k) => ({ name: `n${k}`, follows: strangers(length, (j) => `s${j}@far.test`) })),
      ),
    networkOf: (runtime, url) => mastodonNetwork(runtime, { servers: new Map([['one.test', url]]) }),
  },
];

for (const { name, network, handle, start, networkOf } of CASES) {
  async function open() {
    const server = await start();
    running.push(server);
    const store = crawlStore(
      LENGTHS.map((_, k) => ({ handle: handle(k) })),
      openMemoryStore(),
      { network },
    );
    return async (setting: CrawlSetting) => {
      let plan: Plan | null = null;
      let before = 0;
      const outcome = await crawlWith(store, (runtime) => networkOf(runtime, server.url), {
        ...setting,
        runtime: setting.runtime ?? testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } }),
        approve: async (made) => {
          if (made.step === 'follows') plan = made;
          before = server.asked.length;
          return true;
        },
      });
      return { outcome, planned: plan!, asked: server.asked.length - before };
    };
  }

  test.each([Infinity, 1, 80, 150, 1000])(
    `${name}: as planned, with no more than %d follows of one`,
    async (cap) => {
      const crawl = await open();
      const { outcome, planned, asked } = await crawl({ cap });
      expect(outcome.unread).toBe(0);
      expect(asked).toBe((planned as Plan).requests);
      expect(outcome.against).toEqual({
        planned: asked,
        sent: asked,
        shorter: { accounts: 0, requests: 0 },
        longer: { accounts: 0, requests: 0 },
        unasked: { accounts: 0, requests: 0 },
      });
    },
  );

  test(`${name}: likewise after an interruption, for what is left`, async () => {
    const crawl = await open();
    const runtime = testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN }, tick: 1000 });
    const onProgress = ({ pages }: { pages: number }) => {
      if (pages === 3) runtime.interrupt();
    };
    expect((await crawl({ runtime, onProgress, concurrency: 1 })).outcome.interrupted).toBe(true);
    const { outcome, planned, asked } = await crawl({});
    expect(outcome.unread).toBe(0);
    expect(asked).toBe((planned as Plan).requests);
  });
}

/** Enough accounts for three requests about blocks each; their lists show none to most of those that each request is about. */
const IDS = Array.from({ length: 70 }, (_, k) => `did:plc:n${String(k).padStart(2, '0')}`);
const OPEN_LISTS: AtprotoAccount[] = IDS.map((did, k) => ({
  did,
  handle: `n${k}.test`,
  follows: IDS.filter((_, j) => j !== k && j % 9 < Math.min(k, 7)),
}));

/** @param others accounts that are not as in the open lists, by their numbers. */
async function openBlocks(others: Record<number, Partial<AtprotoAccount>> = {}) {
  const server = await startAtproto(OPEN_LISTS.map((account, k) => ({ ...account, ...others[k] })));
  running.push(server);
  const store = crawlStore(OPEN_LISTS.map(({ handle }) => ({ handle })));
  const networkOf = (runtime: Runtime) =>
    blueskyNetwork(runtime, { appview: server.url, plc: server.url, read: 'appview', checksBlocks: true });
  const crawl = async (setting: CrawlSetting = {}) => {
    let before = 0;
    const { against } = await crawlWith(store, networkOf, {
      ...setting,
      approve: async () => {
        before = server.asked.length;
        return true;
      },
    });
    return { against, sent: server.asked.length - before };
  };
  return { server, store, crawl };
}

const NONE = { accounts: 0, requests: 0 };

test('bluesky by appview, with blocks asked for: as planned, whatever the lists show', async () => {
  const { crawl } = await openBlocks();
  const { against, sent } = await crawl();
  expect(against).toEqual({ planned: sent, sent, shorter: NONE, longer: NONE, unasked: NONE });
});

test('blocks that would change nothing are not asked about, and what the plan had for them is counted', async () => {
  const { server, store, crawl } = await openBlocks({
    0: { declared: 12, follows: IDS.slice(1, 11) },
    1: { declared: 5, follows: [] },
    2: { follows: IDS.slice(0, 31).filter((_, k) => k !== 2) },
  });
  const { against, sent } = await crawl();
  expect(
    verdicts(store)
      .slice(0, 3)
      .map(([verdict]) => verdict),
  ).toEqual(['partial', 'hidden', 'complete']);
  const askers = server.asked
    .filter((path) => path.includes('getRelationships'))
    .map((path) => IDS.indexOf(new URLSearchParams(path.split('?')[1]).get('actor')!));
  expect([0, 1, 2, 3].map((k) => askers.filter((asker) => asker === k).length)).toEqual([0, 0, 2, 3]);
  expect(against).toEqual({
    planned: sent + 1 + 7,
    sent,
    shorter: { accounts: 1, requests: 1 },
    longer: NONE,
    unasked: { accounts: 3, requests: 3 + 3 + 1 },
  });
});

test('with a limit, blocks are planned for lists that end before it, and asked about where one does after all', async () => {
  const { store, crawl } = await openBlocks({ 20: { declared: 15, follows: IDS.slice(0, 14) } });
  const { against, sent } = await crawl({ cap: 15 });
  expect(verdicts(store).filter(([verdict]) => verdict === 'capped').length).toBeGreaterThan(50);
  // The empty page that ends the list, and the three requests about blocks.
  const longer = { accounts: 1, requests: 1 + 3 };
  expect(against).toEqual({ planned: sent - 4, sent, shorter: NONE, longer, unasked: NONE });
});

test('interrupted between the end of a list and what is asked about it: as planned, for what is left', async () => {
  const { server, crawl } = await openBlocks();
  const runtime = testRuntime();
  server.disturb = ({ pathname }) => {
    if (pathname.endsWith('getRelationships')) runtime.interrupt();
    return null;
  };
  expect((await crawl({ runtime, concurrency: 1 })).against).toBeNull();
  server.disturb = null;
  const { against, sent } = await crawl();
  expect(against).toEqual({ planned: sent, sent, shorter: NONE, longer: NONE, unasked: NONE });
});

test('the sandbox sends the requests of its plan, by either reading', async () => {
  const world = sandboxWorld();
  const sandbox = await startSandbox(world, 2026);
  const open = world.accounts.filter(
    ({ states }) => states[2026].status === 'active' && states[2026].list === 'open',
  );
  const roster = open.slice(0, 100).map(({ states }) => ({ handle: states[2026].handle }));
  for (const read of ['appview', 'records'] as const) {
    const store = crawlStore(roster, openMemoryStore(), {
      meaning: read === 'appview' ? 'shown' : 'declared',
    });
    const networkOf = (runtime: Runtime) =>
      blueskyNetwork(runtime, { appview: sandbox.url, plc: sandbox.url, read, checksBlocks: true });
    const before = sandbox.requests;
    let asked = 0;
    const { against } = await crawlWith(store, networkOf, {
      approve: async () => {
        asked = sandbox.requests - before;
        return true;
      },
    });
    const sent = sandbox.requests - before - asked;
    expect(against).toMatchObject({ planned: sent, sent, shorter: { accounts: 0 }, longer: { accounts: 0 } });
  }
  await sandbox.close();
});
