/** Verdicts that are taken back: only those asked for, and on X only once that is approved. */
import { afterEach, expect, test } from 'vitest';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { Store } from '../../src/store/driver.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { type CrawlSetting, crawlStore, crawlWith, ties, verdicts } from '../support/crawl.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

let x: XServer | null = null;
afterEach(async () => {
  await x?.close();
  x = null;
});

const run = (store: Store, setting: CrawlSetting = {}) =>
  crawlWith(store, (runtime: Runtime) => xNetwork(runtime, { api: x!.url, price: 0.01 }), {
    runtime: testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } }),
    ...setting,
  });

/** Two accounts of which one follow each was read and paid for. */
async function capped(): Promise<Store> {
  x = await startX([
    { id: '1', username: 'ann', follows: ['2', '5'] },
    { id: '2', username: 'bob', follows: ['1', '6'] },
  ]);
  const store = crawlStore([{ handle: 'ann' }, { handle: 'bob' }], openMemoryStore(), { network: 'x' });
  await run(store, { cap: 1 });
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['capped', 'capped']);
  return store;
}

test('a part that is read anew leaves the readings of the others alone', async () => {
  const store = await capped();
  const outcome = await run(store, { retry: ['capped'], only: new Set([1]) });
  expect(outcome).toMatchObject({ unread: 0, read: 2 });
  expect(verdicts(store).map(([verdict]) => verdict)).toEqual(['complete', 'capped']);
});

test('what was paid for is kept where reading it anew is not approved', async () => {
  const store = await capped();
  const before = { verdicts: verdicts(store), ties: ties(store) };
  const outcome = await run(store, { retry: ['capped'], approve: async () => false });
  expect(outcome).toMatchObject({ refused: true, unread: 0 });
  expect({ verdicts: verdicts(store), ties: ties(store) }).toEqual(before);
});
