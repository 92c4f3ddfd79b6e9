/** Every reading against the protocol's reference implementation: the seeded graph, less what it cannot show. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blueskyNetwork, type Reading } from '../../src/crawl/networks/bluesky.ts';
import type { Runtime } from '../../src/runtime.ts';
import { readLedger } from '../../src/store/ledger.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { crawlStore, crawlWith, SNAPSHOT, ties, unseenTies, verdicts } from '../support/crawl.ts';
import { testRuntime } from '../support/runtime.ts';

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  people: { did: string; handle: string }[];
  follows: [number, number][];
  gone: { deactivated: number; suspended: number; deleted: number };
  block: [number, number];
}

let child: ChildProcess;
let seeded: Seeded;

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'network.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  seeded = JSON.parse(line);
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

async function read(reading: Reading) {
  const store = crawlStore(
    seeded.people.map(({ handle, did }, k) =>
      k % 2 === 0 || isGone(k) ? { handle, account_id: did } : { handle },
    ),
    openMemoryStore(),
    { meaning: reading === 'appview' ? 'shown' : 'declared' },
  );
  const network = (runtime: Runtime) => {
    const made = blueskyNetwork(runtime, {
      appview: seeded.appview,
      plc: seeded.plc,
      read: reading,
      checksBlocks: true,
    });
    made.http.trust(seeded.pds);
    return made;
  };
  const outcome = await crawlWith(store, network, { runtime: testRuntime({ begin: Date.now() }) });
  const isActive = (tie: string) =>
    tie.split(' ').every((did) => !isGone(seeded.people.findIndex((one) => one.did === did)));
  return { store, outcome, active: ties(store).filter(isActive), unseen: unseenTies(store).filter(isActive) };
}

function isGone(k: number): boolean {
  return Object.values(seeded.gone).includes(k);
}

const tie = ([source, target]: readonly [number, number]) =>
  `${seeded.people[source]!.did} ${seeded.people[target]!.did}`;

const expected = () =>
  seeded.follows
    .filter((pair) => !pair.some(isGone))
    .map(tie)
    .sort();

/** Both directions between the two whom a block parts. */
const parted = () => [tie(seeded.block), tie([seeded.block[1], seeded.block[0]])].sort();

test('the seed is what it should be', () => {
  expect(seeded.people).toHaveLength(100);
  expect(seeded.follows.length).toBeGreaterThan(1_900);
  expect(seeded.follows.filter((pair) => parted().includes(tie(pair))).length).toBeGreaterThan(0);
});

test.each(['records', 'pairs', 'auto'] as const)(
  '%s: the seeded graph exactly, and nothing left open',
  async (reading) => {
    const { store, active, unseen } = await read(reading);
    expect(active).toEqual(expected());
    expect(unseen).toEqual([]);
    const found = verdicts(store);
    expect(found[seeded.gone.deactivated]![0]).toBe('deactivated');
    expect(found[seeded.gone.suspended]![0]).toBe('suspended');
    expect(found[seeded.gone.deleted]![0]).toBe('not-found');
    expect(found.filter((_, k) => !isGone(k)).every(([verdict]) => verdict === 'complete')).toBe(true);
  },
);

test('appview: the seeded graph less what a block hides, which is unknown and never absent', async () => {
  const { active, unseen } = await read('appview');
  expect(active).toEqual(expected().filter((one) => !parted().includes(one)));
  expect(unseen).toEqual(parted());
});

test('records are dated, without doubt, and their requests are those of the plan', async () => {
  const { store, outcome } = await read('records');
  const dated = store
    .prepare('SELECT count(*) FROM tie WHERE followed_at IS NOT NULL AND doubt IS NULL')
    .pluck();
  expect(dated.get()).toBe(store.prepare('SELECT count(*) FROM tie').pluck().get());
  const active = readLedger(store, findSnapshot(store, SNAPSHOT)!).filter(
    ({ reading }) => reading !== null,
  ).length;
  const lookUps = 100 / 25 + Object.keys(seeded.gone).length;
  expect(outcome.requests).toBe(lookUps + active * 4);
});
