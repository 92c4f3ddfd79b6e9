import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { gexfText } from '../../src/formats/write-gexf.ts';
import { graphmlText } from '../../src/formats/write-graphml.ts';
import { graphologyText } from '../../src/formats/write-graphology.ts';
import { parquetTables } from '../../src/formats/write-parquet.ts';
import { rScript } from '../../src/formats/write-r.ts';

const whole = (parts: Iterable<string>) => [...parts].join('');
const LOOK = { x: -1.5, y: 0.25, size: 3, color: '#0a80ff' };
const NETWORK: ExportedGraph = {
  title: 'three',
  description: 'an edge says that its source follows its target',
  date: '2026-06-01',
  nodeAttributes: [
    { name: 'country', kind: 'text' },
    { name: 'mutual', kind: 'integer' },
    { name: 'pagerank', kind: 'number' },
  ],
  nodes: [
    { id: 'x:9007199254740993', label: 'Ann', values: ['NA', 1, 1 / 3], look: LOOK },
    { id: 'x:9007199254740995', label: 'Bo', values: ['', null, Number.NaN], look: LOOK },
    { id: 'x:9007199254740997', label: 'Cy', values: ['FR', 0, 0], look: LOOK },
  ],
  edgeAttributes: [{ name: 'mutual', kind: 'text' }],
  source: Uint32Array.of(0, 0, 2),
  target: Uint32Array.of(1, 2, 0),
  edgeValues: [['unknown', 'yes', 'yes']],
  unknown: [{ source: 'x:9007199254740995', target: '*', reason: 'protected' }],
};
const [ANN, BO, CY] = NETWORK.nodes.map(({ id }) => id) as [string, string, string];

test('GEXF keeps positions, colours, types and direction; an unknown value is not there', () => {
  const graph = gexf.parse(DirectedGraph, whole(gexfText(NETWORK)));
  expect(graph.getNodeAttributes(ANN)).toEqual({
    label: 'Ann',
    country: 'NA',
    mutual: 1,
    pagerank: 0.333333333333,
    x: -1.5,
    y: 0.25,
    z: 0,
    size: 3,
    color: expect.stringMatching(/^(#0a80ff|rgb\(10, ?128, ?255\))$/i),
  });
  expect(graph.getNodeAttributes(BO)).not.toHaveProperty('mutual');
  expect(graph.getNodeAttributes(BO)).not.toHaveProperty('pagerank');
  expect(graph.hasDirectedEdge(ANN, BO)).toBe(true);
  expect(graph.hasDirectedEdge(BO, ANN)).toBe(false);
  expect(graph.getEdgeAttribute(ANN, BO, 'mutual')).toBe('unknown');
});

test('no edge attribute of GEXF is named type, and every declared id is used by its title', () => {
  const text = whole(gexfText(NETWORK));
  expect(text).not.toMatch(/title="type"/i);
  expect(text).toContain('<graph mode="static" defaultedgetype="directed"');
  expect(text).toContain('<gexf xmlns="http://www.gexf.net/1.2draft"');
});

test('GraphML has positions where every node has one', () => {
  expect(whole(graphmlText(NETWORK))).toContain('attr.name="x" attr.type="double"');
  const [first, ...rest] = NETWORK.nodes;
  const without = { ...NETWORK, nodes: [{ ...first!, look: null }, ...rest] };
  expect(whole(graphmlText(without))).not.toContain('attr.name="x"');
});

test("graphology's JSON opens with positions", () => {
  const graph = DirectedGraph.from(JSON.parse(whole(graphologyText(NETWORK))));
  expect(graph.getNodeAttributes(CY)).toEqual({
    label: 'Cy',
    country: 'FR',
    mutual: 0,
    pagerank: 0,
    ...LOOK,
  });
  expect(graph.getNodeAttributes(BO)).toEqual({ label: 'Bo', ...LOOK });
  expect(graph.getAttribute('title')).toBe('three');
});

describe('Parquet', () => {
  const { nodes, edges, unknown } = parquetTables(NETWORK);
  const rows = (bytes: Uint8Array) => parquetReadObjects({ file: bytes.slice().buffer });

  test('ids are text, unknown is null, zero is zero', async () => {
    expect(await rows(nodes)).toEqual([
      { account_id: ANN, country: 'NA', mutual: 1, pagerank: 1 / 3 },
      { account_id: BO, country: null, mutual: null, pagerank: null },
      { account_id: CY, country: 'FR', mutual: 0, pagerank: 0 },
    ]);
    expect(await rows(edges)).toEqual([
      { source: ANN, target: BO, mutual: 'unknown' },
      { source: ANN, target: CY, mutual: 'yes' },
      { source: CY, target: ANN, mutual: 'yes' },
    ]);
    expect(await rows(unknown)).toEqual([{ source: BO, target: '*', reason: 'protected' }]);
  });

  test('columns have types also where there is no row, and the file says what it is', async () => {
    const empty = parquetTables({
      ...NETWORK,
      nodes: [],
      source: new Uint32Array(),
      target: new Uint32Array(),
      edgeValues: [[]],
      unknown: [],
    });
    const { schema, key_value_metadata } = parquetMetadata(empty.nodes.slice().buffer);
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ['account_id', 'BYTE_ARRAY'],
      ['country', 'BYTE_ARRAY'],
      ['mutual', 'INT32'],
      ['pagerank', 'DOUBLE'],
    ]);
    expect(key_value_metadata).toContainEqual({ key: 'title', value: 'three' });
    expect(await rows(empty.edges)).toEqual([]);
  });
});

test('the R script quotes names, and reads every cell as text first', () => {
  const script = rScript({
    nodes: 'a "b"-nodes.csv',
    edges: 'e.csv',
    unknown: 'u.csv',
    id: 'Id',
    source: 'Source',
    target: 'Target',
    numbers: ['mutual', 'x\\y'],
  });
  expect(script).toContain('read_table("a \\"b\\"-nodes.csv")');
  expect(script).toContain('c("mutual", "x\\\\y")');
  expect(script).toContain('colClasses = "character", na.strings = ""');
  expect(script).toContain('accounts$observed <- accounts$observed == "yes"');
});

test('the same network is the same bytes', () => {
  const bytes = () => [
    whole(gexfText(NETWORK)),
    whole(graphmlText(NETWORK)),
    whole(graphologyText(NETWORK)),
    ...Object.values(parquetTables(NETWORK)).map((table) => Buffer.from(table).toString('hex')),
  ];
  expect(bytes()).toEqual(bytes());
});
