/** Sizes of accounts by the followers that their profiles state. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../src/csv.ts';
import { bySize, sizesOf } from '../../../src/questions/spells/size-groups.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();

test('each power of ten begins a class; who states no number is in none', () => {
  const counts = [0, 999, 1000, 9999, 10_000, 100_000, 999_999, 1_000_000, null];
  expect(sizesOf(counts.map((audienceCount) => ({ audienceCount })))).toEqual([
    ...['under 1,000', 'under 1,000', '1,000 to 9,999', '1,000 to 9,999', '10,000 to 99,999'],
    ...['100,000 to 999,999', '100,000 to 999,999', '1,000,000 and more', ''],
  ]);
  expect(() => sizesOf([{ audienceCount: null }])).toThrow('no profile was read');
});

test('ties are of the size of who follows, from the smallest on', async () => {
  const words = ['-s', 'sandbox-2026', '--db', join(folder.path, 'none.sqlite')];
  const told = await runHere(['spells', '--by', 'size', '--format', 'json', ...words]);
  const groups: { size: string; ties: number }[] = JSON.parse(told.stdout).standing.filter(
    ({ tie, after }: Record<string, string>) => tie === 'standing' && after === 'year',
  );
  const audiences = new Map<string, string>();
  for (const year of [2025, 2026]) {
    const { header, rows } = parseCsv(
      readFileSync(`data/snapshots/sandbox-${year}/profiles.csv`, 'utf8'),
      '',
    );
    const [id, audience] = ['account_id', 'audience_count'].map((column) => header.indexOf(column));
    for (const row of rows) audiences.set(row[id!]!, row[audience!]!);
  }
  const listed = await runHere(['spells', '--show', 'spells', '--persons', '--format', 'csv', ...words]);
  const { header, rows } = parseCsv(listed.stdout, '');
  const sources = rows
    .filter((row) => row[header.indexOf('left_truncated')] === 'yes')
    .map((row) => audiences.get(row[header.indexOf('source')]!) ?? '');
  const digits = (least: number, most: number) =>
    sources.filter((audience) => audience !== '' && least <= audience.length && audience.length <= most)
      .length;
  const expected = [
    { size: 'under 1,000', ties: digits(1, 3) },
    { size: '1,000 to 9,999', ties: digits(4, 4) },
    { size: '10,000 to 99,999', ties: digits(5, 5) },
    { size: '100,000 to 999,999', ties: digits(6, 6) },
    { size: '1,000,000 and more', ties: digits(7, 20) },
  ].filter(({ ties }) => ties > 0);
  expect(groups.map(({ size, ties }) => ({ size, ties }))).toEqual(expected);
  expect(expected.length).toBeGreaterThan(2);
});

test('classes that are mixed up are put in order', () => {
  const groups = ['1,000,000 and more', '10,000 to 99,999', 'under 1,000', '1,000 to 9,999'];
  expect(
    groups
      .map((group) => ({ group }))
      .sort(bySize)
      .map(({ group }) => group),
  ).toEqual([...['under 1,000', '1,000 to 9,999', '10,000 to 99,999', '1,000,000 and more']]);
});
