/** What a cap or a stop leaves of what X is paid for: all of it is kept, and the next run goes on with it. */
import { afterEach, expect, test } from 'vitest';
import { xNetwork } from '../../../../src/crawl/networks/x/x.ts';
import { NetworkError } from '../../../../src/errors.ts';
import type { HttpRequest } from '../../../../src/http-request.ts';
import type { Store } from '../../../../src/store/driver.ts';
import { readLedger } from '../../../../src/store/ledger.ts';
import { dollarsSpent, readPayments } from '../../../../src/store/purchases.ts';
import { findSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { type CrawlSetting, crawlStore, crawlWith, SNAPSHOT, sealedHash } from '../../../support/crawl.ts';
import { realHttp, testRuntime } from '../../../support/runtime.ts';
import { startX, X_TOKEN, type XAccount, type XServer } from '../../../support/x-api.ts';

let x: XServer;
afterEach(() => x.close());

const env = { X_BEARER_TOKEN: X_TOKEN };
const crowd = (count: number, follows = 0): XAccount[] =>
  Array.from({ length: count }, (_, k) => ({
    id: String(k + 1),
    username: `n${k}`,
    follows: Array.from({ length: follows }, (_, j) => String(5000 + j)),
    ...(k % 9 === 4 ? { gone: 'not-found' as const } : {}),
  }));

/** Whose look-ups are all that is asked for. */
const PROTECTED = crowd(440).map((account) => ({ ...account, isProtected: true }));

async function serve(accounts: readonly XAccount[]): Promise<Store> {
  x = await startX(accounts, { pageSize: 10 });
  return crawlStore(
    accounts.map(({ username }) => ({ handle: username })),
    openMemoryStore(),
    { network: 'x' },
  );
}

const crawl = (store: Store, setting: CrawlSetting = {}) =>
  crawlWith(store, (runtime) => xNetwork(runtime, { api: x.url }), {
    runtime: testRuntime({ env }),
    ...setting,
  });

const cents = (store: Store) => Math.round(100 * dollarsSpent(store, findSnapshot(store, SNAPSHOT)!));
const lost = (store: Store) =>
  readPayments(store, findSnapshot(store, SNAPSHOT)!).reduce((sum, one) => sum + one.lostItemCount, 0);
const profiles = (store: Store) =>
  readLedger(store, findSnapshot(store, SNAPSHOT)!).filter(({ hasProfile }) => hasProfile).length;

test.each([2.5, 0.07])('a cap of $%s inside the look-ups: all of it is bought and kept', async (maxCost) => {
  const store = await serve(PROTECTED);
  expect(await crawl(store, { maxCost })).toMatchObject({ budgetSpent: true });
  expect(x.billed).toBe(Math.round(maxCost * 100));
  expect([cents(store), profiles(store), lost(store)]).toEqual([x.billed, x.billed, 0]);
  expect(await crawl(store, { maxCost: 100 })).toMatchObject({ unread: 0 });
  const whole = x.billed;
  const undisturbed = sealedHash(store);
  await x.close();
  const again = await serve(PROTECTED);
  await crawl(again);
  expect(whole).toBe(x.billed);
  expect(sealedHash(again)).toBe(undisturbed);
});

const CROWD = crowd(320, 5);

/** A runtime whose stop waits as long as there is something to wait for, and that does something at the n-th request. */
function stoppedAt(number: number, stop: (runtime: ReturnType<typeof testRuntime>) => void) {
  let asked = 0;
  const runtime = testRuntime({
    env,
    async http(request: HttpRequest) {
      asked++;
      if (asked === number) stop(runtime);
      const answer = await realHttp(request);
      await new Promise((done) => setTimeout(done, 5));
      return answer;
    },
  });
  const { sleep } = runtime;
  runtime.sleep = (ms, signal) =>
    signal?.aborted === false && asked >= number
      ? new Promise((done) => signal.addEventListener('abort', () => done()))
      : sleep(ms, signal);
  return runtime;
}

test.each([2, 6])('Ctrl-C at request %s: what is under way is read and kept', async (number) => {
  const store = await serve(CROWD);
  const runtime = stoppedAt(number, ({ interrupt }) => interrupt());
  expect(await crawl(store, { runtime })).toMatchObject({ interrupted: true, lostDollars: 0 });
  expect([cents(store), lost(store)]).toEqual([x.billed, 0]);
  await crawl(store);
  expect(x.billed).toBe(cents(store));
  expect(sealedHash(store)).toBe(await undisturbed());
});

test.each([
  [402, { title: 'CreditsDepleted' }],
  [403, { type: 'https://api.x.com/2/problems/client-forbidden', title: 'Client Forbidden' }],
])('HTTP %s to one question: the answers to the others are kept', async (status, body) => {
  const store = await serve(CROWD);
  let answers = 0;
  x.disturb = () => (++answers === 8 ? { status, body } : null);
  const runtime = stoppedAt(1, () => {});
  await expect(crawl(store, { runtime })).rejects.toThrow(/X/);
  x.disturb = null;
  expect([cents(store), lost(store)]).toEqual([x.billed, 0]);
  await crawl(store);
  expect(x.billed).toBe(cents(store));
  expect(sealedHash(store)).toBe(await undisturbed());
});

let whole = '';

/** The hash of the crowd that no run has disturbed. */
async function undisturbed(): Promise<string> {
  if (whole !== '') return whole;
  await x.close();
  const store = await serve(CROWD);
  await crawl(store);
  whole = sealedHash(store);
  return whole;
}

test('an answer that does not come in time after a stop counts as paid, and is told', async () => {
  const store = await serve(crowd(4, 30));
  const runtime = testRuntime({
    env,
    http: async (request: HttpRequest) => {
      if (!request.url.includes('/following')) return realHttp(request);
      runtime.interrupt();
      return new Promise((_, fail) =>
        request.signal!.addEventListener('abort', () => fail(new Error('cut'))),
      );
    },
  });
  expect(await crawl(store, { runtime, concurrency: 1 })).toMatchObject({
    interrupted: true,
    lostDollars: 0.3,
  });
  expect(runtime.slept).toEqual([8000]);
});

test('profiles that came are kept where the question about the silent ones ends the crawl', async () => {
  const store = await serve(crowd(8));
  x.disturb = (url) => {
    const names = url.searchParams.get('usernames');
    if (names === null) return null;
    if (!names.includes('n0')) return { status: 402, body: { title: 'CreditsDepleted' } };
    x.billed++;
    return { status: 200, body: { data: [{ id: '1', username: 'n0' }] } };
  };
  await expect(crawl(store, { concurrency: 1 })).rejects.toThrow(NetworkError);
  expect([cents(store), profiles(store)]).toEqual([1, 1]);
  x.disturb = null;
  expect(await crawl(store)).toMatchObject({ unread: 0 });
});

const LEVEL =
  'You currently have access to a subset of X API V2 endpoints; you may need a different access level';

test.each([
  [
    { errors: [{ message: LEVEL, code: 453 }] },
    /app in X_BEARER_TOKEN has no access .*different access level/,
  ],
  [{ detail: 'Something else' }, /refuses what it was asked \(HTTP 403\): Something else/],
  [
    { type: 'https://api.x.com/2/problems/user-suspended', title: 'Forbidden' },
    /account behind .* is suspended/,
  ],
])('HTTP 403 with %j says what it is', async (body, message) => {
  const store = await serve(crowd(2));
  x.disturb = () => ({ status: 403, body });
  await expect(crawl(store)).rejects.toThrow(message);
});

test.each([
  [502, 30],
  [504, 30],
  [500, 0],
  [503, 0],
])('HTTP %s: %s follows count as perhaps paid', async (status, expected) => {
  const store = await serve([{ id: '1', username: 'ann', follows: crowd(30).map(({ id }) => id) }]);
  let refused = false;
  x.disturb = (url) => {
    if (refused || !url.pathname.endsWith('/following')) return null;
    refused = true;
    return { status, body: '' };
  };
  await crawl(store);
  expect(lost(store)).toBe(expected);
});
