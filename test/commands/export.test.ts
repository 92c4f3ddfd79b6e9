import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { graphToExport } from '../../src/publish/export-graph.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import { createSnapshot, findSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openExistingStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
const at = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

/** ann and bo are mutual; cy was not read; da follows ann, whose column `type` would trouble Gephi. */
const NODES = `id,label,name,actor,country,office,type,note
9007199254740993,ann,=Ann \u202e<b>,a,NA,mission,x,text
9007199254740995,bo,"Bo ""B""",b,FR,mission,x,
9007199254740997,cy,Cy,c,FR,mission,,
9007199254740999,da,Da,d,FR,,,
`;
const ANN = 'x:9007199254740993';
const BO = 'x:9007199254740995';
const CY = 'x:9007199254740997';
const DA = 'x:9007199254740999';

const exporting = (words: readonly string[], env = {}) => runHere(['export', ...words, '--db', db], { env });

async function importYear(name: string, date: string, edges: string) {
  const nodes = folder.write('nodes.csv', NODES);
  const unread = folder.write('unread.txt', 'cy\n');
  const ties = folder.write(`${name}.csv`, `source,target\n${edges}`);
  const words = ['import', '--nodes', nodes, '--edges', ties, '--network', 'x', '--date', date];
  const { code } = await runHere([...words, '-s', name, '--unobserved', unread, '--db', db]);
  expect(code).toBe(0);
}

const ID = {
  ann: '9007199254740993',
  bo: '9007199254740995',
  cy: '9007199254740997',
  da: '9007199254740999',
};
const tie = (a: keyof typeof ID, b: keyof typeof ID) => `${ID[a]},${ID[b]}\n`;

beforeAll(async () => {
  const ties = tie('ann', 'bo') + tie('bo', 'ann') + tie('bo', 'cy') + tie('da', 'ann');
  await importYear('later', '2026-06-01', ties);
  await importYear('sooner', '2025-06-01', tie('ann', 'bo') + tie('da', 'bo'));
});

describe('every ending says the same, and says what is unknown', () => {
  const check = (graph: DirectedGraph) => {
    expect(graph.nodes().sort()).toEqual([ANN, BO, CY, DA]);
    expect(graph.mapEdges((_, { mutual }, source, target) => [source, target, mutual]).sort()).toEqual(
      [
        [ANN, BO, 'yes'],
        [BO, ANN, 'yes'],
        [BO, CY, 'unknown'],
        [DA, ANN, 'no'],
      ].sort(),
    );
    expect(graph.getNodeAttributes(ANN)).toMatchObject({
      label: '=Ann <b>',
      handle: 'ann',
      country: 'NA',
      roster_type: 'x',
      observed: 'yes',
      verdict: 'complete',
      in_degree: 2,
      mutual: 1,
    });
    expect(graph.getNodeAttributes(CY)).toMatchObject({
      verdict: 'not-read',
      unknown_targets: '*',
      mutual_max: 1,
    });
    expect(graph.hasNodeAttribute(CY, 'mutual')).toBe(false);
    expect(graph.hasNodeAttribute(CY, 'out_degree')).toBe(false);
    expect(graph.hasNodeAttribute(ANN, 'type')).toBe(false);
  };

  test('.gexf', async () => {
    const { code, stderr } = await exporting(['later', at('a.gexf')]);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('later: 4 accounts, 4 ties'),
    });
    check(gexf.parse(DirectedGraph, read('a.gexf')));
    expect(read('a.gexf')).toContain('1 of 4 accounts were not observed');
  });

  test('.graphml', async () => {
    await exporting(['later', at('a.graphml')]);
    check(graphml.parse(DirectedGraph, read('a.graphml')) as DirectedGraph);
  });

  test('.json', async () => {
    await exporting(['later', at('a.json')]);
    check(DirectedGraph.from(JSON.parse(read('a.json'))));
  });

  test('.csv', async () => {
    await exporting(['later', at('a.csv')]);
    const graph = new DirectedGraph();
    const rows = (name: string) => {
      const { header, rows } = parseCsv(read(name), name, { guarded: true });
      return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
    };
    const filled = (row: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, cell]) => cell !== '')
          .map(([name, cell]) => [name, /^\d+$/.test(cell) && name !== 'Id' ? Number(cell) : cell]),
      );
    for (const { Id, Label, ...rest } of rows('a-nodes.csv'))
      graph.addNode(Id, { label: Label, ...filled(rest) });
    for (const { Source, Target, Type, mutual } of rows('a-edges.csv')) {
      expect(Type).toBe('Directed');
      graph.addEdge(Source, Target, { mutual });
    }
    check(graph);
    expect(rows('a-unknown.csv')).toEqual([
      { source: CY, target: '*', reason: 'not-read: not read, on the word of whoever imported it' },
    ]);
    expect(existsSync(at('a.csv'))).toBe(false);
  });

  test('.parquet', async () => {
    await exporting(['later', at('a.parquet')]);
    const rows = (name: string) =>
      parquetReadObjects({ file: new Uint8Array(readFileSync(at(`a.parquet/${name}.parquet`))).buffer });
    const graph = new DirectedGraph();
    const unread = new Set((await rows('unknown')).map(({ source }) => source));
    for (const { account_id: id, name, type, ...rest } of await rows('nodes')) {
      // The tables of a report have neither a label nor unknown targets beside the account: those are in unknown.
      if (unread.has(id)) rest.unknown_targets = '*';
      Object.assign(rest, { label: name, roster_type: type });
      graph.addNode(id, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)));
    }
    for (const { source, target, mutual } of await rows('edges')) graph.addEdge(source, target, { mutual });
    check(graph);
    expect(await rows('unknown')).toHaveLength(1);
    // Written again they are the same; nothing else is in their place afterwards.
    await exporting(['later', at('a.parquet')]);
    const kept = readFileSync(at('a.parquet/nodes.parquet'));
    const other = await runHere(['export', 'sooner', at('a.parquet'), '--db', db]);
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('holds other files than these tables'),
    });
    expect(readFileSync(at('a.parquet/nodes.parquet'))).toEqual(kept);
  });

  test('.R', async () => {
    await exporting(['later', at('r/a.R')]);
    expect(readdirSync(at('r'))).toEqual(['a-edges.csv', 'a-nodes.csv', 'a-unknown.csv', 'a.R']);
    expect(read('r/a.R')).toContain('read_table("a-nodes.csv")');
  });
});

test('an export comes back in, with what was not read', async () => {
  for (const name of ['b.gexf', 'b.graphml', 'b.csv']) {
    await exporting(['later', at(name)]);
    const back = `back-${name.slice(2)}`;
    const file = at(name.replace('.csv', '-nodes.csv'));
    const words = ['--network', 'x', '--date', '2026-06-01', '-s', back, '--db', db];
    expect((await runHere(['import', file, ...words])).stderr).toContain('1 account not read');
    const store = openExistingStore(db)!;
    const [before, after] = ['later', back].map((one) =>
      loadStudy({ store, snapshot: findSnapshot(store, one)! }),
    );
    expect(after!.graph).toEqual(before!.graph);
    expect(
      after!.nodes.map(({ accountId, handle, verdict, row }) => [accountId, handle, verdict, row.country]),
    ).toEqual(
      before!.nodes.map(({ accountId, handle, verdict, row }) => [accountId, handle, verdict, row.country]),
    );
  }
});

test('a tie that was left open is left open after it came back in', async () => {
  const store = openExistingStore(db)!;
  const rows = ['x:1', 'x:2', 'x:3'].map((id) =>
    rosterRow({ network: 'x', handle: `h${id.slice(2)}`, account_id: id }),
  );
  const snapshot = createSnapshot(store, {
    name: 'open',
    network: 'x',
    date: '2024-01-01',
    origin: 'import',
    meaning: 'given',
    simulated: false,
    extraColumns: [],
    rows,
    startedAt: '2024-01-01T00:00:00.000Z',
  });
  fillSnapshot(store, snapshot, {
    entries: rows.map((row) => ({ accountId: row.account_id, verdict: 'complete', reason: '' })),
    source: Uint32Array.of(0),
    target: Uint32Array.of(1),
    unseen: { source: Uint32Array.of(0, 2), target: Uint32Array.of(2, 1), reason: 'blocked' },
  });
  sealSnapshot(store, snapshot, { sealedAt: '2024-01-02T00:00:00.000Z' });
  await exporting(['open', at('open.gexf')]);
  const words = ['--network', 'x', '--date', '2024-01-01', '-s', 'open-again', '--db', db];
  const { stderr } = await runHere(['import', at('open.gexf'), ...words]);
  expect(stderr).toContain('2 ties between the accounts left open');
  const graphs = ['open', 'open-again'].map(
    (name) => loadStudy({ store, snapshot: findSnapshot(store, name)! }).graph,
  );
  expect(graphs[1]).toEqual(graphs[0]);
  expect(graphs[0]!.unseenTarget).toEqual(Uint32Array.of(2, 1));
});

test('several snapshots make a dynamic GEXF, in any order the same', async () => {
  expect((await exporting(['later', 'sooner', at('years.gexf')])).code).toBe(0);
  await exporting(['sooner', 'later', at('again.gexf')]);
  expect(read('again.gexf')).toBe(read('years.gexf'));
  expect(read('years.gexf')).toMatch(
    /<edge id="\d+" source="x:9007199254740993" target="x:9007199254740995" start="2025-06-01" end="2026-06-01">/,
  );
});

test('the same snapshot is the same bytes', async () => {
  for (const name of ['one', 'two']) {
    mkdirSync(at(name));
    for (const ending of ['gexf', 'graphml', 'json', 'csv', 'R', 'parquet']) {
      await exporting(['later', at(`${name}/n.${ending}`)]);
    }
  }
  const bytes = (name: string) =>
    readdirSync(at(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('hex')]);
  expect(bytes('one')).toHaveLength(10);
  expect(bytes('two')).toEqual(bytes('one'));
});

describe('--pseudonymise', () => {
  const KEY = 'correct horse battery';

  test('leaves no name in any file, nor the key', async () => {
    for (const ending of ['gexf', 'graphml', 'json', 'csv', 'R', 'parquet']) {
      const { code, stderr } = await exporting(['later', at(`p/n.${ending}`), '--pseudonymise'], {
        ENTENTE_PSEUDONYM_KEY: KEY,
      });
      expect(code).toBe(0);
      expect(stderr).not.toContain(KEY);
    }
    await exporting(['later', 'sooner', at('p/years.gexf'), '--pseudonymise'], {
      ENTENTE_PSEUDONYM_KEY: KEY,
    });
    for (const entry of readdirSync(at('p'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      expect(text).not.toMatch(/90071992|\bann\b|\bBo\b|"B"|\bFR\b|unread\.txt|correct horse/);
      if (!entry.name.endsWith('.R') && !entry.name.endsWith('unknown.csv'))
        expect(text).toMatch(/p-[0-9a-f]{20}/);
    }
  });

  test.each([
    ['without a key', ['later', 'n.gexf', '--pseudonymise'], 'needs a secret of at least 16 characters'],
    [
      'of an archive',
      ['later', 'archive/', '--pseudonymise'],
      '--pseudonymise has no effect in entente export of an archive, which holds a snapshot as it is',
    ],
  ])('%s is refused', async (_, words, message) => {
    const { code, stderr } = await exporting(words, { ENTENTE_PSEUDONYM_KEY: 'short' });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

test.each([
  ['no file', ['later'], 'export needs a snapshot and where it goes'],
  [
    'an ending of its own',
    ['later', 'n.gml'],
    'no export ends in .gml; there are .gexf, .graphml, .json, .csv, .R, .parquet',
  ],
  ['years as a table', ['later', 'sooner', 'n.csv'], 'several snapshots go into a .gexf file, not .csv'],
  ['years as an archive', ['later', 'sooner', 'n/'], 'an archive is of one snapshot'],
  ['one day twice', ['later', 'later', 'n.gexf'], 'two of the snapshots are of 2026-06-01'],
])('%s is refused', async (_, words, message) => {
  const { code, stderr } = await exporting(words);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});

test('positions and colours are those of the layout', () => {
  const store = openExistingStore(db)!;
  const study = loadStudy({ store, snapshot: findSnapshot(store, 'later')! });
  const look = { x: 1, y: 2, size: 3, color: '#ff0000' };
  const { nodes } = graphToExport(study, new Map(), new Map([[BO, look]]));
  expect(nodes.map((node) => node.look)).toEqual([null, look, null, null]);
});
