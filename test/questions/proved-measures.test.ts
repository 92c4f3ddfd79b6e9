/** Kept measures are proved once for as long as nobody writes to the database, and again when somebody has. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureMeasures } from '../../src/questions/measures/kept-measures.ts';
import type { Desk } from '../../src/questions/open-snapshot.ts';
import { fileState } from '../../src/store/file-state.ts';
import { findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore, openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'study.sqlite');
const kept = keptInMemory();

/** As a command asks: with a handle of its own. */
async function ask() {
  const store = openStore(database);
  const said: string[] = [];
  const desk: Desk = { database, say: (text) => said.push(text), kept };
  const snapshot = findSnapshot(store, 'year')!;
  const read: string[] = [];
  const watched = new Proxy(store, {
    get(target, name) {
      const value = target[name as keyof typeof target] as unknown;
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'prepare') read.push(String(given[0]));
        return (value as (...given: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  await ensureMeasures(desk, { store: watched, snapshot });
  store.close();
  return { said, isProved: read.some((sql) => /FROM measure_value WHERE/.test(sql)) };
}

test('a second question believes what the first has proved, and a third tells what was changed between', async () => {
  const store = openStore(database);
  sealSnapshot(store, smallSnapshot(store, 'year', THREE, [[0, 1]]), {
    sealedAt: '2026-06-02T00:00:00.000Z',
  });
  store.close();
  expect((await ask()).said).toEqual([expect.stringContaining('its measures are computed, once')]);
  expect(await ask()).toEqual({ said: [], isProved: true });
  expect(await ask()).toEqual({ said: [], isProved: false });
  const other = openStore(database);
  other.exec('DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET value = 9 WHERE position = 0');
  other.close();
  const { said, isProved } = await ask();
  expect(isProved).toBe(true);
  expect(said[0]).toContain('were changed after they were kept');
});

test('a file whose time was set back to what it was is proved again', async () => {
  await ask();
  expect((await ask()).isProved).toBe(false);
  const time = join(folder.path, 'time');
  spawnSync('touch', ['-r', database, time]);
  const { size } = statSync(database);
  const other = openStore(database);
  other.exec(
    'DROP TRIGGER IF EXISTS measure_value_kept_update; UPDATE measure_value SET value = 7 WHERE position = 0',
  );
  other.close();
  spawnSync('touch', ['-r', time, database]);
  const [one, same] = [database, time].map((path) => statSync(path, { bigint: true }).mtimeNs);
  expect([statSync(database).size, one]).toEqual([size, same]);
  expect((await ask()).said[0]).toContain('were changed after they were kept');
});

test('a file is another when somebody writes to it, also where that is in its log still; one in memory has none', () => {
  const store = openStore(database);
  const before = fileState(store);
  store.prepare('SELECT count(*) FROM snapshot').get();
  expect(fileState(store)).toBe(before);
  const other = openStore(database);
  smallSnapshot(other, 'next', THREE, [[0, 1]], '2027-06-01');
  expect(fileState(store)).not.toBe(before);
  other.close();
  store.close();
  expect(fileState(openMemoryStore())).toBeNull();
});
