/** What questions keep of archives: outside the study, the same answers with it and without, and `forget` reaches it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente, STUDY } from '../support/program.ts';
import { sealedSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
let study: string;
let home: string;
beforeEach(() => {
  study = mkdtempSync(join(folder.path, 'study-'));
  home = mkdtempSync(join(folder.path, 'cache-'));
  for (const year of ['sandbox-2025', 'sandbox-2026']) {
    cpSync(join(STUDY, 'data/snapshots', year), join(study, 'data/snapshots', year), { recursive: true });
  }
});
const ask = (words: readonly string[], env = {}) =>
  entente(words[0] === 'export' ? words : [...words, '--format', 'csv'], {
    cwd: study,
    env: { XDG_CACHE_HOME: home, ...env },
  });
const keptAs = (prefix: string) =>
  existsSync(join(home, 'entente'))
    ? readdirSync(join(home, 'entente')).filter((name) => name.startsWith(prefix))
    : [];
const archives = () => keptAs('archive-');

const QUESTIONS = [
  { words: ['show', 'FR'] },
  { words: ['rank', 'posts_per_day', '--top', '5'] },
  { words: ['diff', 'sandbox-2025', 'sandbox-2026'] },
];
test.each(QUESTIONS)('$words: the same with what is kept and without', ({ words }) => {
  const without = ask(words, { ENTENTE_CACHE: 'off' });
  const runs = [ask(words), ask(words)];
  expect(without.stdout).not.toBe('');
  for (const { code, stdout } of runs)
    expect({ code, stdout }).toEqual({ code: without.code, stdout: without.stdout });
  // All that is said of keeping is said once.
  expect(runs[1]!.stderr).not.toContain('are computed');
  expect(readdirSync(study)).toEqual(['data']);
  expect(readdirSync(join(study, 'data'))).toEqual(['snapshots']);
  expect(archives().length).toBeGreaterThan(0);
});

test('forget takes all of it away, also where nothing more is kept', () => {
  ask(['diff', 'sandbox-2025', 'sandbox-2026']);
  expect(archives()).toHaveLength(2);
  const database = join(folder.path, 'other.sqlite');
  const store = openStore(database);
  sealedSnapshot(store, 'year');
  store.close();
  const words = ['forget', 'did:plc:b', '--db', database];
  expect(ask(words).code).toBe(2);
  expect(archives()).toHaveLength(2);
  mkdirSync(join(home, 'entente/archive-of-somebody-else'));
  expect(ask([...words, '--yes'], { ENTENTE_CACHE: 'off' }).code).toBe(0);
  expect(archives()).toEqual(['archive-of-somebody-else']);
  rmSync(join(home, 'entente/archive-of-somebody-else'), { recursive: true });
});

test('an archive in the place of another, which is removed first, leaves nothing of that one', () => {
  ask(['countries', '-s', 'sandbox-2026']);
  const [old] = archives();
  expect(old).toBeDefined();
  const exported = () => ask(['export', 'sandbox-2025', 'data/snapshots/sandbox-2026']);
  expect(exported()).toMatchObject({ code: 2, stderr: expect.stringContaining('name an empty folder') });
  rmSync(join(study, 'data/snapshots/sandbox-2026'), { recursive: true });
  expect(exported().code).toBe(0);
  expect(archives()).toHaveLength(1);
  expect(archives()).not.toEqual([old]);
});
