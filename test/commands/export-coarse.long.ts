/** Which share of accounts a published report tells in a pseudonymised export: measured by joining the two. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { coarseTable } from '../../src/formats/coarse-table.ts';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const KEY = 'correct horse battery';

type Row = Readonly<Record<string, string>>;
let published: Row[];

function readRows(path: string): Row[] {
  const { header, rows } = parseCsv(readFileSync(path, 'utf8'), path);
  return rows.map((cells) => Object.fromEntries(header.map((name, k) => [name, cells[k]!])));
}

const exporting = (path: string, ...more: string[]) =>
  runHere(['export', join(ROOT, 'data/snapshots/sandbox-2026'), path, '--db', at('none.sqlite'), ...more], {
    env: { ENTENTE_PSEUDONYM_KEY: KEY },
  });

/** What docs/ and help state, such as `598 of the sandbox's 604 accounts`. */
async function stated(): Promise<Record<'exact' | 'found' | 'guessed', string[]>> {
  const texts = [
    readFileSync(join(ROOT, 'docs/export.md'), 'utf8'),
    (await runHere(['export', '--help'])).stdout,
  ];
  const all = (pattern: RegExp) =>
    texts.map((text) => pattern.exec(text.replace(/\s+/g, ' '))?.slice(1, 3).join(' of ') ?? 'nothing');
  return {
    exact: all(/(\d+) of (?:the sandbox's )?(\d+)(?: accounts: give|(?: in the sandbox)?\. With)/),
    found: all(/(\d+) of (\d+) (?:accounts, and whoever|are found)/),
    guessed: all(/is right for (\d+) of (\d+)/),
  };
}

beforeAll(async () => {
  expect((await exporting(at('coarse.csv'), '--pseudonymise', '--coarse')).code).toBe(0);
  published = readRows(join(ROOT, 'reports/sandbox-2026/data/nodes.csv'));
});

test('ties and exact figures tell the share that is stated', async () => {
  expect((await exporting(at('exact.csv'), '--pseudonymise')).code).toBe(0);
  const figures = ['in_degree', 'out_degree', 'pagerank', 'betweenness'];
  const keyOf = (row: Row) =>
    figures.map((name) => (row[name] === '' ? '' : Number(row[name]).toPrecision(9))).join(' ');
  const count = (rows: readonly Row[]) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    return counts;
  };
  const [there, here] = [count(published), count(readRows(at('exact-nodes.csv')))];
  const told = published.filter((row) => there.get(keyOf(row)) === 1 && here.get(keyOf(row)) === 1).length;
  expect(told).toBeGreaterThan(published.length / 2);
  const share = `${told} of ${published.length}`;
  expect((await stated()).exact).toEqual([share, share]);
});

test('the coarse table tells the share that is stated: who is left for a row, and what a guess is worth', async () => {
  const rows = readRows(at('coarse.csv'));
  expect(rows).toHaveLength(published.length);

  // Whoever has the report knows the third of each account: the share of the others whose figure is lower.
  const thirdOf = new Map<string, (row: Row) => string>();
  for (const column of Object.keys(rows[0]!).filter((name) => name.endsWith('_third'))) {
    const name = column.slice(0, -'_third'.length);
    const known = published.flatMap((row) => (row[name] === '' ? [] : [Number(row[name])]));
    thirdOf.set(column, (row) => {
      if (row[name] === '') return '';
      const share = known.filter((value) => value < Number(row[name])).length / known.length;
      return share < 1 / 3 ? 'lowest' : share < 2 / 3 ? 'middle' : 'highest';
    });
  }
  const facts = published.map((row) => ({
    ...row,
    ...Object.fromEntries([...thirdOf].map(([column, third]) => [column, third(row)])),
  })) as Row[];
  const fits = (row: Row, account: Row) =>
    Object.entries(row).every(([name, cell]) => cell === '' || cell === account[name]);
  const foundRows = rows.filter((row) => facts.filter((account) => fits(row, account)).length === 1).length;
  const left = facts.map((account) => rows.filter((row) => fits(row, account)).length);
  expect(Math.min(...left)).toBeGreaterThan(1);
  const share = `${foundRows} of ${rows.length}`;

  // Rows that are alike cannot be told apart by anything: no guess is better than one in each of their groups.
  const groups = new Set(rows.map((row) => JSON.stringify(row))).size;
  const guess = `${groups} of ${rows.length}`;
  expect(await stated()).toMatchObject({ found: [share, share], guessed: [guess, guess] });
});

test('the coarse table has figures that are worth reading: of most accounts region, kind and three thirds', () => {
  const rows = readRows(at('coarse.csv'));
  for (const column of ['region', 'kind', 'in_degree_third', 'mutual_third', 'pagerank_third']) {
    expect(rows.filter((row) => row[column] !== '').length).toBeGreaterThan(rows.length / 2);
  }
});

test('no row of a coarse table is shared by fewer than five, whatever the network', () => {
  const node = fc.record({
    region: fc.constantFrom('Europe', 'Africa', ''),
    office: fc.constantFrom('mission', 'ambassador', ''),
    kind: fc.constantFrom('person', 'institution'),
    in_degree: fc.nat(9),
    out_degree: fc.option(fc.nat(9), { nil: null }),
    pagerank: fc.float({ min: 0, max: 1, noNaN: true }),
  });
  const names = ['handle', 'region', 'office', 'kind', 'in_degree', 'out_degree', 'pagerank'] as const;
  fc.assert(
    fc.property(fc.array(node, { minLength: 5, maxLength: 80 }), (nodes) => {
      const network = {
        nodeAttributes: names.map((name) => ({ name, kind: 'text' })),
        nodes: nodes.map((values, k) => ({
          id: `secret${k}`,
          label: `Secret ${k}`,
          values: names.map((name) => (name === 'handle' ? `secret${k}` : values[name])),
        })),
      } as unknown as ExportedGraph;
      const { rows, groupCount } = coarseTable(network);
      const counts = new Map<string, number>();
      for (const row of rows) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1);
      expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
      expect(groupCount).toBe(counts.size);
      expect(JSON.stringify(rows)).not.toMatch(/secret/i);
    }),
  );
});

test.each([
  ['alone', ['n.csv', '--coarse'], '--coarse has no effect in entente export'],
  ['as a graph', ['n.gexf', '--pseudonymise', '--coarse'], 'name a file that ends in .csv, not .gexf'],
  ['as an archive', ['n/', '--pseudonymise', '--coarse'], 'have no effect in entente export of an archive'],
])('--coarse %s is refused, with what to type', async (_, [path, ...more], message) => {
  const { code, stderr } = await exporting(at(path!), ...more);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});
