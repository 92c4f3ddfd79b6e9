/** Files come to be whole or not at all, also where the disk is full in the middle of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../src/errors.ts';
import { finishedPath, stageFiles, writeFiles } from '../src/write-whole.ts';
import { readTree, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

/** What Node throws where a write finds no room. */
function fullDisk(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
    errno: -28,
  });
}

function* full(): Generator<string> {
  yield 'half of it';
  throw fullDisk();
}

test('all files are there at the end, and no other', () => {
  const dir = join(folder.path, 'all');
  writeFiles([
    [join(dir, 'one.csv'), 'one'],
    [join(dir, 'in/two.csv'), new Map([['a', 'b']]).keys()],
    [join(dir, 'bytes'), new Uint8Array([104, 105])],
  ]);
  expect(readTree(dir)).toEqual(
    new Map([
      ['one.csv', 'one'],
      ['in/two.csv', 'a'],
      ['bytes', 'hi'],
    ]),
  );
});

test('a full disk leaves what was there as it was, no half and no new folder, and is told by name', () => {
  const dir = join(folder.path, 'full');
  mkdirSync(dir);
  writeFileSync(join(dir, 'one.csv'), 'of last year');
  const two = join(dir, 'new/two.csv');
  const write = () =>
    writeFiles([
      [join(dir, 'one.csv'), 'of this year'],
      [two, full()],
    ]);
  expect(write).toThrow(UserError);
  expect(write).toThrow(`${two} cannot be written: the disk is full; make room, or name another place`);
  expect(readTree(dir)).toEqual(new Map([['one.csv', 'of last year']]));
  expect(existsSync(join(dir, 'new'))).toBe(false);
});

test('a fault of the program stays one, and leaves no more', () => {
  const dir = join(folder.path, 'fault');
  const broken = {
    *[Symbol.iterator]() {
      yield 'half';
      throw new RangeError('no such column');
    },
  };
  expect(() => writeFiles([[join(dir, 'one.csv'), broken]])).toThrow(RangeError);
  expect(existsSync(dir)).toBe(false);
});

test('until it is placed, a file stands beside its place; what was killed there is taken over', () => {
  const dir = join(folder.path, 'staged');
  const path = join(dir, 'one.csv');
  stageFiles([[path, 'killed at this']]);
  expect(readdirSync(dir)).toEqual(['.one.csv.new']);
  expect(finishedPath('.one.csv.new')).toBe('one.csv');
  stageFiles([[path, 'whole']]).place();
  expect(readdirSync(dir)).toEqual(['one.csv']);
  expect(readFileSync(path, 'utf8')).toBe('whole');
});

test('a file beside its place is known by its name, in folders too, and no other is taken for one', () => {
  expect(finishedPath('days/.one.csv.new')).toBe('days/one.csv');
  for (const path of ['one.csv', 'one.csv.new', '.one.csv', 'days/one.csv.new', '.days.new/one.csv'])
    expect(finishedPath(path)).toBe(path);
});

test('a name too long for the system is told', () => {
  expect(() => writeFiles([[join(folder.path, `${'x'.repeat(300)}.gexf`), '']])).toThrow(
    'the name is too long for this system; choose a shorter one',
  );
});
