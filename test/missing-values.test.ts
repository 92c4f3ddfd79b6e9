/** What is missing is missing, however it is written: in no group, and counted. By hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isMissing, statedValue } from '../src/missing-value.ts';
import { temporaryFolder } from './support/folder.ts';
import { runHere } from './support/run-here.ts';

test('NA is missing but where it is Namibia', () => {
  expect(['', 'NA', 'N/A', 'n/a', '#N/A', '#n/a'].every(isMissing)).toBe(true);
  expect(['na', '0', '-', 'none', 'NAM', 'N', 'A'].some(isMissing)).toBe(false);
  expect(
    ['country', 'host', 'country_code', 'CountryCode', 'iso2', 'Pays'].map((column) =>
      statedValue(column, 'NA'),
    ),
  ).toEqual(Array(6).fill('NA'));
  expect(['party', 'county', 'iso3', 'isolated'].map((column) => statedValue(column, 'NA'))).toEqual(
    Array(4).fill(''),
  );
  expect(statedValue('country', 'N/A')).toBe('');
});

const folder = temporaryFolder();
const db = join(folder.path, 'entente.sqlite');
const ask = (...words: string[]) => runHere(['--db', db, ...words]);

beforeAll(async () => {
  const nodes = folder.write(
    'nodes.csv',
    `id,label,party,country
a,ann,Red,NA
b,bob,Red,FR
c,cy,Blue,FR
d,dee,Blue,FR
e,eve,,FR
f,flo,NA,FR
g,gus,#N/A,FR
h,hal,n/a,
`,
  );
  // Among those of a party a>b, b>a, c>d and a>c: three within one, one between two.
  const edges = folder.write('edges.csv', 'source,target\na,b\nb,a\nc,d\na,c\ne,f\nf,e\ng,h\ne,a\nc,h\n');
  const words = ['--snapshot', 'house', '--network', 'x', '--date', '2013-05-01', '--observed', 'all'];
  await ask('import', '--nodes', nodes, '--edges', edges, ...words);
});

test('groups at the prompt are those of the values', async () => {
  const rank = await ask('rank', 'in_degree', '--by', 'party', '--format', 'json');
  const { rows, notes } = JSON.parse(rank.stdout);
  expect(rows.map(({ group }: { group: string }) => group)).toEqual(['Blue', 'Blue', 'Red', 'Red']);
  expect(notes).toContain('4 accounts have no value of party, and are in no group.');
  const compare = await ask('compare', 'Red', 'NA', '--by', 'party');
  expect(compare).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no account of house has party NA'),
  });
  expect((await ask('rank', 'in_degree', '--where', 'country=Namibia')).stdout).toMatch(/\n\d,ann,[^\n]*\n$/);
  const shown = JSON.parse((await ask('show', 'France', '--format', 'json')).stdout);
  expect(shown.regions.map(({ region }: { region: string }) => region)).toEqual(['Africa']);
  expect(shown.notes).toContain('1 account has no value of region, and is in no group.');
  const brokers = await ask('rank', 'gatekeeper', '--by', 'party', '--format', 'json');
  // b follows a, a follows c, which is of another party; who has none joins no chain.
  expect(JSON.parse(brokers.stdout).rows).toHaveLength(4);
});

test('a report leaves out who has none, with the ties, and says how many', async () => {
  const out = join(folder.path, 'report');
  const made = await ask('report', 'house', '--out', out, '--by', 'party', '--lang', 'en,fr');
  expect(made.code).toBe(0);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  expect(read('data/graph.csv')).toMatch(/^ei_index_party,-0\.5,/m);
  // Of four follows 3 and 1 are from Red and Blue, 2 and 2 to them: (3/4 − 8/16) ÷ (1 − 8/16).
  expect(read('data/graph.csv')).toMatch(/^assortativity_party,0\.5,/m);
  expect(read('data/nodes.csv').split('\n')[6]).toMatch(/^x:f,flo,.*,$/);
  expect(
    read('data/mixing-party.csv')
      .split('\n')
      .slice(1, -1)
      .map((row) => row.split(',').slice(0, 5).join()),
  ).toEqual(['Blue,Blue,2,2,1', 'Blue,Red,2,2,0', 'Red,Blue,2,2,1', 'Red,Red,2,2,2']);
  expect(read('report.md')).toContain(
    '4 accounts have no value of party and are in no group; 5 known follows from or to them are left out. Of the other 4 follows, 3 (75.0%) stay within one party',
  );
  expect(read('report.fr.md')).toMatch(
    /4 comptes n’ont pas de valeur \(party\) et ne font partie d’aucun groupe.; 5 abonnements connus qui en partent ou y mènent sont laissés de côté\. Sur les 4 autres abonnements, 3 \(75,0.%\) restent/,
  );
});
