/** What was deleted leaves no trace in the file, or is said to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyPages, removeSnapshot } from '../../src/store/remove-snapshot.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot, THREE } from '../support/snapshots.ts';

const folder = temporaryFolder();

test('somebody who still reads what was deleted keeps its traces, of which is told', () => {
  const path = join(folder.path, 'entente.sqlite');
  const store = openStore(path);
  store.pragma('busy_timeout = 1');
  const snapshot = smallSnapshot(store, 'mistake', THREE, [[0, 1]]);
  store.pragma('wal_checkpoint(TRUNCATE)');
  const isTraced = () => readFileSync(path).includes('mistake');
  const reader = openStore(path);
  reader.exec('BEGIN');
  expect(reader.prepare('SELECT count(*) FROM tie').pluck().get()).toBe(1);
  removeSnapshot(store, snapshot);
  expect(emptyPages(store)).toContain('may keep traces of what was deleted until nobody reads it any more');
  expect(isTraced()).toBe(true);
  reader.close();
  expect(emptyPages(store)).toBeNull();
  expect(isTraced()).toBe(false);
  store.close();
});
