/** The way into the program: what it keeps of its code as it was compiled. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { entente } from './support/program.ts';

const folder = temporaryFolder();
const help = (cache: string, env = {}, words = ['rank', '--help']) =>
  entente(words, { cwd: folder.path, env: { XDG_CACHE_HOME: join(folder.path, cache), ...env } });
const kept = (cache: string) => readdirSync(join(folder.path, cache, 'entente'));

test('compiled code is kept for each command, and a word that is none leaves nothing', () => {
  const first = help('code');
  expect(first.code).toBe(0);
  const [name] = kept('code');
  expect(name).toMatch(/^code-v\d+\.\d+\.\d+-\w+-[0-9a-f]{16}-rank$/);
  const bytes = readFileSync(join(folder.path, 'code/entente', name!));
  expect(help('code')).toEqual(first);
  expect(kept('code')).toEqual([name]);
  expect(readFileSync(join(folder.path, 'code/entente', name!)).equals(bytes)).toBe(true);

  help('code', {}, ['--help']);
  expect(help('code', {}, ['rnk']).code).toBe(2);
  expect(
    kept('code')
      .map((file) => /[a-z]+$/.exec(file)![0])
      .sort(),
  ).toEqual(['help', 'rank']);
});

test('the code of a command that started threads is taken the next time', () => {
  const edges = join(folder.path, 'edges.csv');
  const rows = Array.from({ length: 160_000 }, (_, k) => `${k % 3000},${(k % 3000) + 1 + (k % 67) * 29}`);
  writeFileSync(edges, `source,target\n${rows.join('\n')}\n`);
  const measure = () =>
    help('threads', {}, ['measure', '--edges', edges, '--out', 'measured', '--runs', '1']);
  expect(measure().code).toBe(0);
  const path = join(folder.path, 'threads/entente', kept('threads')[0]!);
  const file = statSync(path);
  expect(measure().code).toBe(0);
  expect(statSync(path).ino).toBe(file.ino);
});

test('code that is damaged is not run, and is kept anew', () => {
  const first = help('damaged');
  const path = join(folder.path, 'damaged/entente', kept('damaged')[0]!);
  const bytes = readFileSync(path);
  for (let k = 100; k < bytes.length; k += 1000) bytes[k]! ^= 0xff;
  writeFileSync(path, bytes);
  expect(help('damaged')).toEqual(first);
  expect(readFileSync(path).equals(bytes)).toBe(false);
});

test('without a cache the same is answered, and nothing is written', () => {
  const first = help('code');
  expect(help('off', { ENTENTE_CACHE: 'off' })).toEqual(first);
  expect(existsSync(join(folder.path, 'off'))).toBe(false);
  writeFileSync(join(folder.path, 'file'), '');
  expect(help('file')).toEqual(first);
});

test('the program is a text of one byte a sign, which Node keeps in half the memory', () => {
  const program = readFileSync(new URL('../dist/main.cjs', import.meta.url), 'utf8');
  expect(/.{0,20}[^\0-\x7f].{0,20}/.exec(program)).toBeNull();
});
