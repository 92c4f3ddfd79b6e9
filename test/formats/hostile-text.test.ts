/** Names as an enemy writes them, through every export: they come back as text, or without what the format has no way to write. */
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/csv.ts';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { readGexf } from '../../src/formats/read-gexf.ts';
import { readGraphml } from '../../src/formats/read-graphml.ts';
import { gephiTables } from '../../src/formats/write-gephi-csv.ts';
import { gexfText } from '../../src/formats/write-gexf.ts';
import { graphmlText } from '../../src/formats/write-graphml.ts';
import { graphologyText } from '../../src/formats/write-graphology.ts';
import { parquetTables } from '../../src/formats/write-parquet.ts';
import { gexfFaults } from './gexf-schema.ts';

const CORPUS = [
  'plain',
  '<script>alert(1)</script>',
  '</attvalue></node><node id="evil"/>',
  ']]> <![CDATA[ x ]]>',
  '&lt; &amp;amp; &#0; &undefined;',
  `"double" 'single' \`back\``,
  '=HYPERLINK("http://evil","x")',
  '+1+cmd|calc',
  '@SUM(A1)',
  "'already quoted",
  'a,b;c\td',
  'line\nfeed',
  'مرحبا \u202eevil\u202c',
  '👩‍👩‍👧‍👦 naïve 日本',
  '__proto__',
  'x'.repeat(10_000),
  '[link](javascript:alert(1)) | table |',
  'NA',
];

/** With signs that XML cannot hold, and what is left of them. */
const UNWRITABLE = [
  ['nul\u0000bell\u0007end', 'nulbellend'],
  ['half \ud800 pair', 'half  pair'],
  ['other \udc00 half', 'other  half'],
  ['no \uffff character', 'no  character'],
] as const;

function hostile(texts: readonly string[]): ExportedGraph {
  return {
    title: texts[1] ?? '',
    description: texts.join(' '),
    date: '2026-06-01',
    nodeAttributes: [
      { name: 'name <"&\'>', kind: 'text' },
      { name: 'in_degree', kind: 'integer' },
    ],
    nodes: texts.map((text, k) => ({
      id: `x:${k + 1}`,
      label: text,
      values: [text, k === 0 ? null : k],
      look: null,
    })),
    edgeAttributes: [{ name: 'mutual', kind: 'text' }],
    source: Uint32Array.from(texts.slice(1), (_, k) => k),
    target: Uint32Array.from(texts.slice(1), (_, k) => k + 1),
    edgeValues: [texts.slice(1)],
    unknown: texts.map((text, k) => ({ source: `x:${k + 1}`, target: '*', reason: text })),
  };
}

const whole = (parts: Iterable<string>) => [...parts].join('');
const NETWORK = hostile(CORPUS);
const NAME = NETWORK.nodeAttributes[0]!.name;
const labels = (nodes: { extra: Readonly<Record<string, string>> }[]) =>
  nodes.map(({ extra }) => extra[NAME]);

describe('XML', () => {
  test('reads back in entente as it was', () => {
    const gexfNodes = readGexf(whole(gexfText(NETWORK)), 'a.gexf', []).nodes;
    const graphmlNodes = readGraphml(whole(graphmlText(NETWORK)), 'a.graphml', []).nodes;
    expect(labels(gexfNodes)).toEqual(CORPUS);
    expect(gexfNodes.map(({ handle }) => handle)).toEqual(CORPUS);
    expect(labels(graphmlNodes)).toEqual(CORPUS);
    expect(graphmlNodes.map(({ handle }) => handle)).toEqual(CORPUS);
  });

  test('reads back in graphology', () => {
    const fromGexf = gexf.parse(DirectedGraph, whole(gexfText(NETWORK)));
    const fromGraphml = graphml.parse(DirectedGraph, whole(graphmlText(NETWORK)));
    for (const graph of [fromGexf, fromGraphml]) {
      expect({ nodes: graph.order, edges: graph.size }).toEqual({
        nodes: CORPUS.length,
        edges: CORPUS.length - 1,
      });
      expect(CORPUS.map((_, k) => graph.getNodeAttribute(`x:${k + 1}`, NAME))).toEqual(CORPUS);
      expect(graph.getEdgeAttribute('x:1', 'x:2', 'mutual')).toBe(CORPUS[1]);
      expect(graph.getNodeAttribute('x:3', 'in_degree')).toBe(2);
      expect(graph.hasNodeAttribute('x:1', 'in_degree')).toBe(false);
    }
  });

  test('is GEXF all the same', () => {
    expect(gexfFaults(whole(gexfText(NETWORK)))).toEqual([]);
    expect(gexfFaults(whole(gexfText(hostile(UNWRITABLE.map(([text]) => text)))))).toEqual([]);
  });

  test('has no control characters and no half characters', () => {
    const network = hostile(UNWRITABLE.map(([text]) => text));
    const left = UNWRITABLE.map(([, text]) => text);
    expect(labels(readGexf(whole(gexfText(network)), 'a.gexf', []).nodes)).toEqual(left);
    expect(labels(readGraphml(whole(graphmlText(network)), 'a.graphml', []).nodes)).toEqual(left);
  });
});

test('CSV reads back as it was, and no cell is a formula', () => {
  const { nodes, edges, unknown } = gephiTables(NETWORK);
  for (const text of [nodes, edges, unknown].map(whole)) {
    const table = parseCsv(text, 'n.csv', { guarded: true });
    const column = ['Label', 'mutual', 'reason']
      .map((name) => table.header.indexOf(name))
      .find((at) => at >= 0)!;
    const texts = table.rows.map((row) => row[column]);
    expect(CORPUS.slice(-texts.length)).toEqual(texts);
    for (const row of parseCsv(text, 'n.csv').rows) {
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  }
});

test('JSON reads back as graphology has it', () => {
  const graph = DirectedGraph.from(JSON.parse(whole(graphologyText(NETWORK))));
  expect(graph.mapNodes((_, { label }) => label)).toEqual(CORPUS);
  expect(graph.mapNodes((_, attributes) => attributes[NAME])).toEqual(CORPUS);
  expect(graph.mapEdges((_, { mutual }) => mutual)).toEqual(CORPUS.slice(1));
});

test('Parquet reads back as it was', async () => {
  const { nodes, edges, unknown } = parquetTables(NETWORK);
  const rows = (bytes: Uint8Array) => parquetReadObjects({ file: bytes.slice().buffer });
  expect((await rows(nodes)).map((row) => row[NAME])).toEqual(CORPUS);
  expect((await rows(edges)).map(({ mutual }) => mutual)).toEqual(CORPUS.slice(1));
  expect((await rows(unknown)).map(({ reason }) => reason)).toEqual(CORPUS);
});
