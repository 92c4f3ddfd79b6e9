/** Studies and editions as graphs of graphology: what stands in them beside what the study itself says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import graphology, {
  DirectedGraph,
  MultiDirectedGraph,
  MultiGraph,
  MultiUndirectedGraph,
  UndirectedGraph,
} from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { groupBy } from '../../src/group-by.ts';
import { library } from '../../src/library/library.ts';
import type { Edition, GivenStudy, GraphologyClass, Study } from '../../src/library.ts';
import { ROOT } from '../support/program.ts';

const { measure, openEdition, openStudy, toGraphology } = library;
/** Its declarations take the module for the class that it exports by default. */
const Graph = graphology as unknown as typeof DirectedGraph;
const DATED = { network: 'x', date: '2024-01-01' };

/** Follows a → b, b → a, a → c; c was not read, and of b → c nothing is known. */
const GIVEN: GivenStudy = {
  ...DATED,
  accounts: [
    { account_id: 'a', handle: 'ann', country: 'FR', size: 'large' },
    { account_id: 'b' },
    { account_id: 'c' },
  ],
  ties: [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'c'],
  ],
  unknown: [['b', 'c']],
};

/** The figure of a published report. */
function published(report: string, measure: string): number {
  const text = readFileSync(join(ROOT, 'reports', report, 'data/graph.csv'), 'utf8');
  return Number(new RegExp(`^${measure},([^,]*)`, 'm').exec(text)![1]);
}

const edgesOf = (graph: DirectedGraph, wanted: string) =>
  graph
    .filterEdges((_, { state }) => state === wanted)
    .map((edge) => [graph.source(edge), graph.target(edge)] as [string, string]);

test('nodes, edges and what is unknown, counted by hand', async () => {
  const study = await openStudy(GIVEN);
  const graph = await toGraphology(study, DirectedGraph);
  expect(graph.getAttributes()).toEqual({
    name: 'given',
    network: 'x',
    date: '2024-01-01',
    content_hash: study.contentHash,
    simulated: false,
    unknown_ties: 3,
  });
  expect(graph.nodes()).toEqual(['a', 'b', 'c']);
  expect(graph.getNodeAttributes('a')).toMatchObject({
    handle: 'ann',
    country: 'FR',
    observed: 'yes',
    size: 'large',
  });
  expect(graph.export().edges).toEqual(
    [
      ['0', 'a', 'b'],
      ['1', 'a', 'c'],
      ['2', 'b', 'a'],
    ].map(([key, source, target]) => ({
      key,
      source,
      target,
      attributes: { state: 'yes', followed_at: null },
    })),
  );
  const open = await toGraphology(study, DirectedGraph, { unknown: true });
  expect(edgesOf(open, 'yes')).toHaveLength(3);
  expect(edgesOf(open, 'unknown')).toEqual([
    ['b', 'c'],
    ['c', 'a'],
    ['c', 'b'],
  ]);
  expect(open.getEdgeAttributes('c', 'a').reason).toMatch(/^not-read: /);
});

describe('of the sandbox', () => {
  let study: Study;
  beforeAll(async () => {
    study = await openStudy(join(ROOT, 'data/snapshots/sandbox-2026'));
  });

  test('every account and tie of it, and as many unknown ones as its report counts', async () => {
    const graph = await toGraphology(study, Graph, { unknown: true });
    expect(graph.mapNodes((_, attributes) => attributes)).toEqual(study.accounts);
    expect(study.ties.map(({ source, target }) => graph.getEdgeAttributes(source, target))).toEqual(
      study.ties.map(({ followed_at }) => ({ state: 'yes', followed_at })),
    );
    const unknown = edgesOf(graph, 'unknown');
    expect(unknown).toHaveLength(published('sandbox-2026', 'unknown_ties'));
    expect(unknown.filter(([source, target]) => study.tie(source, target) !== 'unknown')).toEqual([]);
    expect(graph.size).toBe(study.ties.length + unknown.length);
  });

  test('what graphology computes is what entente does, and what it writes stays in the graph', async () => {
    const before = structuredClone(study.accounts);
    const graph = await toGraphology(Object.freeze(study), DirectedGraph);
    const scores = pagerank as unknown as { assign(graph: DirectedGraph, options: object): void };
    scores.assign(graph, { getEdgeWeight: null, maxIterations: 10_000, tolerance: 1e-14 });
    const { accounts } = await measure(study, { runs: 1 });
    for (const { account_id: id, pagerank: own } of accounts) {
      expect(graph.getNodeAttribute(id, 'pagerank')).toBeCloseTo(own as number, 10);
    }
    expect(study.accounts).toEqual(before);
  });
});

test('an edition is the union of its networks, and each edge says on which it stands, and since when', async () => {
  const edition = await openEdition(join(ROOT, 'data/editions/sandbox-edition-2026'));
  const graph = await toGraphology(edition, DirectedGraph, { unknown: true });
  const there = edition.actors.filter(({ networks }) => networks !== '');
  expect(graph.nodes()).toEqual(there.map(({ actor }) => actor));
  for (const actor of there) expect(graph.getNodeAttributes(actor.actor)).toMatchObject(actor);
  const nodes = readFileSync(join(ROOT, 'reports/sandbox-edition-2026/data/nodes.csv'), 'utf8');
  for (const row of parse(nodes, { columns: true }) as Record<string, string>[]) {
    const { networks: _, ...about } = graph.getNodeAttributes(row.actor);
    expect(row).toMatchObject(about);
  }
  const ties = groupBy(edition.ties, ({ source, target }) => `${source} ${target}`);
  const known = edgesOf(graph, 'yes');
  expect(known.map((ends) => ends.join(' ')).sort()).toEqual([...ties.keys()].sort());
  for (const [source, target] of known) {
    const on = ties.get(`${source} ${target}`)!;
    const dates = on.map((tie) => tie.followed_at);
    expect(graph.getEdgeAttributes(source, target)).toEqual({
      state: 'yes',
      networks: on.map(({ network }) => network).join(' '),
      followed_at: dates.includes(null) ? null : dates.sort()[0],
    });
  }
  const unknown = edgesOf(graph, 'unknown');
  expect(unknown).toHaveLength(published('sandbox-edition-2026', 'unknown_ties'));
  expect(graph.getAttribute('unknown_ties')).toBe(unknown.length);
  expect(unknown.filter(([source, target]) => edition.tie(source, target) !== 'unknown')).toEqual([]);
});

class Own extends DirectedGraph {
  readonly isOwn = true;
}

test.each<[string, GraphologyClass<DirectedGraph>]>([
  ['DirectedGraph', DirectedGraph],
  ['Graph', Graph],
  ['one made of it', Own],
])('the class %s has the graph', async (_, Class) => {
  const graph = await toGraphology(await openStudy(GIVEN), Class);
  expect(graph).toBeInstanceOf(Class);
  expect(graph).toMatchObject({ order: 3, size: 3, type: 'directed', multi: false });
});

test.each<[string, unknown]>([
  ['UndirectedGraph', UndirectedGraph],
  ['MultiGraph', MultiGraph],
  ['MultiDirectedGraph', MultiDirectedGraph],
  ['MultiUndirectedGraph', MultiUndirectedGraph],
  ['a graph', new DirectedGraph()],
  ['no class', undefined],
  ['another class', Map],
])('%s is refused, with what to give', async (_, Class) => {
  const asked = toGraphology(await openStudy(GIVEN), Class as GraphologyClass<DirectedGraph>);
  await expect(asked).rejects.toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: expect.stringMatching(/give graphology's class DirectedGraph, or Graph: .* toUndirected/),
    }),
  );
});

const toGraphologyWrongly = toGraphology as (...given: unknown[]) => Promise<unknown>;

test.each<[string, () => Promise<unknown>, string]>([
  [
    'an id that every object has',
    async () => toGraphology(await openStudy({ ...DATED, ties: [['a', 'constructor']] }), DirectedGraph),
    "takes a node called constructor for everybody's neighbour; give it another id",
  ],
  [
    'an option too many',
    async () => toGraphologyWrongly(await openStudy(GIVEN), DirectedGraph, { unit: 'country' }),
    'toGraphology has no option unit',
  ],
  [
    'an option of another kind',
    async () => toGraphologyWrongly(await openStudy(GIVEN), DirectedGraph, { unknown: 'edges' }),
    'unknown: true or false is needed',
  ],
  ['no study', () => toGraphologyWrongly(undefined, DirectedGraph), 'this is no open study'],
  [
    'a closed edition',
    () => toGraphologyWrongly({ networks: [] } as unknown as Edition, DirectedGraph),
    'this is no open edition',
  ],
  [
    'more unknown ties than a graph has room for',
    async () => {
      const ties = Array.from({ length: 2000 }, (_, k) => [String(k), String((k + 1) % 2000)]);
      return toGraphology(
        await openStudy({ ...DATED, ties, observed: [], unknown: ties.map(([id]) => [id!, '*']) }),
        DirectedGraph,
        { unknown: true },
      );
    },
    'a graph has room for 3000000 of them; leave out the option unknown',
  ],
])('%s is refused in words', async (_, asked, words) => {
  await expect(asked()).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
  );
});
