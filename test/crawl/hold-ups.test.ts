/** Hosts that let nothing be asked for a time hold up nobody else. */
import { afterEach, expect, test } from 'vitest';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import type { CrawlProgress } from '../../src/crawl/progress.ts';
import type { HttpResponse } from '../../src/http-request.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { type AtprotoAccount, type AtprotoServer, startAtproto } from '../support/atproto.ts';
import { type CrawlSetting, crawlStore, crawlWith, ties, verdicts } from '../support/crawl.ts';
import { realHttp, TEST_NOW } from '../support/runtime.ts';
import { simulatedRuntime } from '../support/simulated.ts';

let server: AtprotoServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const did = (name: string) => `did:plc:${name}`;
/** Nine accounts on one host and three on another, each of which follows the first of each host. */
const WORLD: AtprotoAccount[] = [
  ...Array.from({ length: 9 }, (_, k) => ({ name: `b${k}`, host: 'https://bad.example' })),
  ...Array.from({ length: 3 }, (_, k) => ({ name: `g${k}`, host: 'https://good.example' })),
].map(({ name, host }) => ({
  did: did(name),
  handle: `${name}.test`,
  host,
  follows: ['b0', 'g0'].filter((other) => other !== name).map(did),
}));
const GOOD = ['g0 b0', 'g1 b0', 'g1 g0', 'g2 b0', 'g2 g0'];
const shown = (store: ReturnType<typeof crawlStore>) =>
  ties(store).map((tie) => tie.replaceAll('did:plc:', ''));

/** Crawls by records; `limit` answers in the stead of the host that is asked, where it gives something. */
async function crawl(
  limit: (host: string, at: number) => Record<string, string> | null,
  setting: CrawlSetting = {},
  store = crawlStore(WORLD, openMemoryStore(), { meaning: 'declared' }),
) {
  server ??= await startAtproto(WORLD);
  const { url } = server;
  const runtime = simulatedRuntime(async (request): Promise<HttpResponse> => {
    const asked = new URL(request.url);
    const headers = limit(asked.host, runtime.now());
    if (headers !== null) return { status: 429, headers, body: '' };
    return realHttp({ ...request, publicOnly: false, url: `${url}${asked.pathname}${asked.search}` });
  });
  const networkOf = () =>
    blueskyNetwork(runtime, { appview: 'https://app.example', plc: 'https://plc.example', read: 'records' });
  const outcome = await crawlWith(store, networkOf, { runtime, ...setting });
  return { store, outcome, runtime };
}

test('a host that asks to wait an hour gives its workers back: the rest is done, and it is said when to come back', async () => {
  const { store, outcome, runtime } = await crawl((host) =>
    host === 'bad.example' ? { 'retry-after': '3600' } : null,
  );
  expect(runtime.now() - TEST_NOW).toBeLessThan(120_000);
  expect(outcome).toMatchObject({ unread: 9, interrupted: false });
  const until = outcome.heldUp[0]!.until;
  expect(outcome.heldUp).toEqual([{ host: 'bad.example', accounts: 9, until }]);
  expect(until - TEST_NOW).toBeGreaterThanOrEqual(3_600_000);
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual([
    ...Array(9).fill(null),
    'complete',
    'complete',
    'complete',
  ]);
  expect(shown(store)).toEqual(GOOD);
  // The same command again, when the host is open, ends as if nothing had been.
  const again = await crawl(() => null, {}, store);
  expect(again.outcome).toMatchObject({ unread: 0, heldUp: [] });
  expect(shown(store)).toHaveLength(22);
});

test('a host that asks to wait five minutes is waited for, while others are read', async () => {
  const open = TEST_NOW + 300_000;
  const { store, outcome, runtime } = await crawl((host, at) =>
    host === 'bad.example' && at < open ? { 'retry-after': String((open - at) / 1000) } : null,
  );
  expect(outcome).toMatchObject({ unread: 0, heldUp: [] });
  expect(shown(store)).toHaveLength(22);
  const times = (host: string) => runtime.sent.filter(({ url }) => url.host === host).map(({ at }) => at);
  expect(Math.max(...times('good.example'))).toBeLessThan(open - 200_000);
  expect(times('bad.example').filter((at) => at < open).length).toBeLessThan(10);
});

test.each<[string, Record<string, string>]>([
  ['says no time', {}],
  ['asks for ten minutes each time', { 'retry-after': '600' }],
  ['asks for a time without end', { 'retry-after': '9'.repeat(300) }],
  ['names the end of the world', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }],
])('a host that always answers 429 and %s is not waited for without end', async (_, headers) => {
  const { store, outcome, runtime } = await crawl((host) => (host === 'bad.example' ? headers : null));
  expect(outcome.heldUp).toMatchObject([{ host: 'bad.example', accounts: 9 }]);
  expect(shown(store)).toEqual(GOOD);
  expect(runtime.now() - TEST_NOW).toBeLessThan(30 * 60_000);
});

test('the network itself that asks for an hour ends the crawl, with what was read', async () => {
  const { outcome } = await crawl((host) => (host === 'app.example' ? { 'retry-after': '3600' } : null));
  expect(outcome.unread).toBe(12);
  expect(outcome.heldUp).toMatchObject([{ host: 'the network', accounts: 12 }]);
});

test('waits are told as they begin, and are no part of the rate and all of the time left', async () => {
  const seen: CrawlProgress[] = [];
  let limited = false;
  await crawl(
    (host, at) => {
      if (limited || host !== 'plc.example' || at < TEST_NOW + 500) return null;
      limited = true;
      return { 'retry-after': '480' };
    },
    { onProgress: (progress) => seen.push(progress) },
  );
  const told = seen.find(({ waiting }) => waiting !== null)!;
  expect(told).toMatchObject({ waiting: 'the network allows no more requests', isLimit: true });
  expect(told.waitingUntil! - TEST_NOW).toBeGreaterThan(479_000);
  expect(
    seen
      .filter(({ waiting, secondsLeft }) => waiting !== null && secondsLeft !== null)
      .every(({ secondsLeft }) => secondsLeft! > 470),
  ).toBe(true);
  expect(seen.at(-1)!.rate).toBeGreaterThan(5);
});
