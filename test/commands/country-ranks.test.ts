/** Every rank of every country of both published years lies within its range, wherever it is printed; influence has a range alone. */
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const kept = keptInMemory();

async function rowsOf(words: readonly string[]): Promise<Record<string, string>[]> {
  const { code, stdout, stderr } = await runHere([...words, '--format', 'csv'], { cwd: ROOT, kept });
  expect(stderr === '' ? code : stderr.includes('entente:') ? stderr : code).toBe(0);
  const { header, rows } = parseCsv(stdout, words.join(' '));
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

/** Those whose rank lies outside. */
function outside(rows: readonly Record<string, string>[], rank: string, range: string) {
  return rows.filter((row) => {
    if (row[rank] === '') return false;
    const [best, own, worst] = [`${range}_best`, rank, `${range}_worst`].map((name) => Number(row[name]));
    return !(best! <= own! && own! <= worst!);
  });
}

const FIGURES = ['mutual_abroad', 'accounts_following_abroad', 'accounts_followed_abroad'];

test.each(['sandbox-2025', 'sandbox-2026'])('%s', async (name) => {
  const snapshot = ['-s', `data/snapshots/${name}`];
  for (const measure of FIGURES) {
    const rows = await rowsOf(['countries', '--measure', measure, ...snapshot, '--show', 'countries']);
    expect(rows.length).toBeGreaterThan(190);
    expect(outside(rows, 'rank', 'rank')).toEqual([]);
  }
  const codes = (await rowsOf(['countries', ...snapshot, '--show', 'countries'])).map((row) => row.country!);
  const years = await rowsOf(['countries', ...codes, ...snapshot, '--show', 'timeline']);
  expect(years.length).toBeGreaterThanOrEqual(codes.length);
  for (const figure of FIGURES) expect(outside(years, `${figure}_rank`, `${figure}_rank`)).toEqual([]);
  const influence = await rowsOf(['countries', '--measure', 'influence', ...snapshot, '--show', 'countries']);
  expect(influence.length).toBeGreaterThan(50);
  expect(Object.keys(influence[0]!)).not.toContain('rank');
  expect(Object.keys(years[0]!)).not.toContain('influence_rank');
});
