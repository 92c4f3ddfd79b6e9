import { expect, test } from 'vitest';
import type { ExportedGraph } from '../../src/formats/exported-graph.ts';
import { joinDates } from '../../src/formats/join-dates.ts';
import { gexfText } from '../../src/formats/write-gexf.ts';

/** Ties as `ab`; accounts are the letters of `present`; those of `unread` were not observed. */
function year(date: string, present: string, ties: readonly string[], unread = ''): ExportedGraph {
  const nodes = [...present].map((id) => ({
    id,
    label: `${id} in ${date}`,
    values: [
      `party of ${date}`,
      unread.includes(id) ? 'no' : 'yes',
      ties.filter((tie) => tie[1] === id).length,
    ],
    look: null,
  }));
  return {
    title: date,
    description: '',
    date,
    nodeAttributes: [
      { name: 'party', kind: 'text' },
      { name: 'observed', kind: 'text' },
      { name: 'in_degree', kind: 'integer' },
    ],
    nodes,
    edgeAttributes: [],
    source: Uint32Array.from(ties, (tie) => present.indexOf(tie[0]!)),
    target: Uint32Array.from(ties, (tie) => present.indexOf(tie[1]!)),
    edgeValues: [],
    unknown: [...unread].map((source) => ({ source, target: '*', reason: '' })),
  };
}

const YEARS = [
  year('2026-06-01', 'abc', ['ab', 'ba', 'bc']),
  year('2022-06-01', 'ab', ['ab', 'ba']),
  year('2024-06-01', 'bcd', ['bc', 'db'], 'b'),
];

test('spells run over the dates on which accounts and ties were seen', () => {
  const { graph, times } = joinDates(YEARS);
  const [first, second, third] = ['2022-06-01', '2024-06-01', '2026-06-01'];
  expect(graph.nodes.map(({ id }, k) => [id, times.nodes[k]])).toEqual([
    [
      'a',
      [
        { start: first, end: first },
        { start: third, end: third },
      ],
    ],
    ['b', [{ start: first, end: third }]],
    ['c', [{ start: second, end: third }]],
    ['d', [{ start: second, end: second }]],
  ]);
  const id = (k: number) => graph.nodes[k]!.id;
  const edges = Array.from(graph.source, (from, k) => [`${id(from)}${id(graph.target[k]!)}`, times.edges[k]]);
  expect(Object.fromEntries(edges)).toEqual({
    ab: [
      { start: first, end: first },
      { start: third, end: third },
    ],
    ba: [
      { start: first, end: first },
      { start: third, end: third },
    ],
    bc: [{ start: second, end: third }],
    db: [{ start: second, end: second }],
  });
});

test('a date on which a tie is unknown is named, one on which an account is not there is not', () => {
  const graph = joinDates([
    year('2022-06-01', 'ab', ['ab']),
    year('2024-06-01', 'ab', [], 'a'),
    year('2026-06-01', 'b', []),
  ]).graph;
  expect(graph.edgeValues).toEqual([['2024-06-01']]);
});

test('figures and verdicts have a value a date, attributes of the roster the latest', () => {
  const { graph, times } = joinDates(YEARS);
  expect(graph.nodeAttributes.map(({ name }) => name)).toEqual(['party']);
  expect(graph.nodes[1]!.values).toEqual(['party of 2026-06-01']);
  expect(times.attributes.map(({ name }) => name)).toEqual(['observed', 'in_degree']);
  expect(times.values[1]).toContainEqual({ attribute: 0, date: '2024-06-01', value: 'no' });
  expect(times.values[1]).toContainEqual({ attribute: 1, date: '2026-06-01', value: 1 });
});

test('the file says so, whatever the order of the snapshots', () => {
  const text = (years: readonly ExportedGraph[]) => {
    const { graph, times } = joinDates(years);
    return [...gexfText(graph, times)].join('');
  };
  expect(text(YEARS)).toBe(text([...YEARS].reverse()));
  expect(text(YEARS)).toContain('mode="dynamic"');
  expect(text(YEARS)).toContain(
    '<spells><spell start="2022-06-01" end="2022-06-01"/><spell start="2026-06-01" end="2026-06-01"/></spells>',
  );
  expect(text(YEARS)).toContain('<attvalue for="d1" value="1" start="2026-06-01" end="2026-06-01"/>');
});

test('two snapshots of one day cannot be told apart', () => {
  expect(() => joinDates([YEARS[0]!, YEARS[0]!])).toThrow('two of the snapshots are of 2026-06-01');
});
