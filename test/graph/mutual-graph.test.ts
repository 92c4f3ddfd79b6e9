/** The mutual graph, its cores and its triangles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreness } from '../../src/graph/coreness.ts';
import { hasEdge } from '../../src/graph/graph.ts';
import { buildMutualGraph, type MutualGraph } from '../../src/graph/mutual-graph.ts';
import { clustering } from '../../src/graph/triangles.ts';
import { anyExamples, chain, type Example, graphOf, mutually, ties } from '../support/graphs.ts';

const mutualOf = (example: Example) => buildMutualGraph(graphOf(example));

/** A triangle 0, 1, 2 with 3 hanging on 0; 4 alone. */
const kite = mutualOf({ size: 5, edges: ties('0=1 1=2 2=0 0=3') });

test('a pair is mutual where both follows are known', () => {
  const mutual = mutualOf({ size: 4, unobserved: [3], edges: ties('0>1 1>0 1>2 3>0 0>3') });
  expect(mutual.pairCount).toBe(2);
  expect([...mutual.start]).toEqual([0, 2, 3, 3, 4]);
  expect([...mutual.neighbour]).toEqual([1, 3, 0, 0]);
});

test('core numbers', () => {
  expect([...coreness(kite)]).toEqual([2, 2, 2, 1, 0]);
  expect([...coreness(mutualOf({ size: 0, edges: [] }))]).toEqual([]);
  expect([...new Set(coreness(mutualOf({ size: 20_000, edges: mutually(chain(20_000)) })))]).toEqual([1]);
});

test('clustering: local, average and transitivity', () => {
  const { local, average, transitivity } = clustering(kite);
  expect([...local]).toEqual([1 / 3, 1, 1, 0, 0]);
  expect(average).toBeCloseTo((1 / 3 + 1 + 1) / 5, 15);
  expect(transitivity).toBe(3 / 5);
});

test('transitivity has no value without paths of two ties, the average none without accounts', () => {
  expect(clustering(mutualOf({ size: 2, edges: ties('0=1') }))).toMatchObject({
    average: 0,
    transitivity: Number.NaN,
  });
  // 1 has the peers 0, 2 and 3, of whom 0 and 2 share no network; of the two other pairs 2 and 3 are peers.
  const apart = mutualOf({ size: 4, edges: ties('0=1 1=2 1=3 2=3') });
  const closable = clustering(apart, Uint32Array.of(1, 3, 2, 3));
  expect([...closable.local]).toEqual([0, 1 / 2, 1, 1]);
  // Paths: two through 1, one each through 2 and 3.
  expect(closable.transitivity).toBe(3 / 4);
  expect(clustering(apart).transitivity).toBe(3 / 5);
  expect(clustering(mutualOf({ size: 0, edges: [] })).average).toBe(Number.NaN);
});

test('neighbours, triangles and cores agree with looking at every pair', () => {
  fc.assert(
    fc.property(anyExamples, fc.boolean(), (example, dense) => {
      const graph = graphOf(dense ? { ...example, edges: mutually(example.edges) } : example);
      const mutual = buildMutualGraph(graph);
      const near = (i: number) =>
        Array.from({ length: graph.size }, (_, j) => j).filter(
          (j) => hasEdge(graph, i, j) && hasEdge(graph, j, i),
        );
      const { local } = clustering(mutual);
      const cores = coreness(mutual);
      for (let i = 0; i < graph.size; i++) {
        const peers = near(i);
        expect([...mutual.neighbour.slice(mutual.start[i], mutual.start[i + 1])]).toEqual(peers);
        const pairs = peers.flatMap((a) => peers.filter((b) => a < b).map((b) => near(a).includes(b)));
        expect(local[i]).toBe(peers.length < 2 ? 0 : pairs.filter(Boolean).length / pairs.length);
        expect(cores[i]).toBe(coreByPruning(mutual, i));
      }
    }),
  );
});

/** The largest k such that i survives removing all nodes with fewer than k ties again and again. */
function coreByPruning(mutual: MutualGraph, i: number): number {
  for (let k = 1; ; k++) {
    const left = new Set(Array.from({ length: mutual.size }, (_, j) => j));
    const degree = (j: number) =>
      mutual.neighbour.slice(mutual.start[j], mutual.start[j + 1]).filter((h) => left.has(h)).length;
    for (let weak: number | undefined; ; ) {
      weak = [...left].find((j) => degree(j) < k);
      if (weak === undefined) break;
      left.delete(weak);
    }
    if (!left.has(i)) return k - 1;
  }
}
