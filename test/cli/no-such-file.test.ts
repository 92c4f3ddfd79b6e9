import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseMissing } from '../../src/cli/no-such-file.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const there = folder.write('leaders.csv', '');

test('a file that is there is not refused', () => {
  expect(() => refuseMissing(there)).not.toThrow();
});

test.each([
  ['nearly the name of one beside it', 'leader.csv', `did you mean ${there}?`],
  ['no such name', 'absent.csv', `it was looked for as ${join(folder.path, 'absent.csv')}`],
  ['no such folder', join('gone', 'leaders.csv'), 'it was looked for as '],
])('a file that is missing, %s, is refused with what to do next', (_, name, told) => {
  const path = join(folder.path, name);
  expect(() => refuseMissing(path)).toThrow(`${path}: there is no such file; ${told}`);
});

test('who asks for the file says what else would do', () => {
  const path = join(folder.path, 'absent.csv');
  expect(() => refuseMissing(path, 'name a roster')).toThrow(`${path}: there is no such file; name a roster`);
});

test('a name without its folder is answered with one without', () => {
  expect(() => refuseMissing('package.jsn')).toThrow('did you mean package.json?');
});
