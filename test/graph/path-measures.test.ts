import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allDistances } from '../../src/graph/bit-parallel-bfs.ts';
import { shortestPathSums } from '../../src/graph/brandes.ts';
import { strongComponents } from '../../src/graph/components.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { measurePaths } from '../../src/graph/path-measures.ts';
import { createRandom, randomBelow } from '../../src/graph/random.ts';
import { chain, type Example, graphOf, knownExamples, mutually, type Tie, ties } from '../support/graphs.ts';

const measure = (example: Example) => {
  const graph = graphOf(example);
  return measurePaths(graph, strongComponents(graph));
};
const everyNode = (graph: Graph) => Uint32Array.from({ length: graph.size }, (_, i) => i);

test('a chain of three: incoming distances, and the middle between the ends', () => {
  const { betweenness, closeness, harmonic } = measure({ size: 3, edges: chain(3) });
  expect([...betweenness]).toEqual([0, 1 / 2, 0]);
  expect([...closeness]).toEqual([0, (1 / 2) * (1 / 1), (2 / 2) * (2 / 3)]);
  expect([...harmonic]).toEqual([0, 1 / 2, (1 + 1 / 2) / 2]);
});

test('equal shortest paths share the credit', () => {
  const { betweenness } = measure({ size: 4, edges: ties('0>1 0>2 1>3 2>3') });
  expect([...betweenness]).toEqual([0, 1 / 2 / 6, 1 / 2 / 6, 0]);
});

test('mean distance and diameter are those of the largest strong component', () => {
  const ringWithTail = ties('0>1 1>2 2>0 3>0 4>3');
  expect(measure({ size: 5, edges: ringWithTail })).toMatchObject({
    reach: { meanDistance: 3 / 2, diameter: 2 },
  });
  expect(measure({ size: 2, edges: ties('0>1') })).toMatchObject({
    reach: { meanDistance: Number.NaN, diameter: 0 },
  });
});

test('graphs too small for a figure', () => {
  const pair = measure({ size: 2, edges: ties('0>1') });
  expect([...pair.betweenness]).toEqual([0, 0]);
  expect([...pair.closeness]).toEqual([0, 1]);
  const single = measure({ size: 1, edges: [] });
  expect([...single.betweenness]).toEqual([0]);
  expect([...single.closeness]).toEqual([0]);
  expect([...single.harmonic]).toEqual([Number.NaN]);
  expect(measure({ size: 0, edges: [] })).toMatchObject({
    reach: { nodes: 0, meanDistance: Number.NaN, diameter: Number.NaN },
  });
});

test('dependencies and distances agree with counting every path', () => {
  fc.assert(
    fc.property(knownExamples, (example) => {
      const graph = graphOf(example);
      const { dependency, distances } = shortestPathSums(
        graph,
        everyNode(graph),
        new Uint8Array(graph.size).fill(1),
      );
      const { distance, ways } = distancesByMatrix(graph);
      for (let v = 0; v < graph.size; v++) {
        let expected = 0;
        let sum = 0;
        for (let s = 0; s < graph.size; s++) {
          if (s !== v && distance[s]![v]! < Number.POSITIVE_INFINITY) sum += distance[s]![v]!;
          for (let t = 0; t < graph.size; t++) {
            if (s === v || t === v || s === t || distance[s]![t] === Number.POSITIVE_INFINITY) continue;
            if (distance[s]![v]! + distance[v]![t]! !== distance[s]![t]!) continue;
            expected += (ways[s]![v]! * ways[v]![t]!) / ways[s]![t]!;
          }
        }
        expect(dependency[v]).toBeCloseTo(expected, 10);
        expect(distances.sum[v]).toBe(sum);
      }
    }),
  );
});

test('searching from 32 sources at once finds the same distances as from one', () => {
  for (const [size, edgeCount] of [
    [33, 40],
    [70, 300],
    [100, 2500],
    [129, 130],
  ] as const) {
    const graph = graphOf({ size, edges: randomTies(size, edgeCount, size) });
    const member = Uint8Array.from({ length: size }, (_, i) => (i % 3 === 0 ? 0 : 1));
    const together = allDistances(graph, member);
    const { distances } = shortestPathSums(graph, everyNode(graph), member);
    expect(together.reached).toEqual(distances.reached);
    expect(together.sum).toEqual(distances.sum);
    expect(together.memberSum).toBe(distances.memberSum);
    expect(together.memberLongest).toBe(distances.memberLongest);
    together.inverseSum.forEach((sum, i) => {
      expect(sum).toBeCloseTo(distances.inverseSum[i]!, 10);
    });
  }
});

test('above 20,000 accounts betweenness is a sample with its seed, and distances are not', () => {
  const graph = graphOf({ size: 20_001, edges: mutually(spokes(1000)) });
  const strong = strongComponents(graph);
  const sampled = measurePaths(graph, strong, { pivots: 1500, seed: 7 });
  expect(sampled.sample).toEqual({ pivots: 1500, seed: 7 });
  expect(measurePaths(graph, strong, { pivots: 1500, seed: 7 })).toEqual(sampled);
  const exact = measurePaths(graph, strong, { exact: true });
  expect(exact.sample).toBeNull();
  expect(exact.betweenness[0]).toBeCloseTo((1000 * 999) / (20_000 * 19_999), 15);
  expect(sampled.betweenness[0]! / exact.betweenness[0]!).toBeGreaterThan(0.7);
  expect(sampled.betweenness[0]! / exact.betweenness[0]!).toBeLessThan(1.3);
  expect(sampled.betweenness[0]).not.toBe(exact.betweenness[0]);
  expect(sampled.closeness).toEqual(exact.closeness);
  expect(sampled.reach).toEqual({ ...exact.reach, diameter: 2 });
});

/** Distances and numbers of shortest paths by powers of the matrix of follows. */
function distancesByMatrix(graph: Graph): { distance: number[][]; ways: number[][] } {
  const n = graph.size;
  const square = (value: number) => Array.from({ length: n }, () => new Array<number>(n).fill(value));
  const distance = square(Number.POSITIVE_INFINITY);
  const ways = square(0);
  for (let s = 0; s < n; s++) {
    let walks = new Array<number>(n).fill(0);
    walks[s] = 1;
    for (let d = 0; d < n; d++) {
      const next = new Array<number>(n).fill(0);
      for (let v = 0; v < n; v++) {
        if (walks[v]! > 0 && distance[s]![v] === Number.POSITIVE_INFINITY) {
          distance[s]![v] = d;
          ways[s]![v] = walks[v]!;
        }
        for (let k = graph.outStart[v]!; k < graph.outStart[v + 1]!; k++) {
          next[graph.outTarget[k]!]! += walks[v]!;
        }
      }
      walks = next;
    }
  }
  return { distance, ways };
}

/** Node 0 follows 1…count. */
function spokes(count: number): Tie[] {
  return Array.from({ length: count }, (_, i): Tie => [0, i + 1]);
}

function randomTies(size: number, count: number, seed: number): Tie[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (): Tie => [randomBelow(random, size), randomBelow(random, size)]);
}
