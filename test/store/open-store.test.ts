/** Databases that are not ours to write: questions are answered all the same, and nothing in them is touched. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { sqliteDriver } from '../../src/store/driver.ts';
import { listSnapshots } from '../../src/store/snapshots.ts';
import { openCopy, openExistingStore, openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const Database = sqliteDriver();

const folder = temporaryFolder();

test('a copy of a database that cannot be written answers, keeps what it is given, and leaves the file', () => {
  const path = `${folder.path}/read-only.sqlite`;
  const written = openStore(path);
  const { name } = sealedSnapshot(written, 'small');
  written.close();
  const before = readFileSync(path);
  const copy = openCopy(path);
  expect(listSnapshots(copy).map((snapshot) => snapshot.name)).toEqual([name]);
  copy.prepare("INSERT INTO account (network, account_id) VALUES ('x', 'x:1')").run();
  copy.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a copy holds what is still in the log of a crawl that runs', () => {
  const path = `${folder.path}/running.sqlite`;
  const running = openStore(path);
  const { name } = sealedSnapshot(running, 'small');
  const copy = openCopy(path);
  expect(listSnapshots(copy).map((snapshot) => snapshot.name)).toEqual([name]);
  copy.close();
  running.close();
});

test('the database of another program is refused and left as it is', () => {
  const path = `${folder.path}/theirs.sqlite`;
  const theirs = new Database(path);
  theirs.exec('CREATE TABLE bookmark (url TEXT)');
  theirs.close();
  const before = readFileSync(path);
  expect(() => openExistingStore(path)).toThrow(
    `${path}: a database of another program; name one of entente, or a new file, with --db`,
  );
  expect(() => openStore(path)).toThrow('a database of another program');
  expect(readFileSync(path).subarray(100).equals(before.subarray(100))).toBe(true);
});

test('a new database is the same, whether it is the first of a process or a later one', async () => {
  vi.resetModules();
  const anew = await import('../../src/store/store.ts');
  const [first, later, file] = [
    anew.openMemoryStore(),
    anew.openMemoryStore(),
    anew.openStore(`${folder.path}/later.sqlite`),
  ].map((store) => {
    const parts = store
      .prepare<[], { type: string; name: string; sql: string | null }>(
        'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name',
      )
      .all();
    const tables = parts.filter(({ type }) => type === 'table').map(({ name }) => name);
    const rows = tables.map((name) => [name, store.prepare(`SELECT * FROM ${name}`).all()]);
    store.close();
    return { parts, rows: Object.fromEntries(rows) };
  });
  expect(first!.parts.length).toBeGreaterThan(150);
  expect(first!.rows.migration.length).toBeGreaterThan(20);
  expect(later).toEqual(first);
  expect(file).toEqual(first);
});
