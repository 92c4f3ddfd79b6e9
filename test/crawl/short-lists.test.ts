/** Lists that end before they show all that is declared: told, and never taken for whole where more is lacking than accounts that are gone. */
import { afterEach, expect, test } from 'vitest';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import {
  type CrawlSetting,
  crawlStore,
  crawlWith,
  SNAPSHOT,
  sealedHash,
  ties,
  unseenTies,
  verdicts,
} from '../support/crawl.ts';
import type { Loopback } from '../support/loopback.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN, type XAccount } from '../support/x-api.ts';

const running: Loopback[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

async function started<T extends Loopback>(server: Promise<T>): Promise<T> {
  running.push(await server);
  return server;
}

const env = { X_BEARER_TOKEN: X_TOKEN };
const strangers = (count: number) => Array.from({ length: count }, (_, k) => String(5000 + k));
const reasons = (store: Store) => readContent(store, findSnapshot(store, SNAPSHOT)!).unseen.reason;

/** x:1 declares more than its list shows, which has x:2 and not x:3. */
const onX = (declared: number, listed: number): XAccount[] => [
  { id: '1', username: 'ann', follows: ['2', ...strangers(listed - 1)], declared },
  { id: '2', username: 'bob', follows: ['1'] },
  { id: '3', username: 'cy', follows: [] },
];

function xStore(): Store {
  return crawlStore(
    ['ann', 'bob', 'cy'].map((handle) => ({ handle })),
    openMemoryStore(),
    { network: 'x' },
  );
}

async function crawlX(
  accounts: readonly XAccount[],
  store = xStore(),
  stopAt: (url: URL) => boolean = () => false,
) {
  const x = await started(startX(accounts));
  const runtime = testRuntime({ env });
  x.disturb = (url) => {
    if (stopAt(url)) runtime.interrupt();
    return null;
  };
  const network = (world: Runtime) => xNetwork(world, { api: x.url });
  await crawlWith(store, network, { runtime, concurrency: 1 });
  return store;
}

const LACKS_105 = 'its list lacks 105 of the 2200 follows that it declares';

test('X: of a list that lacks more than accounts that are gone, whom it does not show is unknown', async () => {
  const store = await crawlX(onX(2200, 2095));
  expect(verdicts(store)[0]).toEqual(['complete', LACKS_105, 'x:1']);
  expect(ties(store)).toEqual(['x:1 x:2', 'x:2 x:1']);
  expect(unseenTies(store)).toEqual(['x:1 x:3']);
  expect(reasons(store)).toEqual([LACKS_105]);
});

test('X: stopped between two pages and gone on with, the same is sealed', async () => {
  const whole = sealedHash(await crawlX(onX(2200, 2095)));
  const store = xStore();
  await crawlX(onX(2200, 2095), store, ({ searchParams }) => searchParams.has('pagination_token'));
  expect(verdicts(store).filter(([verdict]) => verdict === null)).not.toEqual([]);
  await crawlX(onX(2200, 2095), store);
  expect(sealedHash(store)).toBe(whole);
});

test.each([
  [40, 38, 'its list lacks 2 of the 40 follows that it declares', []],
  [400, 396, 'its list lacks 4 of the 400 follows that it declares', []],
  [400, 395, 'its list lacks 5 of the 400 follows that it declares', ['x:1 x:3']],
  [60, 57, 'its list lacks 3 of the 60 follows that it declares', ['x:1 x:3']],
  [40, 40, '', []],
  [40, 41, '', []],
])('X: %i declared, %i listed', async (declared, listed, reason, unseen) => {
  const store = await crawlX(onX(declared, listed));
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual(['complete', reason]);
  expect(unseenTies(store)).toEqual(unseen);
});

test('Mastodon: the same', async () => {
  const server = await started(
    startMastodon('one.test', [
      { name: 'ann', follows: ['bob', ...strangers(95).map((id) => `${id}@far.test`)], declared: 100 },
      { name: 'bob', follows: ['ann'] },
      { name: 'cy' },
    ]),
  );
  const roster = ['ann', 'bob', 'cy'].map((name) => ({ handle: `${name}@one.test` }));
  const store = crawlStore(roster, openMemoryStore(), { network: 'mastodon' });
  const servers = new Map([['one.test', server.url]]);
  await crawlWith(store, (runtime) => mastodonNetwork(runtime, { servers }));
  expect(verdicts(store)[0]!.slice(0, 2)).toEqual([
    'complete',
    'its list lacks 4 of the 100 follows that it declares',
  ]);
  expect(unseenTies(store)).toHaveLength(1);
});

const SETTLED = ', and the network was asked about all of the roster that it does not show';

/** Ann follows bob and cy, dee nobody; her list shows bob alone. */
async function onBluesky(read: Reading, checksBlocks = false) {
  const did = (name: string) => `did:plc:${name}`;
  const server = await started(
    startAtproto([
      { did: did('ann'), handle: 'ann.test', follows: [did('bob'), did('cy')] },
      { did: did('bob'), handle: 'bob.test', follows: [did('ann')] },
      { did: did('cy'), handle: 'cy.test' },
      { did: did('dee'), handle: 'dee.test' },
    ]),
  );
  const store = crawlStore(['ann', 'bob', 'cy', 'dee'].map((name) => ({ handle: `${name}.test` })));
  const cut = (url: URL) => {
    if (!url.pathname.endsWith('getFollows') || url.searchParams.get('actor') !== did('ann')) return null;
    const subject = { did: did('ann'), handle: 'ann.test' };
    return { status: 200, body: { subject, follows: [{ did: did('bob'), handle: 'bob.test' }] } };
  };
  server.disturb = cut;
  const crawl = (setting: CrawlSetting = {}) =>
    crawlWith(
      store,
      (runtime) => blueskyNetwork(runtime, { appview: server.url, plc: server.url, read, checksBlocks }),
      setting,
    );
  return { server, store, cut, crawl };
}

test.each([false, true])(
  'Bluesky: whom a short list does not show is asked about, and settled',
  async (checksBlocks) => {
    const { store, crawl } = await onBluesky('appview', checksBlocks);
    await crawl();
    expect(verdicts(store)[0]!.slice(0, 2)).toEqual([
      'complete',
      `its list lacks 1 of the 2 follows that it declares${SETTLED}`,
    ]);
    expect(ties(store)).toEqual([
      'did:plc:ann did:plc:bob',
      'did:plc:ann did:plc:cy',
      'did:plc:bob did:plc:ann',
    ]);
    expect(unseenTies(store)).toEqual([]);
  },
);

test('Bluesky: stopped before it is asked, and gone on with, the same is sealed, by the requests of the plan', async () => {
  const { store: one, crawl: once } = await onBluesky('appview', true);
  await once();
  const { server, store, cut, crawl } = await onBluesky('appview', true);
  const runtime = testRuntime();
  server.disturb = (url) => {
    if (url.pathname.endsWith('getRelationships')) runtime.interrupt();
    return cut(url);
  };
  expect((await crawl({ runtime, concurrency: 1 })).interrupted).toBe(true);
  server.disturb = cut;
  const { against } = await crawl();
  expect(against!.sent).toBe(against!.planned);
  expect(sealedHash(store)).toBe(sealedHash(one));
});

test('records: the list is the repository itself, whatever a count says', async () => {
  const { server, store, crawl } = await onBluesky('records');
  server.disturb = (url) => {
    if (!url.pathname.endsWith('getProfiles')) return null;
    const profiles = url.searchParams
      .getAll('actors')
      .map((handle) => ({ did: `did:plc:${handle.split('.')[0]}`, handle, followsCount: 2 }));
    return { status: 200, body: { profiles } };
  };
  await crawl();
  expect(verdicts(store)[1]!.slice(0, 2)).toEqual(['complete', '']);
  expect(unseenTies(store)).toEqual([]);
});

test.each([true, false])(
  'X: an account that is found after a list was read that lacks some is left open too, outside kept: %s',
  async (keepOutside) => {
    const accounts: XAccount[] = [...onX(100, 95), { id: '4', username: 'dee', follows: [] }];
    const x = await started(startX(accounts));
    const roster = accounts.map(({ username }) => ({ handle: username }));
    const store = crawlStore(roster, openMemoryStore(), { network: 'x' });
    const run = (setting: CrawlSetting = {}) =>
      crawlWith(store, (runtime) => xNetwork(runtime, { api: x.url }), {
        ...{ runtime: testRuntime({ env }), keepOutside, ...setting },
      });
    x.disturb = ({ searchParams }) =>
      searchParams.get('usernames')?.split(',').includes('cy') ? { status: 200, body: 'no JSON' } : null;
    await run();
    expect(unseenTies(store)).toEqual(['x:1 x:4']);
    x.disturb = null;
    await run({ retry: ['failed'] });
    expect(unseenTies(store)).toEqual(['x:1 x:3', 'x:1 x:4']);
  },
);
