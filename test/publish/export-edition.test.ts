/** An edition for other tools, read back by libraries that are not ours. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import { editionToExport } from '../../src/publish/edition-to-export.ts';
import { sealExported, TIES } from '../edition/exported.ts';
import { handEdition } from '../edition/hand.ts';
import { gexfFaults } from '../formats/gexf-schema.ts';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
let database: string;
const exporting = (...words: string[]) => ask(['export', ...words, '--db', database]);

beforeAll(async () => {
  database = await sealExported(folder.path);
});

function rows(name: string): Record<string, string>[] {
  const { header, rows } = parseCsv(read(name), name, { guarded: true });
  return rows.map((row) => Object.fromEntries(header.map((column, k) => [column, row[k]!])));
}

const UNKNOWN = [
  { source: 'cy', target: '*', network: 'bluesky' },
  { source: 'dan', target: 'bob', network: 'bluesky' },
];

describe('every ending has an edge a tie and network, and tells absence from what is unknown', () => {
  const check = (graph: MultiDirectedGraph) => {
    expect(graph.nodes().sort()).toEqual(['ann', 'bob', 'cy', 'dan', 'eve']);
    expect(
      graph.mapEdges((_, { network, mutual }, source, target) => [source, target, network, mutual]).sort(),
    ).toEqual(TIES.map((tie) => [...tie]).sort());
    expect(graph.getNodeAttributes('bob')).toMatchObject({
      on_bluesky: 'yes',
      on_mastodon: 'yes',
      account_ids_mastodon: 'mastodon:bob-one mastodon:bob-two',
      handles_bluesky: 'bob.test',
      on_x: 'no',
    });
    expect(graph.getNodeAttributes('cy')).toMatchObject({
      verdict_bluesky: 'failed',
      observed_bluesky: 'no',
      unknown_targets_bluesky: '*',
      on_mastodon: 'no',
    });
    expect(graph.hasNodeAttribute('cy', 'unknown_targets_mastodon')).toBe(false);
    expect(graph.getNodeAttribute('dan', 'unknown_targets_bluesky')).toBe('bob');
    expect(graph.getNodeAttributes('eve')).toMatchObject({ label: '=Eve', country: 'NA' });
  };

  test('.gexf, whose edges between the same two are of different kinds', async () => {
    const { code, stderr } = await exporting('all', at('all.gexf'));
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        'all: 5 actors, 3 ties on bluesky, 2 ties on mastodon, 0 ties on x; what is unknown has 2 lines',
      ),
    });
    const text = read('all.gexf');
    expect(gexfFaults(text, '1.3')).toEqual([]);
    expect([...text.matchAll(/kind="(\w+)"/g)].map(([, kind]) => kind)).toEqual(TIES.map((tie) => tie[2]));
    expect(text).toContain('3 of 5 actors are on it, 0 of them were not observed');
    expect(text).toContain('4 of 5 actors are on it, 1 of them were not observed');
    check(gexf.parse(MultiDirectedGraph, text));
  });

  test('.graphml', async () => {
    await exporting('all', at('all.graphml'));
    check(graphml.parse(MultiDirectedGraph, read('all.graphml')) as MultiDirectedGraph);
  });

  test('.csv', async () => {
    await exporting('all', at('all.csv'));
    const graph = new MultiDirectedGraph();
    for (const { Id, Label, ...rest } of rows('all-nodes.csv')) {
      const told = Object.entries(rest).filter(([, cell]) => cell !== '');
      graph.addNode(Id, { label: Label, ...Object.fromEntries(told) });
    }
    for (const { Source, Target, Kind, network, mutual } of rows('all-edges.csv')) {
      expect(Kind).toBe(network);
      graph.addEdge(Source, Target, { network, mutual });
    }
    check(graph);
    expect(rows('all-unknown.csv')).toMatchObject(UNKNOWN);
    expect(rows('all-unknown.csv').every(({ reason }) => reason !== '')).toBe(true);
  });

  test('.parquet', async () => {
    await exporting('all', at('all.parquet'));
    const table = (name: string) =>
      parquetReadObjects({ file: new Uint8Array(readFileSync(at(`all.parquet/${name}.parquet`))).buffer });
    const graph = new MultiDirectedGraph();
    for (const { account_id, ...rest } of await table('nodes')) {
      const told = Object.entries(rest).filter(([, cell]) => cell !== null && cell !== undefined);
      graph.addNode(account_id, { ...Object.fromEntries(told), label: rest.name });
    }
    for (const { source, target, network, mutual } of await table('edges')) {
      graph.addEdge(source, target, { network, mutual });
    }
    for (const { source, target, network } of await table('unknown')) {
      graph.setNodeAttribute(source, `unknown_targets_${network}`, target);
    }
    check(graph);
  });
});

test('follows whose day is known have it, on the network that tells it', () => {
  const edition = handEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: ['ann>bob'] },
    { network: 'x', accounts: ['ann', 'bob'], ties: ['bob>ann'] },
  ]);
  const [bluesky, x] = edition.networks;
  const dated = { ...bluesky!, actors: { ...bluesky!.actors, followedAt: ['2024-05-01'] } };
  const { edgeAttributes, edgeValues } = editionToExport({ ...edition, networks: [dated, x!] });
  expect(edgeAttributes.map(({ name }) => name)).toEqual(['network', 'mutual', 'followed_at']);
  expect(edgeValues).toEqual([
    ['bluesky', 'x'],
    ['no', 'no'],
    ['2024-05-01', null],
  ]);
});

describe('what an edition is not exported as', () => {
  test.each([
    [['all', 'all.json'], 'an edition goes into .gexf, .graphml, .csv, .parquet or .R, not .json'],
    [['all', 'all.txt'], 'no export ends in .txt'],
    [['all', 'folder/'], 'entente edition all --archive'],
    [['all', 'x-2026', 'all.gexf'], 'export it alone'],
    [['x-2026', 'all', 'all.gexf'], 'all is an edition'],
    [
      ['all', 'all.csv', '--pseudonymise', '--coarse'],
      '--pseudonymise and --coarse have no effect in entente export of an edition',
    ],
    [
      ['all', 'panel/', '--panel', '--persons'],
      '--panel and --persons have no effect in entente export of an edition',
    ],
  ])('%j', async (words, message) => {
    const { code, stderr } = await exporting(...words.map((word) => (word.includes('.') ? at(word) : word)));
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(at('all.json'))).toBe(false);
  });
});
