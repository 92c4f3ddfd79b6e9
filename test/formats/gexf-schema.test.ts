import { expect, test } from 'vitest';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { joinDates } from '../../src/formats/join-dates.ts';
import { gexfText } from '../../src/formats/write-gexf.ts';
import { gexfFaults } from './gexf-schema.ts';

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
    {
      id: 'a',
      label: '<A & "a">',
      values: ['NA', 1, 1e-9],
      look: { x: -1.5, y: 2e-7, size: 0, color: '#0a80ff' },
    },
    { id: 'b', label: '', values: ['', null, Number.NaN], look: null },
    { id: 'c', label: 'C\u0000\ud800', values: [']]>', 0, 1 / 3], look: null },
  ],
  edgeAttributes: [{ name: 'mutual', kind: 'text' }],
  source: Uint32Array.of(0, 0, 2),
  target: Uint32Array.of(1, 2, 0),
  edgeValues: [['unknown', 'yes', 'yes']],
  unknown: [{ source: 'b', target: '*', reason: 'protected' }],
};
const whole = (parts: Iterable<string>) => [...parts].join('');

test('a static network is GEXF 1.2draft, which NetworkX reads, an empty one too; one of several networks is 1.3', () => {
  expect(gexfFaults(whole(gexfText(NETWORK)))).toEqual([]);
  const empty = {
    ...NETWORK,
    nodes: [],
    source: new Uint32Array(),
    target: new Uint32Array(),
    edgeValues: [[]],
  };
  expect(gexfFaults(whole(gexfText(empty)))).toEqual([]);
  const layers = { networks: ['bluesky', 'mastodon'], ofEdge: [0, 1, 0] };
  expect(gexfFaults(whole(gexfText({ ...NETWORK, layers })), '1.3')).toEqual([]);
});

test('a network over three dates is GEXF 1.2draft, with spells where a tie was gone for a time', () => {
  const without = {
    ...NETWORK,
    source: NETWORK.source.slice(1),
    target: NETWORK.target.slice(1),
    edgeValues: [['yes', 'yes']],
  };
  const dates = ['2024-06-01', '2025-06-01', '2026-06-01'];
  const { graph, times } = joinDates([
    { ...NETWORK, date: dates[0]! },
    { ...without, date: dates[1]! },
    { ...NETWORK, date: dates[2]! },
  ]);
  const text = whole(gexfText(graph, times));
  expect(text).toContain('<spells>');
  expect(gexfFaults(text)).toEqual([]);
});

/** The document with one thing wrong, and what the table says of it. */
const BROKEN: [string, (text: string) => string, string][] = [
  ['an edge to nobody', (text) => text.replace('target="c"', 'target="z"'), 'an edge ends at no node'],
  [
    'an attribute named type',
    (text) => text.replace('title="country"', 'title="type"'),
    'an attribute is named type',
  ],
  ['a missing id', (text) => text.replace('<node id="b"', '<node'), 'node lacks id'],
  ['a value that is no number', (text) => text.replace('value="1"', 'value="None"'), 'None is no integer'],
  [
    'a value of nothing',
    (text) => text.replace('for="2"', 'for="9"'),
    'a value is for 9, which is not declared',
  ],
  [
    'nodes after edges',
    (text) => text.replace(/(<nodes[\s\S]*<\/nodes>\n)(<edges[\s\S]*<\/edges>)/, '$2$1'),
    'nodes comes too late in graph',
  ],
  [
    'another version',
    (text) => text.replace('version="1.2"', 'version="1.1"'),
    'gexf: version cannot be 1.1',
  ],
  ['an edge without an id', (text) => text.replace('<edge id="1"', '<edge'), 'edge lacks id'],
  [
    'a time in a static graph',
    (text) => text.replace('<node id="b"', '<node start="2024-06-01" end="2024-06-01" id="b"'),
    'node has a time in a graph without',
  ],
  ['a colour out of range', (text) => text.replace('r="10"', 'r="256"'), 'viz:color: r cannot be 256'],
];

test.each(BROKEN)('%s is found', (_, spoil, fault) => {
  const text = whole(gexfText(NETWORK));
  expect(spoil(text)).not.toBe(text);
  expect(gexfFaults(spoil(text))).toContain(fault);
});
