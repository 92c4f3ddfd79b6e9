/** A question evaluates no module that collects: asked of the built program, by what V8 saw of it run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { entente, STUDY } from '../support/program.ts';

const folder = temporaryFolder();
const database = join(folder.path, 'study.sqlite');
const SANDBOX = join(STUDY, 'data/snapshots/sandbox-2026');
beforeAll(() => {
  expect(entente(['import', SANDBOX, '--db', database]).code).toBe(0);
});

/** The modules that were evaluated, as `src/` names them: of each, the bundle has a function by that name. */
function evaluated(words: readonly string[]): string[] {
  const coverage = join(folder.path, words.join('-').replaceAll('/', '-'));
  const env = { ENTENTE_CACHE: 'off', NODE_V8_COVERAGE: coverage };
  const { code, stderr } = entente([...words, '--db', database], { cwd: STUDY, env });
  expect({ words, stderr, ran: code === 0 || code === 1 }).toEqual({ words, stderr, ran: true });
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

test('a crawl does', () => {
  const words = ['crawl', '--help'];
  expect(evaluated(words).some((name) => name.startsWith('crawl/'))).toBe(true);
});
