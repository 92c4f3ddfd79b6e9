/** The crawl of the second network finds what is there, server by server, less what servers do not show. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlSnapshot } from '../../../../src/crawl/crawl.ts';
import { sandboxMastodonNetwork } from '../../../../src/crawl/networks/sandbox-mastodon/sandbox-mastodon.ts';
import type { RosterRow } from '../../../../src/roster/row.ts';
import { rowsOn } from '../../../../src/roster/rows-on.ts';
import type { Runtime } from '../../../../src/runtime.ts';
import { sandboxWorld } from '../../../../src/sandbox/build-world.ts';
import { worldDate, worldNow, YEARS, type Year } from '../../../../src/sandbox/calendar.ts';
import { buildFediverse } from '../../../../src/sandbox/fediverse/build-fediverse.ts';
import {
  type FediverseServers,
  type FediverseSetting,
  startFediverse,
} from '../../../../src/sandbox/fediverse/fediverse-servers.ts';
import { DUTCH, HARBOUR, PLAZA, SERVERS, serverOf } from '../../../../src/sandbox/fediverse/servers.ts';
import { followsOf } from '../../../../src/sandbox/follows.ts';
import { isClosedOutside, isOutside } from '../../../../src/sandbox/outside.ts';
import { worldRoster } from '../../../../src/sandbox/world-roster.ts';
import { readContent } from '../../../../src/store/content.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { mortalRuntime } from '../../../support/mortal.ts';
import { realHttp, type TestRuntime, testRuntime } from '../../../support/runtime.ts';
import { rosterRow } from '../../../support/snapshots.ts';
import { THOROUGH } from '../../../support/thorough.ts';

const world = buildFediverse(sandboxWorld());
const numbers = Object.keys(world.accounts).map(Number);
const running: FediverseServers[] = [];
afterAll(() => Promise.all(running.map(({ close }) => close())));

async function serve(year: Year, setting: FediverseSetting = {}): Promise<FediverseServers> {
  const servers = await startFediverse(world, year, setting);
  running.push(servers);
  return servers;
}

const rosterOf = (year: Year) => {
  const rows = worldRoster(world, year, 'sandbox-mastodon');
  return rowsOn({ columns: ['alliance'], rows, lines: [] }, worldDate(year));
};

function openCrawl(year: Year, rows: RosterRow[] = rosterOf(year)): Store {
  const store = openMemoryStore();
  createSnapshot(store, {
    name: 'world',
    network: 'sandbox-mastodon',
    date: worldDate(year),
    origin: 'crawl',
    meaning: 'shown',
    simulated: true,
    extraColumns: ['alliance'],
    rows,
    startedAt: `${worldDate(year)}T00:00:00.000Z`,
  });
  return store;
}

const crawl = (store: Store, servers: FediverseServers, runtime: Runtime, concurrency = 8) =>
  crawlSnapshot(
    runtime,
    store,
    findSnapshot(store, 'world')!,
    sandboxMastodonNetwork(runtime, servers.urls),
    {
      concurrency,
      onProgress: () => {},
    },
  );

function sealed(store: Store): string {
  const snapshot = findSnapshot(store, 'world')!;
  return sealSnapshot(store, snapshot, { sealedAt: snapshot.startedAt }).contentHash!;
}

const crawled = new Map<Year, { store: Store; runtime: TestRuntime }>();
beforeAll(async () => {
  for (const year of YEARS) {
    const runtime = testRuntime({ begin: worldNow(year) });
    const store = openCrawl(year);
    expect((await crawl(store, await serve(year), runtime)).unread).toBe(0);
    sealed(store);
    crawled.set(year, { store, runtime });
  }
});

const contentOf = (year: Year) => {
  const { store } = crawled.get(year)!;
  return readContent(store, findSnapshot(store, 'world')!);
};
const byHandle = (year: Year) =>
  new Map(numbers.map((number): [string, number] => [world.accounts[number]!.states[year].handle, number]));

/** What a server would list if nothing were hidden: targets that are there. */
function standing(number: number, year: Year): number[] {
  return followsOf(world.follows, number, worldNow(year))
    .map((k) => world.follows.target[k]!)
    .filter((target) =>
      isOutside(target) ? !isClosedOutside(target) : world.accounts[target]!.states[year].status === 'active',
    );
}

/** What the world itself says of an account. */
function expectedVerdict(number: number, year: Year): string {
  const { status, list } = world.accounts[number]!.states[year];
  if (status === 'absent' || status === 'deactivated') return 'not-found';
  if (status === 'suspended') return 'suspended';
  const move = world.moves.get(number);
  if (move !== undefined && move.at <= worldNow(year)) return 'moved';
  if (standing(number, year).length === 0) return 'empty';
  return { open: 'complete', hidden: 'hidden', cut: 'partial' }[list];
}

test.each(YEARS)('verdicts and ties of %i are those of the world', (year) => {
  const content = contentOf(year);
  const numberOf = byHandle(year);
  const verdicts = content.entries.map(({ row, verdict }) => [row.handle, verdict]);
  const expected = content.entries.map(({ row }) => [
    row.handle,
    expectedVerdict(numberOf.get(row.handle)!, year),
  ]);
  expect(verdicts).toEqual(expected);
  const occurring = new Set(expected.map(([, verdict]) => verdict));
  const always = ['complete', 'empty', 'hidden', 'partial', 'suspended', 'not-found'];
  expect([...occurring].sort()).toEqual([...always, ...(year === 2025 ? [] : ['moved'])].sort());

  const rostered = new Map(
    content.entries.map(({ row }) => [
      numberOf.get(row.handle)!,
      expectedVerdict(numberOf.get(row.handle)!, year),
    ]),
  );
  const isNode = (number: number) => !/suspended|moved|not-found/.test(rostered.get(number) ?? 'not-found');
  const nodes = new Set([...rostered.keys()].filter(isNode).map((number) => world.accounts[number]!.did));
  const whole = [...rostered].filter(([, verdict]) => verdict === 'complete').map(([number]) => number);
  const ties = whole.flatMap((number) =>
    standing(number, year)
      .filter(isNode)
      .map((target) => `${world.accounts[number]!.did} ${world.accounts[target]!.did}`),
  );
  const sources = new Set(whole.map((number) => world.accounts[number]!.did));
  const found = Array.from(content.ties.source, (source, k) => ({
    source: content.accounts[source]!,
    target: content.accounts[content.ties.target[k]!]!,
  })).filter(({ source, target }) => sources.has(source) && nodes.has(target));
  expect(found.length).toBeGreaterThan(1000);
  expect(found.map(({ source, target }) => `${source} ${target}`).sort()).toEqual(ties.sort());
});

test('whoever hides, whether it says so or not, is unknown with its reason; who has moved names the new address', () => {
  const { entries } = contentOf(2026);
  const hidden = entries.filter(({ verdict }) => verdict === 'hidden');
  const said = hidden.filter(({ reason }) => reason === 'its holder hides its follows');
  const silent = hidden.filter(({ reason }) => /^it declares \d+ follows and lists none$/.test(reason));
  expect(said.length + silent.length).toBe(hidden.length);
  expect(silent.map(({ row }) => serverOf(row.handle))).toEqual([HARBOUR]);
  expect(said.length).toBeGreaterThan(4);
  for (const { row, reason, verdict } of entries) {
    if (verdict !== 'moved') continue;
    const { to } = world.moves.get(byHandle(2026).get(row.handle)!)!;
    expect(reason).toBe(`it has moved to ${world.accounts[to]!.states[2026].handle}`);
  }
  const gone = entries.filter(({ verdict }) => verdict === 'not-found').map(({ reason }) => reason);
  expect(new Set(gone)).toEqual(
    new Set(['it is gone for good, by its holder or its server', 'its server knows no such account']),
  );
});

test('each account is read on its home server alone, which its domain may only lead to', () => {
  const { runtime } = crawled.get(2026)!;
  const urls = running[1]!.urls;
  const asked = (host: string) =>
    runtime.sent.map(({ url }) => url).filter((url) => url.startsWith(`${urls.get(host)}/`));
  for (const { host } of SERVERS) expect(asked(host).some((url) => url.includes('/following'))).toBe(true);
  expect(asked(DUTCH.domain).length).toBeGreaterThan(0);
  expect(asked(DUTCH.domain).every((url) => url.includes('/.well-known/webfinger'))).toBe(true);
  expect(runtime.sent.every(({ url }) => url.startsWith('http://127.0.0.1:'))).toBe(true);
  const dutch = contentOf(2026).entries.filter(({ row }) => serverOf(row.handle) === DUTCH);
  expect(dutch.length).toBeGreaterThan(0);
  for (const { account } of dutch)
    expect(contentOf(2026).accounts[account!]).toMatch(/^https:\/\/social-nl\.test\/users\//);
});

test('lists of several pages are read to their end, on servers with short pages too', () => {
  const { entries } = contentOf(2026);
  const long = entries.filter(({ row, verdict }) => {
    const pageSize = serverOf(row.handle) === PLAZA ? 40 : 80;
    return verdict === 'complete' && standing(byHandle(2026).get(row.handle)!, 2026).length > 2 * pageSize;
  });
  expect(new Set(long.map(({ row }) => serverOf(row.handle)!.program))).toEqual(
    new Set(['current', 'old', 'short']),
  );
  for (const { row, reading } of long) {
    expect(reading!.listedCount).toBe(standing(byHandle(2026).get(row.handle)!, 2026).length);
  }
});

/** Of what is crawled several times over. */
const part = THOROUGH ? /./ : /^[A-D]/;
const members = rosterOf(2026).filter(({ country }) => part.test(country));
let expected: string;
beforeAll(async () => {
  const store = openCrawl(2026, members);
  await crawl(store, running[1]!, testRuntime({ begin: worldNow(2026) }));
  expected = sealed(store);
});

test('limits on requests are borne: the same content, after waits', async () => {
  const statuses: number[] = [];
  const runtime = testRuntime({
    begin: worldNow(2026),
    async http(request) {
      const response = await realHttp(request);
      statuses.push(response.status);
      return response;
    },
  });
  const paging = { count: 8, ms: 40_000, only: /[?&](page|max_id|min_id|since_id)=/ };
  const servers = await serve(2026, { limits: [{ count: 30, ms: 20_000 }, paging], clock: runtime.now });
  const store = openCrawl(2026, members);
  expect((await crawl(store, servers, runtime)).unread).toBe(0);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(runtime.slept.some((ms) => ms > 1000)).toBe(true);
  expect(sealed(store)).toBe(expected);
});

test('killed at any request and begun anew, it comes to the same content', async () => {
  const store = openCrawl(2026, members);
  let deaths = 0;
  for (let last = 7; ; last += 31) {
    const { runtime, outlives } = mortalRuntime(last, { begin: worldNow(2026) });
    // Each life finds the servers at other ports.
    if (await outlives(crawl(store, await serve(2026), runtime))) break;
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(3);
  expect(sealed(store)).toBe(expected);
});

test('read one by one, it comes to the same content', async () => {
  const store = openCrawl(2026, members);
  await crawl(store, running[1]!, testRuntime({ begin: worldNow(2026) }), 1);
  expect(sealed(store)).toBe(expected);
});

test('no host outside the world is asked, whatever the roster names', async () => {
  const entry = (cells: object) => rosterRow({ network: 'sandbox-mastodon', handle: '', ...cells });
  const runtime = testRuntime({ begin: worldNow(2026), env: { MASTODON_TOKEN_SQUARE_TEST: 'secret' } });
  const store = openCrawl(2026, [
    entry({ actor: 'a', handle: 'somebody@mastodon.social' }),
    entry({ actor: 'b', account_id: 'https://mastodon.social/users/somebody' }),
    entry({
      actor: 'c',
      handle: rosterOf(2026).find(({ handle }) => handle.endsWith('@square.test'))!.handle,
    }),
  ]);
  await crawl(store, running[1]!, runtime);
  const { entries } = readContent(store, findSnapshot(store, 'world')!);
  const elsewhere = ['not-found', 'the simulated network has no such server'];
  expect(entries.slice(0, 2).map(({ verdict, reason }) => [verdict, reason])).toEqual([elsewhere, elsewhere]);
  expect(runtime.sent.length).toBeGreaterThan(0);
  expect(runtime.sent.every(({ url }) => url.startsWith('http://127.0.0.1:'))).toBe(true);
  expect(runtime.sent.every(({ headers }) => !('authorization' in headers!))).toBe(true);
});
