/** A handle that leads elsewhere than it did: the account that it led to is read where it is there, on every platform. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import type { Runtime } from '../../src/runtime.ts';
import type { Store } from '../../src/store/driver.ts';
import { ledgerWriter } from '../../src/store/ledger-writer.ts';
import { findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { type AtprotoAccount, startAtproto } from '../support/atproto.ts';
import { crawlStore, crawlWith, type RosterCells, ties, verdicts } from '../support/crawl.ts';
import type { Loopback } from '../support/loopback.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

const running: Loopback[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** An earlier sealed crawl in which each handle led to this account. */
function sealEarlier(store: Store, network: string, name: string, date: string, held: [string, string][]) {
  const roster = held.map(([handle]) => ({ handle }));
  crawlStore(roster, store, { network, name, date });
  const profile = { displayName: '', audienceCount: 1, declaredCount: 0, postCount: 0, createdAt: null };
  ledgerWriter(store, findSnapshot(store, name)!).lookUps(
    held.map(([handle, accountId], k) => ({
      number: k + 1,
      accountId,
      profile: { ...profile, handle },
      verdict: 'empty' as const,
      reason: '',
    })),
  );
  sealSnapshot(store, findSnapshot(store, name)!, { sealedAt: `${date}T12:00:00.000Z` });
}

/** A renamed to `new`, and B took A's handle: what each platform calls them, and the crawl of it. */
interface Platform {
  handle: string;
  newHandle: string;
  a: string;
  b: string;
  /** Follows nobody of the roster; A follows it, B does not. */
  friend: { handle: string; id: string };
  start(isThere: boolean): Promise<(runtime: Runtime) => Network>;
}

const PLATFORMS: Record<string, Platform> = {
  bluesky: {
    handle: 'leader.test',
    newHandle: 'new.test',
    a: 'did:plc:a',
    b: 'did:plc:b',
    friend: { handle: 'friend.test', id: 'did:plc:f' },
    async start(isThere) {
      const accounts: AtprotoAccount[] = [
        {
          did: 'did:plc:a',
          handle: 'new.test',
          follows: ['did:plc:f'],
          ...(isThere ? {} : { gone: 'deactivated' }),
        },
        { did: 'did:plc:b', handle: 'leader.test', follows: [] },
        { did: 'did:plc:f', handle: 'friend.test', follows: [] },
      ];
      const server = await startAtproto(accounts);
      running.push(server);
      return (runtime) => blueskyNetwork(runtime, { appview: server.url, plc: server.url });
    },
  },
  x: {
    handle: 'leader',
    newHandle: 'renamed',
    a: 'x:1',
    b: 'x:2',
    friend: { handle: 'friend', id: 'x:3' },
    async start(isThere) {
      const server = await startX([
        { id: '1', username: 'renamed', follows: ['3'], ...(isThere ? {} : { gone: 'suspended' as const }) },
        { id: '2', username: 'leader', follows: [] },
        { id: '3', username: 'friend', follows: [] },
      ]);
      running.push(server);
      return (runtime) => xNetwork(runtime, { api: server.url, price: 0.01 });
    },
  },
  mastodon: {
    handle: 'leader@one.test',
    newHandle: 'renamed@one.test',
    a: 'https://one.test/users/renamed',
    b: 'https://one.test/users/leader',
    friend: { handle: 'friend@one.test', id: 'https://one.test/users/friend' },
    async start(isThere) {
      const server = await startMastodon('one.test', [
        { name: 'renamed', follows: ['friend'], suspended: !isThere },
        { name: 'leader' },
        { name: 'friend' },
      ]);
      running.push(server);
      return (runtime) => mastodonNetwork(runtime, { servers: new Map([['one.test', server.url]]) });
    },
  },
};

describe.each(Object.entries(PLATFORMS))('%s', (name, { handle, newHandle, a, b, friend, start }) => {
  const run = async (store: Store, roster: readonly RosterCells[], isThere: boolean) => {
    const network = await start(isThere);
    crawlStore(roster, store, { network: name });
    const runtime = testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } });
    return crawlWith(store, network, { runtime });
  };
  const roster = [{ handle }, { handle: friend.handle }];

  test('A has another handle now and is read, and that is said; B, who took the handle, is not', async () => {
    const store = openMemoryStore();
    sealEarlier(store, name, 'first', '2024-06-01', [[handle, a]]);
    const outcome = await run(store, roster, true);
    expect(verdicts(store)).toEqual([
      ['complete', `other handle: renamed, @${handle} in first is @${newHandle} now`, a],
      ['empty', '', friend.id],
    ]);
    expect(ties(store)).toEqual([`${a} ${friend.id}`]);
    expect(outcome.otherHandles).toBe(1);
  });

  test('a crawl that was sealed with B’s follows in between does not make B the holder', async () => {
    const store = openMemoryStore();
    sealEarlier(store, name, 'first', '2024-06-01', [[handle, a]]);
    sealEarlier(store, name, 'second', '2025-06-01', [[handle, b]]);
    await run(store, roster, true);
    expect(verdicts(store)[0]).toMatchObject(['complete', expect.stringContaining('in first'), a]);
  });

  test('A is not there: the entry fails and says what to write; with the id B is read', async () => {
    const store = openMemoryStore();
    sealEarlier(store, name, 'first', '2024-06-01', [[handle, a]]);
    await run(store, roster, false);
    const [verdict, reason, account] = verdicts(store)[0]!;
    expect([verdict, account]).toEqual(['failed', null]);
    expect(reason).toMatch(
      `@${handle} leads to ${b} now, and led to ${a} in first, which is ${name === 'bluesky' ? 'deactivated' : 'suspended'}: write the account_id that is meant into the roster`,
    );
    expect(ties(store)).toEqual([]);

    const settled = openMemoryStore();
    sealEarlier(settled, name, 'first', '2024-06-01', [[handle, a]]);
    await run(settled, [{ handle, account_id: b }, { handle: friend.handle }], false);
    expect(verdicts(settled)[0]).toEqual(['empty', '', b]);
  });

  test('a row whose handle and account_id disagree is read by the id, and that is said', async () => {
    const store = openMemoryStore();
    const outcome = await run(store, [{ handle, account_id: a }, { handle: friend.handle }], true);
    expect(verdicts(store)[0]).toEqual([
      'complete',
      `other handle: the account_id is that of @${newHandle}, not of @${handle}`,
      a,
    ]);
    expect(outcome.otherHandles).toBe(1);
  });

  test('a handle that leads where it did is read as it is', async () => {
    const store = openMemoryStore();
    sealEarlier(store, name, 'first', '2024-06-01', [[handle, b]]);
    await run(store, roster, true);
    expect(verdicts(store)[0]).toEqual(['empty', '', b]);
  });
});

test('the handle leads nowhere now, and the account is there under another: it is read, and is not called gone', async () => {
  const store = openMemoryStore();
  sealEarlier(store, 'bluesky', 'first', '2024-06-01', [['leader.test', 'did:plc:a']]);
  const server = await startAtproto([{ did: 'did:plc:a', handle: 'new.test', follows: [] }]);
  running.push(server);
  crawlStore([{ handle: 'leader.test' }], store);
  await crawlWith(store, (runtime) => blueskyNetwork(runtime, { appview: server.url, plc: server.url }));
  expect(verdicts(store)).toEqual([
    ['empty', 'other handle: renamed, @leader.test in first is @new.test now', 'did:plc:a'],
  ]);
});
