/** A report on another file of evidence than was sealed: its manifest names it, and a check wants it as it was. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { renderEvidence } from '../../src/evidence/render-evidence.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const here = (...words: string[]) => runHere(words, { cwd: folder.path });
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
const FEW = ['--runs', '2', '--draws', '1'];

const noneFound = (seat: string): EvidenceRow =>
  evidenceRow({
    ...{ row: 'none-found', seat, network: 'x', seen_at: '2026-05-20' },
    ...{ proof: 'network-search', source: 'x', by: 'grow' },
  });

beforeAll(async () => {
  const roster = [
    'network,handle,account_id,actor,kind,country,office',
    'x,ann,x:1,ann,person,FR,head-of-state',
    'x,bo,x:2,bo,person,DE,head-of-government',
    'mastodon,cy@ke.test,,cy,institution,KE,foreign-ministry',
    'x,,,dy,person,JP,head-of-government',
  ];
  folder.write('roster.csv', `${roster.join('\n')}\n`);
  folder.write('e.csv', 'source,target\n1,2\n2,1\n');
  folder.write('looked.csv', renderEvidence([noneFound('KE:foreign-ministry')]));
  const files = ['e.csv', '--roster', 'roster.csv', '--network', 'x', '--observed', 'all'];
  const imported = await here('import', ...files, '--date', '2026-06-01', '-s', 'now');
  expect(imported).toMatchObject({ code: 0 });
  const { code, stderr } = await here('report', 'now', ...FEW, '--evidence', 'looked.csv');
  expect({ code, stderr }).toMatchObject({ code: 0 });
});

test('seats rest on it, and the manifest has its path and its hash', async () => {
  expect(read('reports/now/data/coverage-seats.csv')).toContain(
    'KE:foreign-ministry,KE,foreign-ministry,,,,,x,absent,',
  );
  expect(JSON.parse(read('reports/now/manifest.json')).options.evidence).toEqual({
    file: 'looked.csv',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  // Without it nobody has looked.
  expect((await here('report', 'now', ...FEW, '--out', 'sealed')).code).toBe(0);
  expect(read('sealed/data/coverage-seats.csv')).toContain(
    'KE:foreign-ministry,KE,foreign-ministry,,,,,x,unknown,',
  );
  expect(JSON.parse(read('sealed/manifest.json')).options).not.toHaveProperty('evidence');
});

test('a row of the roster without an account is a seat of which nobody knows, and no account of an import', () => {
  expect(read('reports/now/data/coverage-seats.csv')).toContain(
    'JP:head-of-government,JP,head-of-government,dy,,,,x,unknown,',
  );
  expect(read('reports/now/data/nodes.csv').trim().split('\n')).toHaveLength(1 + 2);
});

test('a check reads it from there, and says so where it has changed or is gone', async () => {
  const check = (...more: string[]) => here('report', 'now', '--check', ...more);
  expect(await check()).toMatchObject({ code: 0 });
  folder.write('kept.csv', read('looked.csv'));
  folder.write('looked.csv', renderEvidence([noneFound('FR:head-of-state')]));
  const changed = await check();
  expect(changed.code).toBe(2);
  expect(changed.stderr).toMatch(
    /looked\.csv has SHA-256 .*, and reports\/now is made with looked\.csv of SHA-256/,
  );
  expect(await check('--evidence', 'kept.csv')).toMatchObject({ code: 0 });
  rmSync(join(folder.path, 'looked.csv'));
  expect((await check()).stderr).toContain('looked.csv: there is no such file');
  folder.write('looked.csv', read('kept.csv'));
  const { code, stderr } = await here('report', 'now');
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stderr).toMatch(/as the report there was made, with .*--evidence looked\.csv;/);
});

test('a report that was made without it refuses it in a check', async () => {
  const { code, stderr } = await here(
    'report',
    'now',
    '--check',
    '--out',
    'sealed',
    '--evidence',
    'looked.csv',
  );
  expect(code).toBe(2);
  expect(stderr).toContain('--evidence');
  expect((await here('report', 'now', '--out', 'x', '--evidence', '-')).stderr).toContain('--evidence -');
});
