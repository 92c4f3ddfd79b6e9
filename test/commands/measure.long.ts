import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { NODE_COLUMNS } from '../../src/graph/measures.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import { readTree, temporaryFolder } from '../support/folder.ts';
import { entente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();

/** Writes the edges, measures them, and returns what was said with the accounts by id and the figures by name. */
async function measure(name: string, edges: string, ...more: string[]) {
  const out = join(folder.path, name);
  const outcome = await runHere([
    ...['measure', '--edges', folder.write(`${name}.csv`, edges), '--out', out, '--runs', '3'],
    ...more,
  ]);
  if (outcome.code !== 0) return { ...outcome, out, accounts: new Map(), figures: new Map() };
  const table = parseCsv(readFileSync(join(out, 'nodes.csv'), 'utf8'), 'nodes.csv', { guarded: true });
  expect(table.header).toEqual(['account_id', ...NODE_COLUMNS]);
  const accounts = new Map(
    table.rows.map((row) => [row[0]!, Object.fromEntries(row.map((cell, k) => [table.header[k]!, cell]))]),
  );
  const graph = parseCsv(readFileSync(join(out, 'graph.csv'), 'utf8'), 'graph.csv');
  return { ...outcome, out, accounts, figures: new Map(graph.rows.map(([key, value]) => [key!, value!])) };
}

const EDGES = 'source,target\nb,a\na,b\nc,a\nc,c\na,b\n';

test('measures every account, sorted by id, and says what was left out', async () => {
  const { accounts, figures, stderr } = await measure('plain', EDGES);
  expect([...accounts.keys()]).toEqual(['a', 'b', 'c']);
  expect(accounts.get('a')).toMatchObject({ in_degree: '2', out_degree: '1', mutual: '1', cluster: '1' });
  expect(accounts.get('c')).toMatchObject({ in_degree: '0', one_way_out: '1', cluster: '', closeness: '0' });
  expect(accounts.get('b')).toMatchObject({ closeness: '0.666666666667', betweenness: '0' });
  expect(accounts.get('a')).toMatchObject({ betweenness: '0.5' });
  expect(figures.get('edges')).toBe('3');
  expect(stderr).toContain('accounts: 3; ties: 3; left out: duplicates 1, self-follows 1');
});

test('other cases of the header, other columns and orders, quotes, line ends and a byte order mark change nothing', async () => {
  const { out } = await measure('plain', EDGES);
  const expected = readTree(out);
  for (const [name, text] of [
    ['upper', '\uFEFFSOURCE,Target\r\nb,a\r\na,b\r\nc,a\r\nc,c\r\na,b'],
    ['columns', 'weight,target,since,Source\n1,a,,b\n1,b,,a\n1,a,,c\n\n1,c,2020,c\n1,b,,a\n'],
    ['quoted', '"source","target"\n"b",a\na,"b"\nc,a\nc,c\na,b\n'],
    ['order', 'source,target\na,b\nc,c\nc,a\nb,a\nb,a\n'],
  ] as const) {
    expect(readTree((await measure(name, text)).out), name).toEqual(expected);
  }
});

test('ids are text, whatever they look like', async () => {
  const { accounts } = await measure(
    'names',
    'source,target\n__proto__,10\n10,9\n"a,b",10\n9007199254740993,9007199254740992\né,=1\n',
  );
  expect([...accounts.keys()]).toEqual(
    ['10', '9', '9007199254740992', '9007199254740993', '=1', '__proto__', 'a,b', 'é'].sort(),
  );
});

test('a node table adds accounts without a tie, and need not name every end of one', async () => {
  const nodes = folder.write('more.csv', 'id,name\nz,Zoe\na,Ann\n');
  const { accounts, figures } = await measure('table', EDGES, '--nodes', nodes);
  expect([...accounts.keys()]).toEqual(['a', 'b', 'c', 'z']);
  expect(accounts.get('z')).toMatchObject({ in_degree: '0', mutual: '0', cluster: '', followback_share: '' });
  expect(figures.get('isolates')).toBe('1');
});

test('rows that name no account are left out where that is asked', async () => {
  const nodes = folder.write('handles.csv', 'handle;name\na;Ann\n;Zoe\n');
  const { accounts, figures } = await measure(
    'skipped',
    'from;to\na;b\na;#N/A\n;;\n',
    ...['--nodes', nodes, '--skip-blank'],
  );
  expect([...accounts.keys()]).toEqual(['a', 'b']);
  expect(figures.get('edges')).toBe('1');
});

test('a node table with letters that would be lost is refused: two actors might become one', async () => {
  const nodes = folder.write('latin.csv', '');
  writeFileSync(nodes, Buffer.from('id,actor\na,Zoë\nb,Zoé\n', 'latin1'));
  const { code, stderr } = await measure('latin-1', EDGES, '--nodes', nodes, '--unit', 'actor');
  expect(code).toBe(2);
  expect(stderr).toContain('latin.csv:2: is not UTF-8');
});

test('a header alone gives empty tables', async () => {
  const { accounts, figures } = await measure('none', 'source,target\n');
  expect(accounts.size).toBe(0);
  expect(figures.get('nodes')).toBe('0');
  expect(figures.get('modularity')).toBe('');
});

test.each([
  ['', 'an edge list needs the columns source and target'],
  ['left,right\na,b\n', 'an edge list needs the columns source and target'],
  ['source,target\na,b\na\n,b\n', 'bad.csv:3: 1 cells where the header has 2'],
  [
    'source,target\na,b\na,-\n,b\n',
    'bad.csv: 2 of 3 rows name no account at an end (-, blank), in the lines 3, 4',
  ],
])('%j is refused', async (text, message) => {
  const { code, stderr } = await measure('bad', text);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('a file that is not there is named', async () => {
  const { code, stderr } = await runHere(['measure', '--edges', '/nowhere/edges.csv']);
  expect(code).toBe(2);
  expect(stderr).toContain('/nowhere/edges.csv: there is no such file');
});

test('above 20,000 accounts betweenness is sampled and says so, unless it is asked for exactly', async () => {
  const ids = Array.from({ length: 20_001 }, (_, k) => `n${k}`);
  const nodes = folder.write('many.csv', `id\n${ids.join('\n')}\n`);
  const star = `source,target\nn1,n0\nn0,n2\nn0,n3\n`;
  const sampled = await measure('sampled', star, '--nodes', nodes, '--runs', '1');
  expect(sampled.stderr).toMatch(/betweenness: estimated from 1,024 of 20,001 accounts, drawn with seed 1/);
  const exact = await measure('exact', star, '--nodes', nodes, '--runs', '1', '--exact');
  expect(exact.stderr).not.toContain('estimated');
  expect(exact.accounts.get('n0')!.betweenness).toBe(String(Number((2 / (20_000 * 19_999)).toPrecision(12))));
});

test('one thread, two and three write the same files', async () => {
  const random = createRandom(11);
  const lines = Array.from(
    { length: 200_000 },
    () => `u${randomBelow(random, 1 + randomBelow(random, 3000))},u${randomBelow(random, 3000)}\n`,
  );
  const edges = `source,target\n${lines.join('')}`;
  const trees: ReturnType<typeof readTree>[] = [];
  for (const threads of ['1', '2', '3'])
    trees.push(readTree((await measure('threads', edges, '--threads', threads)).out));
  const [one, two, three] = trees;
  expect(one!.get('nodes.csv')!.split('\n').length).toBeGreaterThan(2900);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

test('what is not plain is answered as by every command', async () => {
  expect(entente(['measure', '--help']).stdout).toContain('--clusters-of <GRAPH>');
  expect(entente(['measure']).stderr).toContain("required option '--edges <FILE>' not specified");
  expect(entente(['measure', '--edgs', 'x']).stderr).toContain('--edges');
  const piped = entente(['measure', '--edges', '-', '--out', join(folder.path, 'piped')], { input: EDGES });
  expect(piped.stderr).toContain('accounts: 3');
  const quiet = await measure('plain', EDGES, '--quiet', '--clusters-of', 'directed');
  expect(quiet).toMatchObject({ code: 0, stderr: '' });
  expect((await measure('plain', EDGES, '--clusters-of', 'both')).stderr).toContain('mutual, directed');
});
