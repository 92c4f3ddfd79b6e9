/** What lies outside of the program and stops it is told with what to do, and with the exit code for it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseFault } from '../../src/errors.ts';
import { sqliteDriver } from '../../src/store/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT } from '../support/program.ts';

const Database = sqliteDriver();

const folder = temporaryFolder();
const edges = folder.write('edges.csv', 'source,target\nann,bo\n');

test.each([
  ['SQLITE_BUSY_SNAPSHOT', 'another program is writing'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR_WRITE', 'run the same command again'],
])('%s', (code, told) => {
  expect(databaseFault(new Database.SqliteError('no', code))).toContain(told);
});

test('a mistake of the program’s own is none of these', () => {
  expect(databaseFault(new Database.SqliteError('no such column: a', 'SQLITE_ERROR'))).toBeNull();
  expect(databaseFault(new Error('no'))).toBeNull();
});

test('a database that another program writes to', () => {
  const path = join(folder.path, 'busy.sqlite');
  const about = ['--network', 'x', '--date', '2026-06-01', '--db', path];
  expect(entente(['import', edges, '-s', 'one', ...about]).code).toBe(0);
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const { code, stderr } = entente(['import', edges, '-s', 'two', ...about]);
  other.close();
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('another program is writing'),
  });
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a damaged database is told when it is opened, as it is later', () => {
  const path = join(folder.path, 'damaged.sqlite');
  openStore(path).close();
  writeFileSync(path, readFileSync(path).fill(7, 4096, 12_288));
  expect(() => openStore(path)).toThrow(`${path}: the database file is damaged`);
});

test.runIf(process.platform === 'linux')('an answer that finds no room is a failure, not a no', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', '"$0" bin/entente.js rank mutual -s sandbox-2026 --format csv > /dev/full', process.execPath],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('the disk is full') });
});
