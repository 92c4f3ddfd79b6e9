/** `entente forget`: the account is gone from the database file, and what cannot be reached is named. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/store/content.ts';
import { changedParts, findSnapshot, listSnapshots } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { sealedSnapshot, smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();

function database(name: string): string {
  const path = join(folder.path, `${name}.sqlite`);
  const store = openStore(path);
  sealedSnapshot(store, 'year-1');
  smallSnapshot(
    store,
    'year-2',
    [{ id: 'did:plc:a' }, { id: 'did:plc:b' }, { id: 'did:plc:d' }],
    [
      [0, 1],
      [2, 0],
      [2, 1],
    ],
  );
  store.close();
  return path;
}

test('sealed snapshots become NAME.r1, open ones lose the account, and the file keeps no trace', () => {
  const path = database('one');
  mkdirSync(join(folder.path, 'data/snapshots/year-1'), { recursive: true });
  writeFileSync(join(folder.path, 'data/snapshots/year-1/ties.csv'), 'source,target\ndid:plc:a,did:plc:b\n');
  const refused = entente(['forget', '@b.test', '--db', path], { cwd: folder.path });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('say --yes to do it') });
  const { code, stdout } = entente(['forget', '@b.test', '--yes', '--db', path, '--format', 'csv'], {
    cwd: folder.path,
  });
  expect(code).toBe(0);
  expect(stdout).toBe(
    'what,name,now\nsnapshot,year-1,year-1.r1\nsnapshot,year-2,year-2\nfile,data/snapshots/year-1/ties.csv,not changed\n',
  );
  for (const suffix of ['', '-wal']) {
    const bytes = (() => {
      try {
        return readFileSync(`${path}${suffix}`);
      } catch {
        return Buffer.alloc(0);
      }
    })();
    expect(bytes.includes('did:plc:b')).toBe(false);
    expect(bytes.includes('b.test')).toBe(false);
  }
  const store = openStore(path);
  expect(listSnapshots(store).map(({ name, state }) => [name, state])).toEqual([
    ['year-1.r1', 'sealed'],
    ['year-2', 'open'],
  ]);
  const redacted = findSnapshot(store, 'year-1.r1')!;
  expect(redacted.counts).toEqual({ redacted_accounts: 1 });
  expect(changedParts(store, redacted)).toEqual([]);
  const content = readContent(store, redacted);
  expect(content.accounts).toEqual(['did:plc:a', 'did:plc:c']);
  expect(content.ties.source.length).toBe(1);
  expect(content.entries.map(({ number, verdict }) => [number, verdict])).toEqual([
    [1, 'complete'],
    [2, 'complete'],
  ]);
  expect(() => store.prepare('DELETE FROM tie').run()).toThrow('a sealed snapshot never changes');
  store.close();
});

test('a second request makes NAME.r2; an account that is not held is refused', () => {
  const path = database('two');
  entente(['forget', 'b.test', '--yes', '--db', path], { cwd: folder.path });
  entente(['forget', 'did:plc:c', '--yes', '--db', path], { cwd: folder.path });
  const store = openStore(path);
  expect(listSnapshots(store).map(({ name, counts }) => [name, counts.redacted_accounts])).toEqual([
    ['year-1.r2', 2],
    ['year-2', 1],
  ]);
  store.close();
  expect(entente(['forget', 'nobody.test', '--yes', '--db', path])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds no account nobody.test'),
  });
});
