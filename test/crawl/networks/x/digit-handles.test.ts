/** Handles on X that are numbers: nobody is taken for the account that has this number for its id. */
import { afterEach, expect, test } from 'vitest';
import { xNetwork } from '../../../../src/crawl/networks/x/x.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { crawlStore, crawlWith, type RosterCells, ties, verdicts } from '../../../support/crawl.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { startX, X_TOKEN, type XServer } from '../../../support/x-api.ts';

let x: XServer | null = null;
afterEach(() => x?.close());

async function crawled(roster: readonly RosterCells[]) {
  x = await startX([
    { id: '12', username: 'jack', follows: ['99'] },
    { id: '99', username: '12', follows: ['12', '7'] },
    { id: '7', username: '813286', follows: [] },
    { id: '813286', username: 'ann', follows: ['7', '12'] },
  ]);
  const store = crawlStore(roster, openMemoryStore(), { network: 'x' });
  await crawlWith(store, (runtime) => xNetwork(runtime, { api: x!.url }), {
    runtime: testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } }),
  });
  return store;
}

test('a handle of digits is no id, whoever is asked for beside it', async () => {
  const store = await crawled([
    { handle: '12' },
    { handle: 'jack' },
    { handle: 'ann' },
    { handle: '813286' },
    { handle: '404' },
  ]);
  expect(verdicts(store)).toEqual([
    ['complete', '', 'x:99'],
    ['complete', '', 'x:12'],
    ['complete', '', 'x:813286'],
    ['empty', '', 'x:7'],
    ['not-found', 'the network finds no such account', null],
  ]);
  expect(ties(store)).toEqual(['x:12 x:99', 'x:813286 x:12', 'x:813286 x:7', 'x:99 x:12', 'x:99 x:7']);
});

test('ids beside them are asked for as ids', async () => {
  const store = await crawled([{ handle: '', account_id: 'x:12' }, { handle: '12' }]);
  expect(verdicts(store).map(([, , id]) => id)).toEqual(['x:12', 'x:99']);
});
