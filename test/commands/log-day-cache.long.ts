/** What questions keep of a day of a log: the same answers with it and without, also once the log has gone on. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { findWatch } from '../../src/store/watch-log.ts';
import { beginActivity } from '../../src/store/watch-posts.ts';
import { temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { copyWatchedDays, WATCH_WEEK } from '../support/watched-days.ts';

const folder = temporaryFolder();
const home = join(folder.path, 'cache');
const run = (words: readonly string[], env = {}) =>
  entente(words, { cwd: folder.path, env: { XDG_CACHE_HOME: home, ...env } });
const watch = () => {
  const { code, stderr } = run([...WATCH_WEEK, '--for', '1d', '--quiet']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
};
const days = () =>
  existsSync(join(home, 'entente'))
    ? readdirSync(join(home, 'entente')).filter((name) => name.startsWith('archive-day-'))
    : [];

const QUESTION = ['diff', 'week@2025-06-04', 'week@2025-06-05', '--format', 'json'];

beforeAll(() => {
  expect(copyWatchedDays(folder.path).code).toBe(0);
});

test('a day is kept, and answers as it does without', () => {
  const without = run(QUESTION, { ENTENTE_CACHE: 'off' });
  expect({ code: without.code, days: days() }).toEqual({ code: 0, days: [] });
  for (let k = 0; k < 2; k++) {
    expect(run(QUESTION)).toMatchObject({ code: 0, stdout: without.stdout });
    expect(days()).toHaveLength(2);
  }
  const kept = days();
  watch();
  const later = run(QUESTION, { ENTENTE_CACHE: 'off' });
  expect(later.stdout).not.toBe(without.stdout);
  for (let k = 0; k < 2; k++) expect(run(QUESTION)).toMatchObject({ code: 0, stdout: later.stdout });
  expect(days()).toEqual(kept);
});

test('who is forgotten is in nothing that is kept of a day, and a day with posts is not kept', () => {
  run(QUESTION);
  expect(days()).toHaveLength(2);
  expect(run(['forget', 'mfa-fr.test', '--yes']).code).toBe(0);
  expect(days()).toEqual([]);
  const store = openStore(join(folder.path, 'data/entente.sqlite'));
  beginActivity(store, findWatch(store, 'week')!, 2);
  store.close();
  expect(run(QUESTION).code).toBe(0);
  expect(days()).toEqual([]);
});
