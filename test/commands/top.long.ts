/** A list is cut on a terminal alone, and says there how much it has left out; files, pipes and programs have all of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/all-commands.ts';
import { openAskedSandbox } from '../support/archived-sandbox.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';

const folder = temporaryFolder();
const asked = { env: { ENTENTE_DB: join(folder.path, 'sandbox.sqlite') }, kept: keptInMemory() };
const home = process.cwd();

beforeAll(() => {
  openAskedSandbox(asked.env.ENTENTE_DB);
  process.chdir(folder.path);
});
afterAll(() => process.chdir(home));

const ON = ['-s', 'sandbox-2026'];
const LISTS: Record<string, string[]> = {
  rank: ['mutual'],
  similar: ['mfa-fr.test'],
  unreturned: [],
  countries: [],
  dialogue: [],
  hotspots: ['--last', 'week'],
  activity: ['languages'],
  clusters: ['1'],
  compare: ['FR', 'DE'],
  spells: [],
  follows: ['mfa-fr.test'],
  followers: ['mfa-fr.test'],
  mutuals: ['mfa-fr.test'],
  common: ['FR'],
  ties: [],
  reciprocity: [],
  isolates: [],
  mixing: [],
  path: ['mfa-fr.test', 'un.test'],
};

/** What they list is not of one snapshot, or `--top` is how many a model is to name. */
const ELSEWHERE = [
  ...[
    'alerts',
    'desk',
    'diff',
    'doctor',
    'edition',
    'events',
    'explain',
    'now',
    'show',
    'snapshots',
    'status',
  ],
];

test('every question with --top is tried here, but for those of a log', async () => {
  const withTop: string[] = [];
  for (const { name } of COMMANDS) {
    const { stdout } = await ask(['help', name], asked);
    if (/^\s+--top </m.test(stdout)) withTop.push(name);
  }
  expect(withTop.sort()).toEqual([...Object.keys(LISTS), ...ELSEWHERE].sort());
});

test.each(Object.entries(LISTS))('%s: CSV and JSON hold every row there is', async (name, words) => {
  for (const format of ['csv', 'json']) {
    const all = await ask([name, ...words, ...ON, '--format', format], asked);
    const most = await ask([name, ...words, ...ON, '--format', format, '--top', '100000'], asked);
    expect(all.code).toBe(0);
    expect(all.stdout.length).toBeGreaterThan(50);
    expect(all.stdout).toBe(most.stdout);
  }
});

test('a ranking on a terminal ends with how much there is; in a file of any kind it has all', async () => {
  const shown = await ask(['rank', 'mutual', ...ON], { ...asked, terminal: 100 });
  expect(shown.stdout).toMatch(/\n21 of 601; --top N for more\n/);
  const groups = await ask(['rank', 'mutual', '--by', 'region', ...ON], { ...asked, terminal: 100 });
  expect(groups.stdout).toMatch(/\n\d+ of 601; --top N for more\n/);
  await ask(['rank', 'mutual', '--out', 'm.csv', ...ON], { ...asked, terminal: 100 });
  expect(readFileSync('m.csv', 'utf8').trimEnd().split('\n')).toHaveLength(1 + 601);
  await ask(['rank', 'mutual', '--out', 'm.txt', ...ON], { ...asked, terminal: 100 });
  expect(readFileSync('m.txt', 'utf8')).not.toContain('--top N');
});
