/** A log that is watched is backed up once a day, and what hinders that is told and tried again. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginBackups } from '../../src/jobs/daily-backup.ts';
import type { Store } from '../../src/store/driver.ts';
import { readLog } from '../../src/store/read-log.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { readTieEvents, type WatchRecord } from '../../src/store/watch-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BEGIN, DAYS, drawLog, goOn } from '../support/random-log.ts';
import { testRuntime } from '../support/runtime.ts';
import { testClock } from '../support/watch-clock.ts';

const HOUR = 3_600_000;
const END = BEGIN + DAYS * 24 * HOUR;
const folder = temporaryFolder();
const eventsOf = (store: Store, watch: WatchRecord) => [...readTieEvents(store, watch)];
const settled = async () => {
  for (let k = 0; k < 200; k++) await new Promise((resolve) => setImmediate(resolve));
};

test('once a day, an hour after it could not, and never with an error', async () => {
  const store = openMemoryStore();
  const drawn = drawLog(store, 'backed up');
  const dir = join(folder.path, 'backup');
  const clock = testClock(END);
  const told: string[] = [];
  const asked = {
    store,
    name: 'drawn',
    dir,
    runtime: { ...testRuntime(), ...clock },
    tell: (text: string) => told.push(text),
    warn: (text: string) => told.push(`!${text}`),
  };
  const after = async (hours: number) => {
    for (let k = 0; k < hours * 2; k++) {
      await clock.advance(clock.now() + HOUR / 2);
      await settled();
    }
    return told.splice(0);
  };
  const { heed, end } = beginBackups(asked);
  heed();
  await settled();
  const first = /^backed up to \S+backup\/drawn, \d\d files written, 0 unchanged$/;
  expect(told.splice(0)).toEqual([expect.stringMatching(first)]);
  heed();
  expect(await after(23)).toEqual([]);
  goOn(store, drawn, 'more', END, 2);
  expect(await after(1)).toEqual([expect.stringMatching(/, \d+ files written, [1-9]\d* unchanged$/)]);
  mkdirSync(join(dir, 'drawn/mine'));
  writeFileSync(join(dir, 'drawn/mine/notes.txt'), '');
  const failed =
    /^!could not be backed up: \S+ holds files that are no log's \(mine\/notes.txt\); .* tried again in an hour$/;
  expect(await after(24)).toEqual([expect.stringMatching(failed)]);
  rmSync(join(dir, 'drawn/mine'), { recursive: true });
  expect(await after(0.5)).toEqual([]);
  expect(await after(0.5)).toEqual([expect.stringContaining(' 0 files written')]);
  await end();
  const back = openMemoryStore();
  expect(eventsOf(back, readLog(back, join(dir, 'drawn'), ''))).toEqual(eventsOf(store, drawn.watch));
});

test('what is logged while a backup is written is not in it, and an interruption ends it without a trace', async () => {
  const store = openStore(join(folder.path, 'live.sqlite'));
  const drawn = drawLog(store, 'live');
  const before = eventsOf(store, drawn.watch);
  const runtime = testRuntime({ begin: END });
  let pauses = 0;
  const sleep = async (ms: number, signal?: AbortSignal) => {
    if (ms > 0) return new Promise<void>((resolve) => signal!.addEventListener('abort', () => resolve()));
    if (pauses++ === 3) goOn(store, drawn, 'meanwhile', END, 20);
    if (pauses > 45) runtime.interrupt();
  };
  const told: string[] = [];
  const tell = (text: string) => told.push(text);
  const backUp = (dir: string) => {
    const asked = { store, name: 'drawn', dir, runtime: { ...runtime, sleep } };
    const { heed, end } = beginBackups({ ...asked, tell, warn: tell });
    heed();
    return end();
  };
  await backUp(join(folder.path, 'live'));
  expect(told).toHaveLength(1);
  const back = openMemoryStore();
  expect(eventsOf(back, readLog(back, join(folder.path, 'live/drawn'), ''))).toEqual(before);
  expect(eventsOf(store, drawn.watch).length).toBeGreaterThan(before.length);
  await backUp(join(folder.path, 'interrupted'));
  expect(told).toHaveLength(1);
  expect(existsSync(join(folder.path, 'interrupted/drawn'))).toBe(false);
  store.close();
});
