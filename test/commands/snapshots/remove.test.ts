/** `snapshots remove`: a mistake is taken out of the database, and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/program.ts';
import { runHere } from '../../support/run-here.ts';

const folder = temporaryFolder();
let file: string;
let db: string[];
beforeEach(() => {
  file = join(mkdtempSync(join(folder.path, 'study-')), 'study.sqlite');
  db = ['--db', file];
});
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
  await importAs('right', '--reverse');
  await importAs('wrong');
  expect((await runHere(['snapshots', 'remove', 'wrong', '--yes', ...db])).code).toBe(0);
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
  await importAs('right');
  expect(await runHere(['snapshots', 'remove', 'other', '--yes', ...db])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('there is no snapshot other'),
  });
});

test.runIf(process.platform === 'linux')(
  'where the file cannot be written anew, what is done is told',
  () => {
    const ties = Array.from({ length: 6000 }, (_, k) => `account-${k % 300},account-${(k * 7) % 299}`);
    const large = folder.write('large.csv', `source,target\n${ties.join('\n')}\n`);
    const path = join(folder.path, 'large.sqlite');
    // No file may grow beyond so many KiB.
    const within = (limit: string, ...words: string[]) =>
      spawnSync(
        'bash',
        ['-c', 'ulimit -f "$1"; shift; exec "$0" "$@"', process.execPath, limit, 'bin/entente.js', ...words],
        { cwd: ROOT, encoding: 'utf8' },
      );
    for (const [name, file] of [
      ['wrong', edges],
      ['right', large],
    ] as const) {
      const about = ['--network', 'x', '--date', '2026-06-01', '-s', name, '--db', path];
      expect(within('unlimited', 'import', file, ...about).status).toBe(0);
    }
    const { status, stderr } = within('200', 'snapshots', 'remove', 'wrong', '--yes', '--db', path);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^wrong: removed from .*\n.*large\.sqlite keeps the room .* VACUUM\n$/),
    });
  },
);
