import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followedByShare, inDegree, outDegree } from '../../src/graph/degrees.ts';
import { graphOf, knownExamples, ties } from '../support/graphs.ts';

test('followers count from every source, follows only of observed ones', () => {
  const graph = graphOf({
    size: 4,
    unobserved: [3],
    edges: ties('0>1 2>1 3>2'),
  });
  expect([...inDegree(graph)]).toEqual([0, 2, 1, 0]);
  expect([...outDegree(graph)]).toEqual([1, 0, 1, Number.NaN]);
  expect([...followedByShare(graph)]).toEqual([0, 2 / 2, 1 / 2, 0]);
});

test('a share that followers who were not read would lift above one is not known', () => {
  const graph = graphOf({ size: 4, unobserved: [0, 1, 2], edges: ties('0>1 2>1 3>1 1>0 2>0') });
  expect([...inDegree(graph)]).toEqual([2, 3, 0, 0]);
  expect([...followedByShare(graph)]).toEqual([Number.NaN, Number.NaN, 0, Number.NaN]);
});

test('the share has no value where nobody else was observed', () => {
  expect([...followedByShare(graphOf({ size: 2, unobserved: [0], edges: [] }))]).toEqual([0, Number.NaN]);
});

test('turning all follows around swaps the degrees, and both add up to the edges', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const graph = graphOf(example);
      const turned = graphOf({ ...example, edges: example.edges.map(([i, j]) => [j, i]) });
      expect(inDegree(turned)).toEqual(outDegree(graph));
      expect(inDegree(graph).reduce((sum, degree) => sum + degree, 0)).toBe(graph.edgeCount);
    }),
  );
});
