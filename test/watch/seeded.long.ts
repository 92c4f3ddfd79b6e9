/** A log that begins with a sealed snapshot: who has not changed since is not read, and whatever it says is so. */
import { expect, test } from 'vitest';
import { crawlSnapshot } from '../../src/crawl/crawl.ts';
import { sandboxNetwork } from '../../src/crawl/networks/sandbox/sandbox.ts';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import type { Store } from '../../src/store/driver.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readSpans, readSweeps, readTieEvents } from '../../src/store/watch-log.ts';
import { createSeededWatch } from '../../src/store/watch-seed.ts';
import { testRuntime } from '../support/runtime.ts';
import {
  compareLog,
  DAY,
  END,
  openWatchedYear,
  rosterOf,
  type WatchedYear,
  watchUntil,
  world,
  worldAt,
} from '../support/watch-year.ts';

const SEALED = worldNow(2025) + DAY;
/** The crawl takes from an hour before its readings to an hour after them. */
const HOUR = 3_600_000;
const BEGUN = SEALED + 6 * DAY;
const rowsAt = (at: number) => rosterOf(worldAt(at)).rowsOn(new Date(at).toISOString().slice(0, 10));
const fresh = {
  name: 'year',
  network: 'sandbox',
  simulated: true,
  isKeyed: true,
  options: {},
  startedAt: BEGUN,
};

async function crawlDay({ live, db, clock }: WatchedYear, read: 'records' | 'appview'): Promise<Store> {
  await clock.advance(SEALED - HOUR);
  const store = openStore(db);
  const runtime = { ...testRuntime(), now: clock.now };
  createSnapshot(store, {
    name: 'day',
    network: 'sandbox',
    date: new Date(SEALED).toISOString().slice(0, 10),
    origin: 'crawl',
    meaning: 'declared',
    simulated: true,
    extraColumns: ['alliance'],
    rows: rowsAt(SEALED),
    startedAt: new Date(SEALED - 2 * HOUR).toISOString(),
  });
  const network = sandboxNetwork(runtime, { appview: live.url, plc: live.url, read });
  await crawlSnapshot(runtime, store, findSnapshot(store, 'day')!, network, { onProgress: () => {} });
  sealSnapshot(store, findSnapshot(store, 'day')!, { sealedAt: new Date(SEALED).toISOString() });
  return store;
}

test('it knows the days before it began of whom nothing has changed, bounds the rest, and reads only these', async () => {
  const year = await openWatchedYear({});
  const store = await crawlDay(year, 'records');
  await year.clock.advance(BEGUN);
  createSeededWatch(store, fresh, findSnapshot(store, 'day')!, rowsAt(BEGUN));
  store.close();
  await watchUntil(year, BEGUN + DAY, DAY, null);
  const then = openStore(year.db);
  const [first] = readSweeps(then, findWatch(then, 'year')!);
  then.close();
  expect(first!.readCount).toBeGreaterThan(0);
  expect(first!.readCount).toBeLessThan(0.5 * first!.accountCount);
  expect(first!.untoldCount).toBe(0);
  await watchUntil(year, END, 20 * DAY, BEGUN + 5 * DAY);
  const { wrong, known, unknown } = compareLog(year.db);
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(2 * unknown);
  const log = openStore(year.db);
  const watch = findWatch(log, 'year')!;
  const before = [...readTieEvents(log, watch)].filter(
    ({ from, to }) => from !== null && to <= BEGUN + DAY / 2,
  );
  const quiet = readSpans(log, watch).filter(({ from, to }) => from === SEALED && to > BEGUN);
  log.close();
  // Each of them did happen between its bounds.
  const { follows } = world;
  const changes = new Set<string>();
  world.accounts.forEach(({ did }, source) => {
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const pair = `${did} ${didOf(follows.target[k]!)}`;
      for (const [kind, at] of [
        ['formed', follows.formedAt[k]!],
        ['ended', follows.endedAt[k]!],
      ] as const) {
        if (at >= SEALED - 2 * HOUR && at <= BEGUN + DAY / 2) changes.add(`${kind} ${pair}`);
      }
    }
  });
  expect(before.length).toBeGreaterThan(3);
  for (const { kind, source, target, from } of before) {
    expect(changes).toContain(`${kind} ${source} ${target}`);
    expect(from).toBeGreaterThanOrEqual(SEALED - 2 * HOUR);
  }
  expect(quiet.length).toBeGreaterThan(20);
});

test('a snapshot that keeps no revisions, is open or of another network is refused, and leaves no log', async () => {
  const year = await openWatchedYear({});
  const store = await crawlDay(year, 'appview');
  const day = findSnapshot(store, 'day')!;
  const begin = (over: object, snapshot = day) =>
    createSeededWatch(store, { ...fresh, ...over }, snapshot, rowsAt(BEGUN));
  expect(() => begin({})).toThrow('day keeps no revisions of its accounts');
  expect(() => begin({ network: 'bluesky' })).toThrow('day is of sandbox');
  expect(() => begin({}, { ...day, state: 'open' })).toThrow('entente seal day');
  expect(findWatch(store, 'year')).toBeNull();
  store.close();
});
