/** A crawl stopped anywhere and started again comes to the same snapshot, whatever went wrong on the way. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/driver.ts';
import { countUnread, findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import {
  type FakeAccount,
  type FakeAppview,
  type Fault,
  profileView,
  startAppview,
} from '../support/appview.ts';
import { crawl, crawlStore, SNAPSHOT, sealedHash, verdicts } from '../support/crawl.ts';
import { mortalRuntime } from '../support/mortal.ts';
import { testRuntime } from '../support/runtime.ts';
import { THOROUGH } from '../support/thorough.ts';

const PAGE_SIZE = 3;
const did = (k: number) => `did:plc:n${k}`;

/** Twenty accounts of every kind; some of the lists are long, one goes in a circle, one is refused halfway. */
function world(): FakeAccount[] {
  const accounts = Array.from({ length: 20 }, (_, k): FakeAccount => {
    const inside = Array.from({ length: 20 }, (_, j) => j).filter((j) => j !== k && (j * 7 + k * 3) % 5 < 2);
    const follows = [...inside.map(did), `did:plc:out${k}`];
    return { did: did(k), handle: `n${k}.test`, follows: k % 6 === 5 ? [] : follows };
  });
  const set = (k: number, more: Partial<FakeAccount>) => Object.assign(accounts[k]!, more);
  set(3, { gone: 'suspended', resolves: true });
  set(4, { gone: 'deactivated' });
  set(7, { follows: [], declared: 12 });
  set(8, { declared: 400 });
  set(9, { follows404: true });
  const loop = (cursor: string | null) => ({
    follows: [profileView(did(1)), profileView(did(cursor === null ? 2 : 6))],
    cursor: cursor === 'l2' ? 'l1' : cursor === 'l1' ? 'l2' : 'l1',
  });
  set(13, { pages: loop, declared: 9 });
  set(14, {
    pages: (cursor) =>
      cursor === null
        ? { follows: [profileView(did(0))], cursor: 'x' }
        : { fault: { status: 400, body: '{"error":"InvalidRequest","message":"Malformed cursor"}' } },
  });
  set(16, {
    pages: (cursor) =>
      cursor === null ? { follows: [], cursor: 'y' } : { follows: [{}, profileView(did(2))] },
  });
  set(19, { pages: () => ({ fault: { status: 500 } }) });
  return accounts;
}

const ROSTER = [...world(), { handle: '' }, { handle: 'nobody.test' }, { handle: '', account_id: did(0) }];

let appview: FakeAppview;
let directory: string;
let whole: string;

beforeAll(async () => {
  appview = await startAppview(world(), PAGE_SIZE);
  directory = mkdtempSync(join(tmpdir(), 'entente-crawl-'));
  const store = crawlStore(ROSTER);
  await crawl(store, appview.url);
  expect(new Set(verdicts(store).map(([verdict]) => verdict))).toEqual(
    new Set(['complete', 'empty', 'hidden', 'partial', 'failed', 'suspended', 'deactivated', 'not-found']),
  );
  whole = sealedHash(store);
});

afterAll(async () => {
  await appview.close();
  rmSync(directory, { recursive: true });
});

test('the order in which accounts are read leaves no trace', async () => {
  for (const concurrency of [1, 3, 64]) {
    const store = crawlStore(ROSTER);
    await crawl(store, appview.url, { concurrency });
    expect(sealedHash(store)).toBe(whole);
  }
});

/** Whether the crawl ended before its death. */
async function crawlUntilDeath(store: Store, last: number, concurrency: number): Promise<boolean> {
  const { runtime, outlives } = mortalRuntime(last);
  return outlives(crawl(store, appview.url, { runtime, concurrency }));
}

test(`killed at ${THOROUGH ? 'every single' : 'every seventh'} request and started again: the same snapshot`, async () => {
  for (let last = 0; ; last += THOROUGH ? 1 : 7) {
    const store = crawlStore(ROSTER);
    const ended = await crawlUntilDeath(store, last, 4);
    await crawl(store, appview.url);
    expect(sealedHash(store), `killed after request ${last}`).toBe(whole);
    store.close();
    if (ended) break;
  }
});

test('killed again and again, with a database on disk: the same snapshot', async () => {
  const path = join(directory, 'often.sqlite');
  crawlStore(ROSTER, openStore(path)).close();
  for (let run = 0; ; run++) {
    const store = openStore(path);
    const ended = await crawlUntilDeath(store, 5 + ((run * 11) % 37), 2);
    store.close();
    if (ended) break;
    expect(run).toBeLessThan(200);
  }
  const store = openStore(path);
  expect(sealedHash(store)).toBe(whole);
  store.close();
});

test('an error thrown by the program at any page goes up, and the next run goes on', async () => {
  for (let stop = 1; stop <= 40; stop += THOROUGH ? 5 : 9) {
    const store = crawlStore(ROSTER);
    const runtime = testRuntime({ tick: 1000 });
    const onProgress = ({ pages }: { pages: number }) => {
      if (pages === stop) throw new Error('crash');
    };
    await expect(crawl(store, appview.url, { runtime, onProgress })).rejects.toThrow('crash');
    await crawl(store, appview.url);
    expect(sealedHash(store)).toBe(whole);
  }
});

test('interrupted at any page: says so, keeps what was read, and the next run goes on', async () => {
  for (let stop = 1; stop <= 40; stop += THOROUGH ? 5 : 9) {
    const store = crawlStore(ROSTER);
    const runtime = testRuntime({ tick: 1000 });
    const onProgress = ({ pages }: { pages: number }) => {
      if (pages === stop) runtime.interrupt();
    };
    const outcome = await crawl(store, appview.url, { runtime, onProgress });
    expect(outcome.interrupted).toBe(true);
    expect(outcome.unread).toBe(countUnread(store, findSnapshot(store, SNAPSHOT)!));
    expect(outcome.read + outcome.unread).toBe(ROSTER.length);
    const { interrupted, unread, requests } = await crawl(store, appview.url);
    expect({ interrupted, unread }).toEqual({ interrupted: false, unread: 0 });
    expect(requests).toBeGreaterThan(0);
    expect(sealedHash(store)).toBe(whole);
  }
});

test('a finished crawl asks nothing when it is run again', async () => {
  const store = crawlStore(ROSTER);
  await crawl(store, appview.url);
  const again = await crawl(store, appview.url);
  expect(again).toMatchObject({ interrupted: false, read: ROSTER.length, unread: 0, requests: 0 });
});

test('faults at one request in five leave no trace', async () => {
  const faults: Fault['fault'][] = [
    'reset',
    'cut',
    { status: 429, headers: { 'retry-after': '1' } },
    { status: 429 },
    { status: 503 },
    { status: 200, body: '<html>' },
    { status: 200, body: '{"follows": [' },
    { status: 200, body: '{"ok": true}' },
    { status: 200, body: 'null' },
  ];
  const draws = fc.sample(fc.nat(1_000_000), { numRuns: 20_000, seed: 5 });
  const willing = world();
  willing[19]!.pages = () => ({ follows: [] });
  const flaky = await startAppview(willing, PAGE_SIZE);
  const store = crawlStore(ROSTER);
  await crawl(store, flaky.url);
  const undisturbed = sealedHash(store);
  for (let round = 0; round < (THOROUGH ? 4 : 2); round++) {
    flaky.requests.length = 0;
    flaky.disturb = ({ number }) => {
      const draw = draws[(round * 2000 + number) % draws.length]!;
      return draw % 5 === 0 ? faults[draw % faults.length]! : null;
    };
    const store = crawlStore(ROSTER);
    await crawl(store, flaky.url);
    expect(sealedHash(store)).toBe(undisturbed);
  }
  await flaky.close();
});
