/** A question evaluates no module that collects, and in English none of another language: asked of the program bundled with the names of its modules, by what V8 saw of it run. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente, ROOT, STUDY } from '../support/program.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'study.sqlite');
const SANDBOX = join(STUDY, 'data/snapshots/sandbox-2026');
const named = join(folder.path, 'named');

beforeAll(() => {
  expect(entente(['import', SANDBOX, '--db', database]).code).toBe(0);
  for (const part of ['bin', 'dist', 'data', 'package.json', 'CHANGELOG.md'])
    cpSync(join(ROOT, part), join(named, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(named, 'node_modules'));
  buildSync({
    entryPoints: [join(ROOT, 'dist/main.js')],
    outfile: join(named, 'dist/main.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'here' },
    banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'error',
    absWorkingDir: ROOT,
  });
});

/** The modules that were evaluated, as `src/` names them: of each, the bundle has a function by that name. */
function evaluated(words: readonly string[]): string[] {
  const coverage = join(folder.path, words.join('-').replaceAll('/', '-'));
  const env = { ...process.env, ENTENTE_CACHE: 'off', NODE_V8_COVERAGE: coverage };
  const program = [join(named, 'bin/entente.js'), ...words, '--db', database];
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: STUDY, env, encoding: 'utf8' });
  expect({ words, stderr, ran: status === 0 || status === 1 }).toEqual({ words, stderr, ran: true });
  return readdirSync(coverage).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage;
    return result
      .filter(({ url }) => url.endsWith('/dist/main.cjs'))
      .flatMap(({ functions }) => functions)
      .filter(({ functionName, ranges }) => functionName.startsWith('dist/') && ranges[0]!.count > 0)
      .map(({ functionName }) => functionName.slice('dist/'.length));
  });
}

interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[];
}

test.each([
  ['follows', 'mfa-fr.test', 'eu.test', '-s', 'sandbox-2026'],
  ['mutuals', 'FR', '-s', 'sandbox-2026'],
  ['rank', 'in_degree', '-s', 'sandbox-2026'],
  ['show', 'FR', '-s', 'sandbox-2026'],
  ['diff', 'data/snapshots/sandbox-2025', 'sandbox-2026'],
  ['status', 'sandbox-2026'],
  ['snapshots'],
])('%s', (...words) => {
  const modules = evaluated(words);
  expect(modules).toContain('store/driver.js');
  expect(modules.filter((name) => /^(crawl|sandbox)\//.test(name))).toEqual([]);
});

test('in English it loads no other language', () => {
  const modules = evaluated(['show', 'FR', '--top', '3', '-s', 'sandbox-2026']);
  expect(modules.filter((name) => name.startsWith('words/fr/'))).toEqual([]);
});

test('a crawl does', () => {
  const words = ['crawl', '--help'];
  expect(evaluated(words).some((name) => name.startsWith('crawl/'))).toBe(true);
});
