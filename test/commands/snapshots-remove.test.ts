/** `snapshots remove`: a mistake is taken out of the database, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const file = join(folder.path, 'study.sqlite');
const db = ['--db', file];
const edges = folder.write('edges.csv', 'source,target\nconfidante,bo\n');

async function importAs(name: string, ...more: string[]): Promise<void> {
  const about = ['--network', 'x', '--date', '2026-06-01', '-s', name];
  expect((await runHere(['import', edges, ...about, ...more, ...db])).code).toBe(0);
}

async function names(): Promise<string[]> {
  const { stdout } = await runHere(['snapshots', '--format', 'json', ...db]);
  const rows: { snapshot: string; in_database: string }[] = JSON.parse(stdout).rows;
  return rows.filter((row) => row.in_database === 'yes').map(({ snapshot }) => snapshot);
}

test('it says first what it would do, then removes one sealed snapshot and leaves the others as they were', async () => {
  await importAs('wrong');
  await importAs('right', '--reverse');
  const asked = await runHere(['snapshots', 'remove', 'wrong', ...db]);
  expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining('say --yes to do it') });
  expect(await names()).toEqual(['right', 'wrong']);

  expect(await runHere(['snapshots', 'remove', 'wrong', '--yes', ...db])).toMatchObject({ code: 0 });
  expect(await names()).toEqual(['right']);
  expect(readFileSync(file).includes('wrong')).toBe(false);
  expect((await runHere(['snapshots', 'verify', 'right', ...db])).code).toBe(0);
  const history = await runHere(['follows', 'bo', 'confidante', '--format', 'json', ...db]);
  expect(JSON.parse(history.stdout).rows).toHaveLength(1);
});

test('the seals of the others still hold, and its name is free again', async () => {
  await importAs('wrong');
  expect(await names()).toEqual(['right', 'wrong']);
  const again = await runHere([
    'import',
    edges,
    '--network',
    'x',
    '--date',
    '2026-06-01',
    '-s',
    'right',
    ...db,
  ]);
  expect(again.code).toBe(2);
});

test('one that is not there is refused', async () => {
  expect(await runHere(['snapshots', 'remove', 'other', '--yes', ...db])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no snapshot other'),
  });
});
