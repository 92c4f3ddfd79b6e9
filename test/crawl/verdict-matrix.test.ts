/** Every verdict on every network and reading on which it can occur, from a server that gives rise to it. */
import { afterAll, expect, test } from 'vitest';
import type { Network } from '../../src/crawl/network.ts';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky/bluesky.ts';
import { mastodonNetwork } from '../../src/crawl/networks/mastodon/mastodon.ts';
import { xNetwork } from '../../src/crawl/networks/x/x.ts';
import { isNode, isObserved, type Verdict } from '../../src/roster/verdict.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readContent } from '../../src/store/content.ts';
import { findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import { crawlStore, crawlWith, type RosterCells, SNAPSHOT, verdicts } from '../support/crawl.ts';
import type { Loopback } from '../support/loopback.ts';
import { startMastodon } from '../support/mastodon-server.ts';
import { testRuntime } from '../support/runtime.ts';
import { startX, X_TOKEN } from '../support/x-api.ts';

const CAP = 20;

interface Case {
  name: string;
  network: string;
  /** One account each, named after what its verdict has to be; in this order in the roster. */
  verdicts: Verdict[];
  /** Further entries of the roster, which exist no more. */
  filler?: RosterCells[];
  cell(verdict: Verdict): RosterCells;
  start(): Promise<Loopback>;
  networkOf(runtime: Runtime, url: string): Network;
}

const running: Loopback[] = [];
afterAll(() => Promise.all(running.map((server) => server.close())));

/** Whom the account follows, and how many it declares to follow, for a verdict to come of it. */
function lists(verdict: Verdict, strangers: readonly string[], friends: readonly string[]) {
  if (verdict === 'empty') return { follows: [], declared: 0 };
  if (verdict === 'hidden') return { follows: [], declared: 40 };
  if (verdict === 'partial') return { follows: strangers.slice(0, 10), declared: 100 };
  if (verdict === 'capped') return { follows: strangers.slice(0, 30), declared: 30 };
  return { follows: friends, declared: friends.length };
}

const LISTED: Verdict[] = ['complete', 'empty', 'partial', 'capped', 'hidden', 'failed', 'not-read'];
const ABSENT: Verdict[] = ['suspended', 'deactivated', 'not-found'];
const did = (name: string) => `did:plc:${name}`;

function bluesky(read: Reading, occurring: Verdict[], fillers = 0): Case {
  const filler = Array.from({ length: fillers }, (_, k) => ({
    handle: `z${k}.test`,
    account_id: did(`z${k}`),
  }));
  return {
    name: `bluesky by ${read}`,
    network: 'bluesky',
    verdicts: occurring,
    filler,
    cell: (verdict) => ({ handle: `${verdict}.test`, account_id: did(verdict) }),
    start: async () => {
      const strangers = Array.from({ length: 30 }, (_, k) => did(`stranger${k}`));
      const alive = occurring.map((verdict) => ({
        did: did(verdict),
        handle: `${verdict}.test`,
        ...lists(verdict, strangers, [did('empty')]),
        ...(isNode(verdict) ? {} : { gone: verdict as 'suspended' }),
      }));
      const gone = filler.map(({ handle, account_id }) => ({
        did: account_id,
        handle,
        gone: 'suspended' as const,
      }));
      const server = await startAtproto([...alive, ...gone], { pageSize: 10 });
      server.disturb = ({ pathname, search }) => {
        const isList = /getFollows|listRecords|getRelationships/.test(pathname);
        const isBroken = search.includes('plc%3Afailed') && !search.includes('others=did%3Aplc%3Afailed');
        const isSecondPage =
          search.includes('actor=did%3Aplc%3Apartial') && search.includes(`Az${fillers - 1}`);
        return isList && (isBroken || (read === 'pairs' && isSecondPage)) ? { status: 500, body: {} } : null;
      };
      return server;
    },
    networkOf: (runtime, url) =>
      blueskyNetwork(runtime, { appview: url, plc: url, read, checksBlocks: read === 'appview' }),
  };
}

const X_VERDICTS: Verdict[] = [...LISTED, 'protected', 'suspended', 'not-found'];
const MASTODON_VERDICTS: Verdict[] = [...LISTED, 'suspended', 'moved', 'not-found'];

const CASES: Case[] = [
  bluesky('appview', [...LISTED, ...ABSENT]),
  bluesky('records', [...LISTED, ...ABSENT]),
  bluesky('pairs', ['complete', 'empty', 'partial', 'failed', 'not-read', ...ABSENT], 40),
  {
    name: 'x',
    network: 'x',
    verdicts: X_VERDICTS,
    cell: (verdict) => ({ handle: verdict.replace('-', '_') }),
    start: async () => {
      const strangers = Array.from({ length: 30 }, (_, k) => String(5000 + k));
      const x = await startX(
        X_VERDICTS.map((verdict, k) => ({
          id: String(k + 1),
          username: verdict.replace('-', '_'),
          ...lists(verdict, strangers, ['2']),
          ...(isNode(verdict) ? {} : { gone: verdict as 'suspended' }),
          isProtected: verdict === 'protected',
        })),
      );
      const failing = `/2/users/${X_VERDICTS.indexOf('failed') + 1}/following`;
      x.disturb = ({ pathname }) => (pathname === failing ? { status: 500, body: {} } : null);
      return x;
    },
    networkOf: (runtime, url) => xNetwork(runtime, { api: url }),
  },
  {
    name: 'mastodon',
    network: 'mastodon',
    verdicts: MASTODON_VERDICTS,
    cell: (verdict) => ({ handle: `${verdict.replace('-', '_')}@one.test` }),
    start: async () => {
      const strangers = Array.from({ length: 30 }, (_, k) => `s${k}@far.test`);
      const server = await startMastodon(
        'one.test',
        MASTODON_VERDICTS.filter((verdict) => verdict !== 'not-found').map((verdict) => ({
          name: verdict.replace('-', '_'),
          ...lists(verdict, strangers, ['empty']),
          suspended: verdict === 'suspended',
          ...(verdict === 'moved' ? { movedTo: 'moved@two.test' } : {}),
        })),
      );
      server.disturb = ({ pathname }) =>
        pathname.endsWith('id-failed/following') ? { status: 500, body: {} } : null;
      return server;
    },
    networkOf: (runtime, url) => mastodonNetwork(runtime, { servers: new Map([['one.test', url]]) }),
  },
];

test.each(CASES)('$name: each account comes to its verdict', async (one) => {
  const server = await one.start();
  running.push(server);
  const roster = [...one.verdicts.map((verdict) => one.cell(verdict)), ...(one.filler ?? [])];
  const store = crawlStore(roster, openMemoryStore(), { network: one.network });
  const runtime = testRuntime({ env: { X_BEARER_TOKEN: X_TOKEN } });
  const numbers = roster.map((_, k) => k + 1).filter((number) => one.verdicts[number - 1] !== 'not-read');
  const { unread } = await crawlWith(store, (world) => one.networkOf(world, server.url), {
    runtime,
    cap: CAP,
    only: new Set(numbers),
  });
  expect(unread).toBe(1);
  const snapshot = findSnapshot(store, SNAPSHOT)!;
  sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z', unread: 'budget' });

  const found = verdicts(store).slice(0, one.verdicts.length);
  expect(found.map(([verdict]) => verdict)).toEqual(one.verdicts);
  found.forEach(([verdict, reason]) => {
    expect([verdict, reason !== '']).toEqual([verdict, !isObserved(verdict as Verdict)]);
  });
  expect(found[one.verdicts.indexOf('not-read')]![1]).toBe('budget');

  const { ties, accounts, entries } = readContent(store, snapshot);
  const complete = entries[0]!.account!;
  expect(Array.from(ties.source)).toEqual([complete]);
  expect(accounts[ties.target[0]!]).toBe(accounts[entries[1]!.account!]);
});
