import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDyads } from '../../src/graph/dyad-census.ts';
import { type Graph, isPossible, tieState } from '../../src/graph/graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { anyExamples, graphOf, networkExamples, ties } from '../support/graphs.ts';

const censusOf = (graph: Graph) => countDyads(graph, buildMutualGraph(graph));

test('unknown ties are neither there nor absent', () => {
  const graph = graphOf({
    size: 4,
    unobserved: [3],
    edges: ties('0=1 0>2 3>0'),
    unseen: ties('1>2'),
  });
  expect(censusOf(graph)).toEqual({
    nodes: 4,
    edges: 4,
    observedSources: 3,
    unknownTies: 3,
    unknownPairs: 3,
    density: 3 / (3 * 3),
    mutualPairs: 1,
    oneWayPairs: 2,
    nullPairs: 0,
    reciprocity: 2 / 4,
    reciprocityRho: (2 / 4 - 1 / 3) / (1 - 1 / 3),
    mutualTieShare: 2 / 3,
    isolates: 0,
  });
});

test('ratios without a denominator are undefined, not 0', () => {
  const edgeless = censusOf(graphOf({ size: 2, edges: [] }));
  expect(edgeless).toMatchObject({ density: 0, reciprocity: Number.NaN, reciprocityRho: Number.NaN });
  expect(edgeless).toMatchObject({ mutualTieShare: 0, isolates: 2, nullPairs: 1 });
  for (const size of [0, 1]) {
    expect(censusOf(graphOf({ size, edges: [] }))).toMatchObject({ density: Number.NaN, nullPairs: 0 });
  }
  const unread = censusOf(graphOf({ size: 2, unobserved: [0, 1], edges: ties('0>1') }));
  expect(unread).toMatchObject({ density: Number.NaN, reciprocity: Number.NaN, mutualTieShare: Number.NaN });
  expect(censusOf(graphOf({ size: 2, edges: ties('0=1') })).reciprocityRho).toBe(Number.NaN);
});

test('two accounts of one actor are no pair', () => {
  const census = censusOf(graphOf({ size: 3, actor: [1, 1, 2], unobserved: [0], edges: [] }));
  expect(census).toMatchObject({ unknownTies: 1, unknownPairs: 1, nullPairs: 1 });
});

test('counts agree with looking at every pair', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), (example) => {
      const graph = graphOf(example);
      const count = { unknownTies: 0, unknownPairs: 0, mutualPairs: 0, oneWayPairs: 0, nullPairs: 0 };
      let withReverse = 0;
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < graph.size; j++) {
          const [there, back] = [tieState(graph, i, j), tieState(graph, j, i)];
          if (there === 'unknown') count.unknownTies++;
          if (there === 'yes' && back !== 'unknown') withReverse++;
          if (i >= j || !isPossible(graph, i, j)) continue;
          if (there === 'unknown' || back === 'unknown') count.unknownPairs++;
          else if (there !== back) count.oneWayPairs++;
          else if (there === 'yes') count.mutualPairs++;
          else count.nullPairs++;
        }
      }
      const census = censusOf(graph);
      expect(census).toMatchObject(count);
      expect(census.reciprocity).toBe((2 * count.mutualPairs) / withReverse);
    }),
  );
});
