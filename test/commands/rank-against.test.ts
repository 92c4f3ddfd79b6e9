import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { parseTable } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const DB = ['--db', join(folder.path, 'two.sqlite')];

/** Who is there, in which country, and whose list is hidden; then who follows whom. */
const YEARS: readonly (readonly [year: number, accounts: string, ties: string])[] = [
  [2025, 'a:FR b:FR c:DE d:DE x:FR', 'ab ac xa xb bc da'],
  [2026, 'a:FR b:DE c:DE d:DE! y:FR', 'ab ba ca da ya yb yc bc'],
];

beforeAll(() => {
  const store = openStore(DB[1]!);
  for (const [year, words, pairs] of YEARS) {
    const letters = words.split(' ');
    const accounts = letters.map((word) => ({
      id: `did:plc:${word[0]}`,
      verdict: word.endsWith('!') ? ('hidden' as const) : ('complete' as const),
      row: { country: word.slice(2, 4) },
    }));
    const at = (letter: string) => letters.findIndex((word) => word.startsWith(letter));
    const ties = pairs.split(' ').map(([one, other]) => [at(one!), at(other!)] as const);
    const snapshot = smallSnapshot(store, String(year), accounts, ties, `${year}-06-01`);
    sealSnapshot(store, snapshot, { sealedAt: `${year}-06-02T00:00:00.000Z` });
  }
  store.close();
});

const COLUMNS = ['rank', 'handle', 'old', 'change', 'old_rank', 'rank_change'];

async function ranked(...words: string[]) {
  const { stdout, stderr, code } = await runHere(['rank', '-s', '2026', ...words, '--format', 'csv', ...DB]);
  if (code !== 0) return { code, stderr, rows: [] };
  const { header, rows } = parseCsv(stdout, 'rank');
  const places = COLUMNS.map((column) => header.indexOf(column));
  return { code, stderr, rows: rows.map((row) => places.map((place) => row[place]).join(' ')) };
}

test('the earlier value and rank stand beside each, and a place gained is positive', async () => {
  // Followers in 2025: a 2 (x, d), b 2 (a, x), c 2 (a, b). In 2026: a 4 (b, c, d, y), b 2 (a, y), c 2 (y, b).
  const { rows, stderr } = await ranked('in_degree', '--against', '2025');
  expect(rows).toEqual([
    '1 a.test 2 2 1 0',
    '2 b.test 2 0 1 -1',
    '2 c.test 2 0 1 -1',
    '4 d.test 0 0 4 0',
    '4 y.test    ',
  ]);
  expect(stderr).toContain('Beside them 2025 (2025-06-01); rank_change is positive for a rise.');
});

test('a value that is unknown in one of the years is not compared', async () => {
  const { rows } = await ranked('out_degree', '--against', '2025');
  expect(rows).toContain('1 y.test    ');
  expect(rows.join()).not.toContain('d.test');
  const json = JSON.parse(
    (await runHere(['rank', 'in_degree', '--against', '2025', '-s', '2026', '--format', 'json', ...DB]))
      .stdout,
  );
  expect(json).toMatchObject({ against: '2025', panel: false, notes: [] });
  expect(json.rows.at(-1)).toMatchObject({ handle: 'y.test', old: null, change: null, old_rank: null });
});

test('on the panel the newcomers and those who left count for nothing', async () => {
  // Among a, b, c, d: 2025 has ab ac bc da, 2026 has ab ba ca da bc.
  const { rows, stderr } = await ranked('in_degree', '--against', '2025', '--panel');
  expect(rows).toEqual(['1 a.test 1 2 2 1', '2 b.test 1 0 2 0', '2 c.test 2 -1 1 -1', '4 d.test 0 0 4 0']);
  expect(stderr).toContain('both computed on the 4 accounts in both');
});

test('within groups, an account that changed its group has no earlier rank', async () => {
  const { rows } = await ranked('in_degree', '--against', '2025', '--by', 'country');
  expect(rows).toEqual([
    '1 b.test    ',
    '1 c.test 2 0 1 0',
    '3 d.test 0 0 2 -1',
    '1 a.test 2 2 1 0',
    '2 y.test    ',
  ]);
});

test('countries are compared with countries', async () => {
  const { stdout } = await runHere([
    'rank',
    'in_degree',
    '--unit',
    'country',
    '--against',
    '2025',
    '-s',
    '2026',
    '--format',
    'csv',
    ...DB,
  ]);
  const { header, rows } = parseCsv(stdout, 'rank');
  expect(rows.map((row) => [row[header.indexOf('country')], row[header.indexOf('old')]])).toEqual([
    ['DE', '1'],
    ['FR', '1'],
  ]);
});

test('a terminal shows – where there is nothing to compare with', async () => {
  const { stdout } = await runHere([
    'rank',
    'in_degree',
    '--against',
    '2025',
    '-s',
    '2026',
    '--format',
    'table',
    ...DB,
  ]);
  expect(parseTable(stdout).at(-1)).toMatchObject({ handle: 'y.test', old: '–', rank_change: '–' });
});

test.each([
  [['in_degree', '--panel'], '--panel is the accounts in both years: it goes with --against SNAPSHOT'],
  [['in_degree', '--against', '2026'], '2026 has the content of 2026; name an earlier snapshot'],
  [['in_degree', '--against', '2025', '--panel', '--unit', 'country'], 'without --unit'],
  [
    ['in_degree', '-s', '2025', '--against', '2026'],
    '2026 (2026-06-01) is later than 2025 (2025-06-01); name an earlier snapshot',
  ],
])('%j is refused', async (words, message) => {
  expect(await ranked(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});

test('a count is told to grow with the roster, where that has grown', async () => {
  const db = ['--db', join(folder.path, 'grown.sqlite')];
  const store = openStore(db[1]!);
  for (const [year, letters] of [
    [2025, 'ab'],
    [2026, 'abc'],
  ] as const) {
    const accounts = [...letters].map((letter) => ({ id: `did:plc:${letter}` }));
    const snapshot = smallSnapshot(store, String(year), accounts, [[0, 1]], `${year}-06-01`);
    sealSnapshot(store, snapshot, { sealedAt: `${year}-06-02T00:00:00.000Z` });
  }
  store.close();
  const notes = async (measure: string) =>
    JSON.parse((await runHere(['rank', measure, '--against', '2025', '--format', 'json', ...db])).stdout)
      .notes;
  expect(await notes('in_degree')).toEqual([
    expect.stringContaining('counts grow with the number of accounts (2 then, 3 now)'),
  ]);
  expect(await notes('followed_by_share')).toEqual([]);
});
