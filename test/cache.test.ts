/** What is kept between runs: given back as it was kept or not at all, and never more than is allowed. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { MOST_KEPT, openCache } from '../src/cache.ts';
import { temporaryFolder } from './support/folder.ts';

const home = temporaryFolder();
const open = () => openCache({ XDG_CACHE_HOME: home.path })!;
const file = (name: string) => join(home.path, 'entente', name);
beforeEach(() => rmSync(join(home.path, 'entente'), { recursive: true, force: true }));
const text = (name: string) => open().read(name)?.toString() ?? null;

test('what was kept is there for the next run, and only its owner can read it', () => {
  expect(text('a')).toBeNull();
  open().write('a', Buffer.from('first'));
  open().write('b', Buffer.from('second'));
  open().write('a', Buffer.from('third'));
  expect([text('a'), text('b')]).toEqual(['third', 'second']);
  expect(readdirSync(open().folder).sort()).toEqual(['a', 'b']);
  if (process.platform === 'win32') return;
  expect([statSync(open().folder).mode & 0o777, statSync(file('a')).mode & 0o777]).toEqual([0o700, 0o600]);
});

test('a file that is damaged, cut short, empty or put in the place of another is not given back', () => {
  for (const name of ['flipped', 'cut', 'empty', 'moved']) open().write(name, Buffer.from(`of ${name}`));
  const bytes = readFileSync(file('flipped'));
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(file('flipped'), bytes);
  truncateSync(file('cut'), bytes.length - 3);
  truncateSync(file('empty'), 0);
  renameSync(file('moved'), file('other'));
  expect(['flipped', 'cut', 'empty', 'other'].map(text)).toEqual([null, null, null, null]);
});

test('where it is turned off or has no place there is none', () => {
  expect(openCache({ XDG_CACHE_HOME: home.path, ENTENTE_CACHE: 'off' })).toBeNull();
  expect(openCache({})).toBeNull();
  expect(openCache({ HOME: '/home/x' })!.folder).toBe(join('/home/x', '.cache', 'entente'));
  expect(openCache({ XDG_CACHE_HOME: 'cache', HOME: '/home/x' })!.folder).toBe(
    join('/home/x', '.cache', 'entente'),
  );
  expect(openCache({ XDG_CACHE_HOME: home.path, ENTENTE_CACHE: 'OFF' })).toBeNull();
});

test('a folder that cannot be made or that others can write keeps nothing, and nothing fails of it', () => {
  writeFileSync(join(home.path, 'file'), '');
  const nowhere = openCache({ XDG_CACHE_HOME: join(home.path, 'file') })!;
  nowhere.write('a', Buffer.from('x'));
  expect(nowhere.read('a')).toBeNull();

  if (process.platform === 'win32') return;
  open().write('a', Buffer.from('x'));
  chmodSync(open().folder, 0o777);
  open().write('b', Buffer.from('x'));
  expect([text('a'), existsSync(file('b'))]).toEqual([null, false]);
});

test('beyond the most it keeps, what was kept first goes, and what a killed writer left; what else lies there stays', () => {
  const { folder } = open();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (name: string, bytes: number, age: number) => {
    writeFileSync(file(name), '');
    truncateSync(file(name), bytes);
    utimesSync(file(name), Date.now() / 1000 - age, Date.now() / 1000 - age);
  };
  place('archive-oldest', MOST_KEPT / 2, 300);
  place('archive-older', MOST_KEPT / 4, 200);
  place('archive-old', MOST_KEPT / 4, 100);
  place('.archive-killed.1', 100, 7200);
  place('.archive-now-written.2', 100, 1);
  // Of versions that kept more.
  place('code-v20.0.0-x64-0-rank', 10, 50);
  place('ties-graph-0-0', 10, 50);
  place('.env', 100, 7200);
  place('data.bin', MOST_KEPT, 400);
  open().write('archive-new', Buffer.from('x'));
  expect(readdirSync(folder).sort()).toEqual([
    '.archive-now-written.2',
    '.env',
    'archive-new',
    'archive-old',
    'archive-older',
    'data.bin',
  ]);
  expect(text('archive-new')).toBe('x');
});

test('a folder that is a link to elsewhere is not used, nor a kept file that is none', () => {
  if (process.platform === 'win32') return;
  mkdirSync(join(home.path, 'elsewhere'), { mode: 0o700 });
  symlinkSync(join(home.path, 'elsewhere'), join(home.path, 'entente'));
  open().write('archive-a', Buffer.from('x'));
  expect([open().isUsed(), readdirSync(join(home.path, 'elsewhere'))]).toEqual([false, []]);

  rmSync(join(home.path, 'entente'));
  open().write('archive-a', Buffer.from('x'));
  execFileSync('mkfifo', [file('archive-b')]);
  expect([open().isUsed(), text('archive-a'), text('archive-b')]).toEqual([true, 'x', null]);
});
