/** Actors and countries in place of accounts: reports, rankings and measures of edge lists. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';
import { keptInMemory } from '../support/kept.ts';
import { ROOT } from '../support/program.ts';

const folder = temporaryFolder();
const home = process.cwd();
/** Both archives are read once. */
const kept = keptInMemory();
const asked = (words: readonly string[]) => ask(words, { kept });
const SNAPSHOT = 'sandbox-2026';
const QUICK = ['--runs', '2', '--draws', '2'];

beforeAll(() => {
  for (const year of [2025, 2026]) {
    const archive = `data/snapshots/sandbox-${year}`;
    cpSync(join(ROOT, archive), join(folder.path, archive), { recursive: true });
  }
  process.chdir(folder.path);
});
afterAll(() => process.chdir(home));

function table(file: string) {
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'), file, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k]!])));
}

test('a report on countries has a row a country', async () => {
  const first = await asked(['report', SNAPSHOT, '--unit', 'country', ...QUICK]);
  expect(first).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/report of sandbox-2026, \d+ countries of 604 accounts/),
  });
  const nodes = table('reports/sandbox-2026-by-country/data/nodes.csv');
  const france = nodes.find(({ country }) => country === 'FR')!;
  expect(france).toMatchObject({ name: 'France', iso3: 'FRA', region: 'Europe' });
  expect(Object.keys(france)).not.toContain('handle');
  expect(nodes.map(({ country }) => country)).toEqual(
    [...new Set(nodes.map(({ country }) => country))].sort(),
  );
  const edges = table('reports/sandbox-2026-by-country/data/edges.csv');
  expect(edges.some(({ source, target }) => source === target)).toBe(false);
  const options = JSON.parse(readFileSync('reports/sandbox-2026-by-country/manifest.json', 'utf8')).options;
  expect(options.unit).toBe('country');

  const words = ['report', SNAPSHOT, '--out', 'reports/sandbox-2026-by-country', '--check'];
  expect(await asked([...words, '--unit', 'actor'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is a report with --unit country'),
  });
});

test('countries of the report are those of the accounts’ own table of ties', async () => {
  const accounts = new Map(
    table(join(ROOT, 'reports/sandbox-2026/data/nodes.csv')).map((row) => [row.account_id!, row]),
  );
  const pairs = new Set<string>();
  for (const { source, target } of table(join(ROOT, 'reports/sandbox-2026/data/edges.csv'))) {
    const [from, to] = [accounts.get(source!)!.country!, accounts.get(target!)!.country!];
    if (from !== to) pairs.add(`${from} ${to}`);
  }
  const counts = table('reports/sandbox-2026-by-country/data/nodes.csv').map(({ country, accounts }) => [
    country,
    accounts,
  ]);
  const countries = [...accounts.values()].map(({ country }) => country!);
  expect(counts).toEqual(
    [...new Set(countries)]
      .sort()
      .map((code) => [code, String(countries.filter((other) => other === code).length)]),
  );
  const edges = table('reports/sandbox-2026-by-country/data/edges.csv').map(
    ({ source, target }) => `${source} ${target}`,
  );
  expect(new Set(edges)).toEqual(pairs);
  const unknown = table('reports/sandbox-2026-by-country/data/unknown.csv').filter(
    ({ target }) => target === '*',
  );
  const unread = [...accounts.values()]
    .filter(({ observed }) => observed === 'no')
    .map(({ country }) => country!);
  expect(unknown.map(({ source }) => source)).toEqual([...new Set(unread)].sort());
});

test('a report on actors set against an earlier year tells what changed between actors', async () => {
  const words = [
    'report',
    SNAPSHOT,
    '--unit',
    'actor',
    '--against',
    'sandbox-2025',
    ...QUICK,
    '--out',
    'actors',
  ];
  expect(await asked(words)).toMatchObject({ code: 0 });
  const actors = new Set(table('actors/data/nodes.csv').map(({ actor }) => actor));
  const changes = table('actors/data/changes.csv');
  expect(
    changes.filter(({ what, change }) => what === 'actor' && change === 'joined').length,
  ).toBeGreaterThan(0);
  expect(
    changes
      .filter(({ what, change }) => what === 'tie' && change === 'formed')
      .every(({ source }) => actors.has(source!)),
  ).toBe(true);
  expect(changes.some(({ change }) => change === 'renamed')).toBe(false);
});

test('rank orders countries by the figures of their report', async () => {
  const ranked = await asked([
    'rank',
    'mutual',
    '--unit',
    'country',
    '--top',
    '3',
    '-s',
    SNAPSHOT,
    '--format',
    'csv',
  ]);
  expect(ranked.code).toBe(0);
  const rows = parseCsv(ranked.stdout, 'stdout');
  expect(rows.header.slice(0, 6)).toEqual(['rank', 'country', 'name', 'region', 'mutual', 'mutual_max']);
  const mutual = new Map(
    table('reports/sandbox-2026-by-country/data/nodes.csv').map((row) => [row.country!, row.mutual!]),
  );
  expect(rows.rows.length).toBeGreaterThanOrEqual(3);
  for (const [, country, , , value] of rows.rows) expect(value).toBe(mutual.get(country!));
  expect(ranked.stderr).toMatch(
    /accounts of a country are taken together.*follows within a country left out/,
  );

  const chosen = ['rank', 'mutual', '--unit', 'country', '-s', SNAPSHOT];
  expect(await asked([...chosen, '--where', 'office=foreign-ministry'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('office is a column of accounts; with --unit country'),
  });
  expect((await asked([...chosen, '--where', 'region=Oceania', '--format', 'csv'])).stdout).not.toContain(
    'Europe',
  );
});

test('commands that ask about accounts do not take --unit', async () => {
  const outcome = await asked(['mutuals', 'mfa-fr.test', '--unit', 'country', '-s', SNAPSHOT]);
  expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('--unit') });
});

test('measure takes accounts together by a column of the node table', async () => {
  mkdirSync('small', { recursive: true });
  const edges = folder.write('edges.csv', 'source,target\na,b\na,c\nb,c\nc,a\nd,a\nx,a\n');
  const nodes = folder.write('nodes.csv', 'account_id,country\na,FR\nb,FR\nc,KE\nd,\n');
  const words = ['measure', '--edges', edges, '--runs', '1', '--unit', 'country', '--out', 'small'];
  const outcome = await asked([...words, '--nodes', nodes]);
  expect(outcome.stderr).toContain(
    'countries: 2; ties between them: 2; ties within a country left out: 1; ties beside the first between the same two: 1; accounts without a country left out: 2',
  );
  expect(table('small/nodes.csv').map(({ country, mutual }) => [country, mutual])).toEqual([
    ['FR', '1'],
    ['KE', '1'],
  ]);
  expect(await asked(words)).toMatchObject({ code: 2, stderr: expect.stringContaining('needs --nodes') });
});
