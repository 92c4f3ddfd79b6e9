/** A Jetstream that clamps, drops and reorders: what is proved is right, and what its stream has missed is found. */
import { expect, test } from 'vitest';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { openStore } from '../../src/store/store.ts';
import { findWatch, readSweeps } from '../../src/store/watch-log.ts';
import { jetstream } from '../../src/watch/jetstream.ts';
import { tellerOf } from '../support/jetstream-events.ts';
import { startJetstream } from '../support/jetstream-server.ts';
import { compareLog, DAY, END, openWatchedYear, watchUntil, world } from '../support/watch-year.ts';

test('whatever is proved is so, and the share that it has lost is measured', async () => {
  const server = await startJetstream({
    drops: ({ time_us }) => (time_us / 1000) % 10 < 1,
    keeps: 10 * 3600 * 1_000_000,
    reorders: true,
  });
  const year = await openWatchedYear({ streams: [jetstream(server.url)], tell: tellerOf(server) });
  await watchUntil(year, worldNow(2025) + 12 * DAY, 7 * DAY, null);
  server.cut();
  await watchUntil(year, worldNow(2025) + 14 * DAY, 7 * DAY, null);
  await watchUntil(year, END, 7 * DAY, null);
  await server.close();
  const { wrong, known, unknown } = compareLog(year.db, ['chain', 'reading']);
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(2 * unknown);
  expect(server.asked[0]!.accounts).toContain(world.accounts.find(({ country }) => country === 'DE')!.did);
  const store = openStore(year.db);
  const sweeps = readSweeps(store, findWatch(store, 'year')!);
  store.close();
  const sum = (of: 'toldCount' | 'untoldCount') => sweeps.reduce((total, sweep) => total + sweep[of], 0);
  expect(sum('untoldCount')).toBeGreaterThan(0.02 * sum('toldCount'));
});
