/** The crawl of the simulated world finds exactly what is in the world, less what its lists do not show. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlSnapshot } from '../../../../src/crawl/crawl.ts';
import { sandboxNetwork } from '../../../../src/crawl/networks/sandbox/sandbox.ts';
import { sandboxWorld } from '../../../../src/sandbox/build-world.ts';
import { worldDate, worldNow } from '../../../../src/sandbox/calendar.ts';
import { followsOf } from '../../../../src/sandbox/follows.ts';
import { type Sandbox, startSandbox } from '../../../../src/sandbox/server.ts';
import type { AccountState } from '../../../../src/sandbox/world-account.ts';
import { worldRoster } from '../../../../src/sandbox/world-roster.ts';
import { readContent } from '../../../../src/store/content.ts';
import type { Store } from '../../../../src/store/driver.ts';
import type { SnapshotRecord } from '../../../../src/store/snapshot-record.ts';
import { createSnapshot, sealSnapshot } from '../../../../src/store/snapshots.ts';
import { openMemoryStore } from '../../../../src/store/store.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { tenuresOn } from '../../../support/sandbox-truth.ts';
import { THOROUGH } from '../../../support/thorough.ts';

const YEAR = 2026;
const world = sandboxWorld();
const rostered = new Set(tenuresOn(world, worldDate(YEAR)).map(({ account }) => account));

let sandbox: Sandbox;
let eight: Awaited<ReturnType<typeof crawlWorld>>;
beforeAll(async () => {
  sandbox = await startSandbox(world, YEAR);
  eight = await crawlWorld(8);
});
afterAll(() => sandbox.close());

async function crawlWorld(concurrency: number): Promise<{ store: Store; snapshot: SnapshotRecord }> {
  const store = openMemoryStore();
  const date = worldDate(YEAR);
  const runtime = testRuntime();
  const network = sandboxNetwork(runtime, { appview: sandbox.url, plc: sandbox.url });
  const open = createSnapshot(store, {
    name: 'sandbox',
    network: network.name,
    date,
    origin: 'crawl',
    meaning: network.meaning,
    simulated: network.simulated,
    extraColumns: ['alliance'],
    rows: worldRoster(world, YEAR).filter((row) => row.until === '' || date < row.until),
    startedAt: `${date}T00:00:00.000Z`,
  });
  const outcome = await crawlSnapshot(runtime, store, open, network, { concurrency, onProgress: () => {} });
  expect(outcome.unread).toBe(0);
  return { store, snapshot: sealSnapshot(store, open, { sealedAt: open.startedAt }) };
}

/** What the world itself says of an account. */
function expectedVerdict({ status, list }: AccountState, declared: number): string {
  if (status !== 'active') return status === 'absent' ? 'not-found' : status;
  if (declared === 0) return 'empty';
  return { open: 'complete', hidden: 'hidden', cut: 'partial' }[list];
}

test('verdicts and ties are those of the world', async () => {
  const { store, snapshot } = eight;
  const content = readContent(store, snapshot);

  const numberOf = new Map(world.accounts.map(({ states }, number) => [states[YEAR].handle, number]));
  for (const { row, verdict } of content.entries) {
    const number = numberOf.get(row.handle)!;
    const declared = followsOf(world.follows, number, worldNow(YEAR)).length;
    expect([row.handle, verdict]).toEqual([
      row.handle,
      expectedVerdict(world.accounts[number]!.states[YEAR], declared),
    ]);
  }

  // No honest list lacks more of what is declared than the rule tolerates.
  const shortfalls = content.entries
    .filter(({ verdict }) => verdict === 'complete')
    .map(({ profile, reading }) => ({
      declared: profile!.declaredCount!,
      lacks: profile!.declaredCount! - reading!.listedCount,
    }));
  expect(shortfalls.filter(({ declared, lacks }) => lacks > Math.max(1, 0.05 * declared))).toEqual([]);
  expect(shortfalls.some(({ lacks }) => lacks > 0)).toBe(true);

  const state = (number: number) => world.accounts[number]!.states[YEAR];
  const expected: string[] = [];
  for (const source of rostered) {
    if (state(source).status !== 'active' || state(source).list !== 'open') continue;
    for (const k of followsOf(world.follows, source, worldNow(YEAR))) {
      const target = world.follows.target[k]!;
      if (!rostered.has(target) || state(target).status !== 'active') continue;
      expected.push(`${world.accounts[source]!.did} ${world.accounts[target]!.did}`);
    }
  }
  const open = new Set(
    content.entries.filter(({ verdict }) => verdict === 'complete').map(({ account }) => account),
  );
  const found = Array.from(content.ties.source, (source, k) => ({ source, target: content.ties.target[k]! }))
    .filter(({ source }) => open.has(source))
    .map(({ source, target }) => `${content.accounts[source]} ${content.accounts[target]}`);
  expect(found.length).toBeGreaterThan(10_000);
  expect(found.sort()).toEqual(expected.sort());
});

test.runIf(THOROUGH)('one account at a time or eight: the same content hash', async () => {
  const one = await crawlWorld(1);
  expect(one.snapshot.contentHash).toBe(eight.snapshot.contentHash);
});
