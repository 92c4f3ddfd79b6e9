/** The way into the program: Node keeps what it compiles in entente's own folder, where it can and may. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { entente } from './support/program.ts';

const folder = temporaryFolder();
const keeps = 'enableCompileCache' in createRequire(import.meta.url)('node:module');
const help = (cache: string, env = {}) =>
  entente(['rank', '--help'], {
    cwd: folder.path,
    env: { XDG_CACHE_HOME: join(folder.path, cache), ...env },
  });

test('what Node compiles is kept in a folder of its owner alone, and the same is answered with it', () => {
  const first = help('code');
  expect(first.code).toBe(0);
  expect(existsSync(join(folder.path, 'code/entente/code'))).toBe(keeps);
  if (keeps && process.platform !== 'win32')
    expect(statSync(join(folder.path, 'code/entente')).mode & 0o777).toBe(0o700);
  expect(help('code')).toEqual(first);
});

test('without a cache, or without a place for it, the same is answered, and nothing is written', () => {
  const first = help('code');
  expect(help('off', { ENTENTE_CACHE: 'off' })).toEqual(first);
  expect(existsSync(join(folder.path, 'off'))).toBe(false);
  writeFileSync(join(folder.path, 'file'), '');
  expect(help('file')).toEqual(first);
  expect(readdirSync(folder.path).sort()).toEqual(
    ['code', 'file'].filter((name) => keeps || name === 'file'),
  );
});

test('the program is a text of one byte a sign, which Node reads in a third of the time', () => {
  const program = readFileSync(new URL('../dist/main.cjs', import.meta.url), 'utf8');
  expect(/.{0,20}[^\0-\x7f].{0,20}/.exec(program)).toBeNull();
});
