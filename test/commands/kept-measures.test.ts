/** Measures are computed once: kept in the database, or taken from the report of the same content; and what is sealed holds. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { smallSnapshot } from '../support/snapshots.ts';

const folder = temporaryFolder();
const home = process.cwd();
const database = 'data/entente.sqlite';
const COMPUTED = 'its measures are computed,';

/** Each in a folder of its own. */
beforeEach(() => {
  process.chdir(mkdtempSync(join(folder.path, 'study-')));
  const store = openStore(database);
  const ids = ['a', 'b', 'c', 'd'].map((letter) => ({ id: `did:plc:${letter}` }));
  const ties = [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 1],
    [3, 0],
  ] as const;
  sealSnapshot(store, smallSnapshot(store, 'small', ids, ties), { sealedAt: '2026-06-02T00:00:00.000Z' });
  store.close();
});
afterEach(() => process.chdir(home));

const rank = (...words: string[]) => ask(['rank', 'mutual', '--format', 'csv', ...words]);
const CSV = [
  'rank,handle,name,country,office,mutual,mutual_max,rank_best,rank_worst,mutual_share,in_degree,out_degree,account_id',
  '1,b.test,did:plc:b,,,2,2,1,1,0.666666666667,2,2,did:plc:b',
  '2,a.test,did:plc:a,,,1,1,2,2,0.333333333333,2,1,did:plc:a',
  '2,c.test,did:plc:c,,,1,1,2,2,0.333333333333,1,1,did:plc:c',
  '4,d.test,did:plc:d,,,0,0,4,4,0,0,1,did:plc:d\n',
].join('\n');

test('computed for the first question, kept for the next, and anew for another engine', async () => {
  const first = await rank();
  expect(first).toMatchObject({ code: 0, stdout: CSV, stderr: expect.stringContaining(COMPUTED) });
  const second = await rank();
  expect(second).toMatchObject({ code: 0, stdout: CSV });
  expect(second.stderr).not.toContain(COMPUTED);
  const store = openStore(database);
  store.exec(`DROP TRIGGER measure_set_kept_update; UPDATE measure_set SET engine = 'older'`);
  store.close();
  expect((await rank()).stderr).toContain(COMPUTED);
  expect((await rank()).stderr).not.toContain(COMPUTED);
});

test('figures that were changed after they were kept are told and computed anew', async () => {
  await rank();
  const store = openStore(database);
  store.exec('DROP TRIGGER measure_value_kept_update; UPDATE measure_value SET value = 99');
  store.close();
  const outcome = await rank();
  expect(outcome.stdout).toBe(CSV);
  expect(outcome.stderr).toContain('small: the kept measures were changed after they were kept');
  expect((await rank()).stderr).not.toContain('were changed');
});

test('a report of what was changed behind the seal does not pass --check', async () => {
  const db = ['--db', 'changed.sqlite'];
  copyFileSync(database, 'changed.sqlite');
  const store = openStore('changed.sqlite');
  store.exec(`DROP TRIGGER tie_sealed_delete; DELETE FROM tie WHERE source = 4; DROP TRIGGER snapshot_sealed_update;
    UPDATE snapshot SET withheld = '["ties"]'`);
  store.close();
  await ask(['report', 'small', '--out', 'changed', ...db]);
  const { code, stderr } = await ask(['report', 'small', '--check', '--out', 'changed', ...db]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'small is not what was sealed (changed: ties, what is sealed beside the content, what is withheld)',
  );
  const verified = await ask(['snapshots', 'verify', 'small', ...db]);
  expect(verified).toMatchObject({ code: 1, stdout: expect.stringContaining('what is withheld') });
});

test('an archive is answered from the report of the same content, as long as its tables are untouched', async () => {
  const archive = 'data/snapshots/small';
  await ask(['export', 'small', archive]);
  const asked = () => rank('-s', archive, '--db', 'none.sqlite');
  expect(await asked()).toMatchObject({ stdout: CSV, stderr: expect.stringContaining(COMPUTED) });
  await ask(['report', 'small']);
  const fromReport = await asked();
  expect(fromReport.stdout).toBe(CSV);
  expect(fromReport.stderr).not.toContain(COMPUTED);
  const nodes = readFileSync('reports/small/data/nodes.csv', 'utf8');
  writeFileSync('reports/small/data/nodes.csv', nodes.replace(',b.test,', ',x.test,'));
  expect(await asked()).toMatchObject({ stdout: CSV, stderr: expect.stringContaining(COMPUTED) });
});

test('snapshots are listed with their copies, and verified', async () => {
  await ask(['export', 'small', 'data/snapshots/small']);
  const list = JSON.parse((await ask(['snapshots', '--format', 'json'])).stdout);
  expect(list.rows).toMatchObject([
    {
      snapshot: 'small',
      state: 'sealed',
      accounts: 4,
      observed: 4,
      ties: 5,
      in_database: 'yes',
      archive: 'data/snapshots/small',
    },
  ]);
  expect(await ask(['snapshots', 'verify'])).toMatchObject({
    code: 0,
    stderr: 'Both copies are what was sealed.\n',
  });
  cpSync('data/snapshots/small', 'data/snapshots/copy', { recursive: true });
  const ties = readFileSync('data/snapshots/copy/ties.csv', 'utf8');
  writeFileSync('data/snapshots/copy/ties.csv', ties.split('\n').slice(0, -2).join('\n'));
  const store = openStore(database);
  store.exec('DROP TRIGGER tie_sealed_delete; DELETE FROM tie WHERE source = 1 AND target = 2');
  store.close();
  const verified = await ask(['snapshots', 'verify', '--format', 'json']);
  expect(verified.code).toBe(1);
  expect(JSON.parse(verified.stdout)).toMatchObject({
    answer: expect.stringMatching(
      /^2 copies of 3 differ from what was sealed\. .*the trigger tie_sealed_delete is gone/,
    ),
    rows: [
      { snapshot: 'small', where: 'data/entente.sqlite', holds: 'no', fault: 'changed: ties' },
      {
        where: 'data/snapshots/copy',
        holds: 'no',
        fault: expect.stringContaining('ties.csv: the file is not the one that was sealed'),
      },
      { where: 'data/snapshots/small', holds: 'yes', fault: '' },
    ],
  });
  expect((await ask(['snapshots', 'verify', 'data/snapshots/small'])).code).toBe(0);
});
