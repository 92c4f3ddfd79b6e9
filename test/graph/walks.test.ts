/** PageRank, hubs and authorities, eigenvector centrality. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigenvector } from '../../src/graph/eigenvector.ts';
import { hits } from '../../src/graph/hits.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { pagerank } from '../../src/graph/pagerank.ts';
import { chain, type Example, graphOf, knownExamples, mutually, ties } from '../support/graphs.ts';

const eigenvectorOf = (example: Example) => eigenvector(buildMutualGraph(graphOf(example)));

function expectClose(values: Float64Array | undefined | null, expected: number[], digits = 11): void {
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(values![i]).toBeCloseTo(value, digits);
  });
}

test('PageRank spreads the mass of accounts that follow nobody over all', () => {
  expectClose(pagerank(graphOf({ size: 2, edges: ties('0>1') })), [20 / 57, 37 / 57]);
  expectClose(pagerank(graphOf({ size: 4, edges: [] })), [1 / 4, 1 / 4, 1 / 4, 1 / 4]);
  expectClose(pagerank(graphOf({ size: 0, edges: [] })), []);
});

test('PageRank is positive and sums to 1', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const rank = pagerank(graphOf(example))!;
      for (const value of rank) expect(value).toBeGreaterThan(0);
      if (example.size > 0) expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test('hubs follow authorities, each scored to sum to 1', () => {
  const star = hits(graphOf({ size: 3, edges: ties('0>1 0>2') }));
  expectClose(star?.hub, [1, 0, 0]);
  expectClose(star?.authority, [0, 1 / 2, 1 / 2]);
});

test('HITS has an answer where the leading eigenvalue is not simple, and without edges', () => {
  const pair = hits(graphOf({ size: 2, edges: ties('0=1') }));
  expectClose(pair?.hub, [1 / 2, 1 / 2]);
  expectClose(pair?.authority, [1 / 2, 1 / 2]);
  const apart = hits(graphOf({ size: 4, edges: ties('0>1 2>3') }));
  expectClose(apart?.hub, [1 / 2, 0, 1 / 2, 0]);
  const edgeless = hits(graphOf({ size: 2, edges: [] }));
  expectClose(edgeless?.hub, [0, 0]);
  expectClose(edgeless?.authority, [0, 0]);
});

test('eigenvector centrality of the mutual graph, L2 norm 1, also where it is bipartite', () => {
  expectClose(eigenvectorOf({ size: 3, edges: mutually(chain(3)) }), [1 / 2, Math.SQRT1_2, 1 / 2]);
});

test('eigenvector centrality is 0 outside the largest mutual component, of equal ones the first', () => {
  expectClose(eigenvectorOf({ size: 5, edges: ties('1=3 2=4 0>1') }), [0, Math.SQRT1_2, 0, Math.SQRT1_2, 0]);
  expectClose(eigenvectorOf({ size: 2, edges: ties('0>1') }), [0, 0]);
});

test('eigenvector centrality that does not converge is no number', () => {
  expect(eigenvectorOf({ size: 3000, edges: mutually(chain(3000)) })).toBeNull();
});

test('the neighbours of a node sum to the same multiple of it everywhere', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const mutual = buildMutualGraph(graphOf({ ...example, edges: mutually(example.edges) }));
      const vector = eigenvector(mutual)!;
      const sums = vector.map((_, i) => {
        let sum = 0;
        for (let k = mutual.start[i]!; k < mutual.start[i + 1]!; k++) sum += vector[mutual.neighbour[k]!]!;
        return sum;
      });
      const factor = sums.reduce((total, sum, i) => total + sum * vector[i]!, 0);
      sums.forEach((sum, i) => {
        expect(sum).toBeCloseTo(factor * vector[i]!, 9);
      });
    }),
  );
});
