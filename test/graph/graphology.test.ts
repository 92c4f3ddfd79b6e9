/** graphology as a second opinion on the measures it gets right. */
import { expect, test } from 'vitest';
import { strongComponents } from '../../src/graph/components.ts';
import { eigenvector } from '../../src/graph/eigenvector.ts';
import { hits } from '../../src/graph/hits.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { pagerank } from '../../src/graph/pagerank.ts';
import { measurePaths } from '../../src/graph/path-measures.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import {
  betweennessCentrality,
  closenessCentrality,
  eigenvectorCentrality,
  hitsScores,
  pagerankScores,
  type Scores,
  toGraphology,
} from '../support/graphology.ts';
import { graphOf, mutually, type Tie, ties } from '../support/graphs.ts';

const iteration = { getEdgeWeight: null, maxIterations: 10_000, tolerance: 1e-16 };

test('ids stay as they are, also those a plain object would lose or round', () => {
  const ids = ['__proto__', '9007199254740993', 'constructor'];
  const bridge = toGraphology(graphOf({ size: 3, edges: ties('2>0 0>1') }), ids);
  expect(bridge.mapNodes((_node, { id }) => id)).toEqual(ids);
  expect(
    bridge.mapEdges((_edge, _, _source, _target, { id: source }, { id: target }) => [source, target]),
  ).toEqual([
    ['__proto__', '9007199254740993'],
    ['constructor', '__proto__'],
  ]);
});

test.each([
  [30, 60],
  [60, 900],
  [120, 500],
])('measures agree with graphology on %i accounts with about %i follows', (size, count) => {
  const random = createRandom(size);
  const draw = (): Tie => [randomBelow(random, size), randomBelow(random, size)];
  const edges = Array.from({ length: count }, draw);
  const graph = graphOf({ size, edges: [...edges, ...mutually(edges.slice(0, count / 3))] });
  const ids = Array.from({ length: size }, (_, i) => `id${i}`);
  const theirs = toGraphology(graph, ids);
  const compare = (ours: Float64Array | undefined | null, scores: Scores) => {
    expect(ours).toHaveLength(size);
    ours!.forEach((value, i) => {
      expect(value).toBeCloseTo(scores[i]!, 10);
    });
  };

  const paths = measurePaths(graph, strongComponents(graph));
  compare(paths.betweenness, betweennessCentrality(theirs, { getEdgeWeight: null }));
  compare(paths.closeness, closenessCentrality(theirs, { wassermanFaust: true }));
  compare(pagerank(graph), pagerankScores(theirs, { ...iteration, alpha: 0.85 }));
  const { hubs, authorities } = hitsScores(theirs, { ...iteration, normalize: true });
  compare(hits(graph)?.hub, hubs);
  compare(hits(graph)?.authority, authorities);
});

test('eigenvector centrality agrees with graphology on a connected mutual graph', () => {
  const graph = graphOf({ size: 7, edges: ties('0=1 1=2 2=0 2=3 3=4 4=5 4=6 0>6') });
  const mutualOnly = graphOf({ size: 7, edges: ties('0=1 1=2 2=0 2=3 3=4 4=5 4=6') });
  const scores = eigenvectorCentrality(toGraphology(mutualOnly, [...'abcdefg']), iteration);
  [...eigenvector(buildMutualGraph(graph))!].forEach((value, i) => {
    expect(value).toBeCloseTo(scores[i]!, 10);
  });
});
