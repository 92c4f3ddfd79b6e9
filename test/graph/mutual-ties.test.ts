import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, tieState } from '../../src/graph/graph.ts';
import { countMutualTies, followbackShare, mutualShare } from '../../src/graph/mutual-ties.ts';
import { anyExamples, complete, graphOf, networkExamples, ties } from '../support/graphs.ts';

const unknown = Number.NaN;
const either = fc.oneof(anyExamples, networkExamples);
const countOf = (graph: Graph) => countMutualTies(graph);

test('mutual and one-way ties where everything is known', () => {
  const count = countOf(graphOf({ size: 3, edges: ties('0=1 2>1') }));
  expect([...count.mutual]).toEqual([1, 1, 0]);
  expect([...count.min]).toEqual([1, 1, 0]);
  expect([...count.max]).toEqual([1, 1, 0]);
  expect([...count.oneWayIn]).toEqual([0, 1, 0]);
  expect([...count.oneWayOut]).toEqual([0, 0, 1]);
});

test('an account not observed has no figure but bounds', () => {
  const count = countOf(graphOf({ size: 3, unobserved: [1, 2], edges: ties('0>1') }));
  expect([...count.mutual]).toEqual([0, unknown, unknown]);
  expect([...count.min]).toEqual([0, 0, 0]);
  expect([...count.max]).toEqual([1, 2, 1]);
  expect([...count.oneWayOut]).toEqual([0, unknown, unknown]);
});

test('a follower whom the reading could not show is not taken for unreturned', () => {
  const count = countOf(graphOf({ size: 2, edges: ties('1>0'), unseen: ties('0>1') }));
  expect([...count.oneWayIn]).toEqual([0, 0]);
  expect([...count.oneWayOut]).toEqual([0, 0]);
  expect([...count.min]).toEqual([0, 0]);
  expect([...count.max]).toEqual([1, 1]);
});

test('two accounts of one actor cannot turn out to be mutual', () => {
  const count = countOf(graphOf({ size: 3, unobserved: [0, 1, 2], actor: [5, 5, 6], edges: [] }));
  expect([...count.max]).toEqual([1, 1, 2]);
});

test('shares of the others and of the followers', () => {
  const mutual = Float64Array.of(2, 0, unknown);
  const graph = (size: number, networks?: number[]) =>
    graphOf({ size, edges: [], ...(networks && { networks }) });
  expect([...mutualShare(graph(3), mutual)]).toEqual([2 / 2, 0, unknown]);
  expect([...mutualShare(graph(1), Float64Array.of(0))]).toEqual([unknown]);
  // Of four others each shares a network with two or three: 3 with all, 1 and 2 not with 4.
  const apart = graph(5, [1, 1, 1, 3, 2]);
  expect([...mutualShare(apart, Float64Array.of(3, 1, 0, 2, 1))]).toEqual([1, 1 / 3, 0, 2 / 4, 1]);
  expect([...followbackShare(mutual, Float64Array.of(3, 0, 1))]).toEqual([2 / 3, unknown, unknown]);
});

test('counts agree with looking at every pair', () => {
  fc.assert(
    fc.property(either, (example) => {
      const graph = graphOf(example);
      const counted = countOf(graph);
      for (let i = 0; i < graph.size; i++) {
        const count = { mutual: 0, oneWayIn: 0, oneWayOut: 0 };
        for (let j = 0; j < graph.size; j++) {
          const pair = `${tieState(graph, i, j)} ${tieState(graph, j, i)}`;
          if (pair === 'yes yes') count.mutual++;
          if (pair === 'no yes') count.oneWayIn++;
          if (pair === 'yes no') count.oneWayOut++;
        }
        const observed = graph.observed[i] === 1;
        expect(counted.mutual[i]).toBe(observed ? count.mutual : unknown);
        expect(counted.oneWayIn[i]).toBe(count.oneWayIn);
        expect(counted.oneWayOut[i]).toBe(observed ? count.oneWayOut : unknown);
      }
    }),
  );
});

test('the bounds hold however the unknown ties turn out, and are reached', () => {
  fc.assert(
    fc.property(either, fc.array(fc.boolean(), { minLength: 81, maxLength: 81 }), (example, coins) => {
      const graph = graphOf(example);
      const { min, max } = countOf(graph);
      const outcome = countOf(complete(graph, (i, j) => coins[9 * i + j]!)).mutual;
      for (let i = 0; i < graph.size; i++) {
        expect(outcome[i]).toBeGreaterThanOrEqual(min[i]!);
        expect(outcome[i]).toBeLessThanOrEqual(max[i]!);
      }
      expect(countOf(complete(graph, () => false)).mutual).toEqual(min);
      expect(countOf(complete(graph, () => true)).mutual).toEqual(max);
    }),
  );
});
