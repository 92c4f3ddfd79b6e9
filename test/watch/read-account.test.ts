/** What a reading of a watched account comes to. */
import { afterEach, expect, test } from 'vitest';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import { readAccount } from '../../src/watch/read-account.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN, type XServer } from '../support/x-api.ts';

let x: XServer | null = null;
afterEach(() => x?.close());

async function read(declared: number, listed: number) {
  const follows = Array.from({ length: listed }, (_, k) => String(k + 2));
  x = await startX([{ id: '1', username: 'ann', follows, declared }]);
  const network = xNetwork(testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } }), { api: x.url });
  const reader = { network, now: () => 0, isKnown: () => true, posts: null };
  return readAccount(reader, { number: 1, handle: 'ann', accountId: 'x:1', createdAt: null }, declared);
}

test('a list that lacks more than accounts that are gone proves nothing of whom it does not show', async () => {
  expect(await read(2200, 2095)).toEqual({
    kind: 'unreadable',
    reason: 'its list lacks 105 of the 2200 follows that it declares',
  });
});

test('one that lacks no more than these is read', async () => {
  expect(await read(2200, 2178)).toMatchObject({ kind: 'read' });
});
