import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { findClusters } from '../../src/graph/clusters.ts';
import { type Graph, hasEdge } from '../../src/graph/graph.ts';
import { prepareLeiden } from '../../src/graph/leiden.ts';
import {
  directedModularityGraph,
  dropIsolates,
  mutualModularityGraph,
} from '../../src/graph/modularity-graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { anyExamples, graphOf, inputOf, mutually, type Tie, ties } from '../support/graphs.ts';

const OF = ['mutual', 'directed'] as const;

const twoTriangles = graphOf({ size: 7, edges: ties('0=1 1=2 2=0 3=4 4=5 5=3 2=3 6>0') });

test('two triangles joined by a tie are two clusters of modularity 5/14', () => {
  const found = findClusters(twoTriangles, { of: 'mutual', runs: 5 });
  expect([...found.cluster]).toEqual([1, 1, 1, 2, 2, 2, 0]);
  expect(found.modularity).toBe(5 / 14);
  expect([...found.sizes]).toEqual([1, 3, 3]);
  expect([...found.stability]).toEqual([1, 1, 1, 1, 1, 1, Number.NaN]);
  expect(found).toMatchObject({ of: 'mutual', runs: 5, seed: 1, count: 2, randMean: 1, randMin: 1 });
});

test('two directed cycles joined by a follow are two clusters of modularity 18/49', () => {
  const graph = graphOf({ size: 6, edges: ties('0>1 1>2 2>0 3>4 4>5 5>3 2>3') });
  const found = findClusters(graph, { of: 'directed', runs: 5 });
  expect([...found.cluster]).toEqual([1, 1, 1, 2, 2, 2]);
  expect(found.modularity).toBe(18 / 49);
});

test('direction matters to the directed graph alone', () => {
  const followed = findClusters(twoTriangles, { of: 'directed', runs: 5 });
  expect(followed.cluster[6]).toBe(1);
  expect(followed.modularity).not.toBe(5 / 14);
});

test('clusters are numbered by size, then by smallest node', () => {
  const graph = graphOf({ size: 8, edges: ties('5=0 1=7 2=3 3=4 4=2') });
  const found = findClusters(graph, { of: 'mutual', runs: 2 });
  expect([...found.cluster]).toEqual([2, 3, 1, 1, 1, 2, 0, 3]);
});

test('the karate club is divided as well as can be', () => {
  const found = findClusters(graphOf({ size: 34, edges: KARATE }), { of: 'mutual', runs: 20 });
  // The optimum, Q = 0.41979 (Agarwal & Kempe 2008; Brandes et al. 2008), as an exact fraction.
  expect(found.modularity).toBe(10216 / 24336);
  expect(found.count).toBe(4);
});

test('without ties nothing is clustered, and the figures are undefined', () => {
  for (const size of [0, 3]) {
    for (const of of OF) {
      const found = findClusters(graphOf({ size, edges: [] }), { of, runs: 3 });
      expect(found.count).toBe(0);
      expect([...found.cluster]).toEqual(new Array(size).fill(0));
      expect([found.modularity, found.randMean, found.randMin]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  }
});

test('no runs are refused', () => {
  expect(() => findClusters(twoTriangles, { of: 'mutual', runs: 0 })).toThrow(RangeError);
});

/** A ring of eight dense groups, sparse enough between that runs differ. */
const unsure = graphOf({
  size: 60,
  edges: mutually(
    Array.from({ length: 60 }, (_, i): Tie[] => [
      [i, (i + 1) % 60],
      [i, (i + 7) % 60],
      [i, (i * i + 3) % 60],
    ]).flat(),
  ),
});

test('stability is the mean share of runs together with the others of the cluster', () => {
  const runs = 12;
  const found = findClusters(unsure, { of: 'mutual', runs });
  const { graph } = dropIsolates(mutualModularityGraph(buildMutualGraph(unsure)));
  const run = prepareLeiden(graph);
  const partitions = Array.from({ length: runs }, (_, k) => run(k + 1).community);
  expect(found.randMin).toBeLessThan(1);
  for (let i = 0; i < unsure.size; i++) {
    const others = [...found.cluster.keys()].filter((j) => j !== i && found.cluster[j] === found.cluster[i]);
    const together = partitions.flatMap((p) => others.filter((j) => p[i] === p[j])).length;
    expect(found.stability[i]).toBeCloseTo(together / (runs * others.length), 12);
  }
});

test('more runs never find less, and a run repeated is the same', () => {
  let before = Number.NEGATIVE_INFINITY;
  for (const runs of [1, 2, 4, 8, 16]) {
    const found = findClusters(unsure, { of: 'mutual', runs });
    expect(found.modularity).toBeGreaterThanOrEqual(before);
    expect(findClusters(unsure, { of: 'mutual', runs })).toEqual(found);
    before = found.modularity;
  }
});

test('the order of the input changes nothing', () => {
  fc.assert(
    fc.property(anyExamples, fc.constantFrom(...OF), (example, of) => {
      const reversed = { ...example, edges: [...example.edges].reverse() };
      const graphs = [example, reversed].map((given) => buildGraph(inputOf(given)).graph);
      const [one, other] = graphs.map((graph) => findClusters(graph, { of, runs: 3 }));
      expect(other).toEqual(one);
    }),
  );
});

test('modularity is as defined, and neither a move nor a merger raises it', () => {
  fc.assert(
    fc.property(anyExamples, fc.constantFrom(...OF), (example, of) => {
      const graph = graphOf(example);
      const { cluster, count, modularity } = findClusters(graph, { of, runs: 2 });
      const value = (labels: ArrayLike<number>) => modularityByDefinition(graph, of, labels);
      const own = value(cluster);
      if (count === 0) {
        expect(modularity).toBeNaN();
        return;
      }
      expect(modularity).toBeCloseTo(own, 12);
      for (let i = 0; i < graph.size; i++) {
        for (let c = 1; c <= count + 1 && cluster[i]! > 0; c++) {
          expect(value(cluster.map((d, j) => (j === i ? c : d)))).toBeLessThan(own + 1e-12);
        }
      }
      for (let c = 1; c <= count; c++) {
        for (let d = 1; d < c; d++) {
          expect(value(cluster.map((e) => (e === c ? d : e)))).toBeLessThan(own + 1e-12);
        }
      }
    }),
  );
});

test('each cluster hangs together', () => {
  fc.assert(
    fc.property(anyExamples, fc.constantFrom(...OF), (example, of) => {
      const graph = graphOf(example);
      const { cluster } = findClusters(graph, { of, runs: 1 });
      const reached = cluster.map((_, i) => i);
      for (let pass = 0; pass < graph.size; pass++) {
        for (let i = 0; i < graph.size; i++) {
          for (let j = 0; j < graph.size; j++) {
            if (cluster[i] !== cluster[j] || !isTied(graph, of, i, j)) continue;
            reached[j] = Math.min(reached[i]!, reached[j]!);
          }
        }
      }
      for (let i = 0; i < graph.size; i++) {
        if (cluster[i] !== 0) expect(reached[i]).toBe(cluster.indexOf(cluster[i]!));
      }
    }),
  );
});

test('a run on the directed graph counts a mutual pair twice', () => {
  const { weight, total } = directedModularityGraph(graphOf({ size: 3, edges: ties('0=1 1>2') }));
  expect([...weight]).toEqual([2, 2, 1, 1]);
  expect(total).toBe(3);
});

function isTied(graph: Graph, of: 'mutual' | 'directed', i: number, j: number): boolean {
  const there = hasEdge(graph, i, j);
  const back = hasEdge(graph, j, i);
  return of === 'mutual' ? there && back : there || back;
}

/** Σ (A[i,j] − out[i]·in[j]/m) / m over the ordered pairs within clusters. */
function modularityByDefinition(graph: Graph, of: 'mutual' | 'directed', labels: ArrayLike<number>): number {
  const nodes = Array.from({ length: graph.size }, (_, i) => i);
  const a = (i: number, j: number) =>
    hasEdge(graph, i, j) && (of === 'directed' || hasEdge(graph, j, i)) ? 1 : 0;
  const out = nodes.map((i) => nodes.reduce((sum, j) => sum + a(i, j), 0));
  const incoming = nodes.map((j) => nodes.reduce((sum, i) => sum + a(i, j), 0));
  const m = out.reduce((sum, degree) => sum + degree, 0);
  let q = 0;
  for (const i of nodes) {
    for (const j of nodes) if (labels[i] === labels[j]) q += (a(i, j) - (out[i]! * incoming[j]!) / m) / m;
  }
  return q;
}

/** Zachary's karate club (1977): 34 members, 78 ties. */
const KARATE = mutually(
  [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
    [1, 2, 3, 7, 13, 17, 19, 21, 30],
    [2, 3, 7, 8, 9, 13, 27, 28, 32],
    [3, 7, 12, 13],
    [4, 6, 10],
    [5, 6, 10, 16],
    [6, 16],
    [8, 30, 32, 33],
    [9, 33],
    [13, 33],
    [14, 32, 33],
    [15, 32, 33],
    [18, 32, 33],
    [19, 33],
    [20, 32, 33],
    [22, 32, 33],
    [23, 25, 27, 29, 32, 33],
    [24, 25, 27, 31],
    [25, 31],
    [26, 29, 33],
    [27, 33],
    [28, 31, 33],
    [29, 32, 33],
    [30, 32, 33],
    [31, 32, 33],
    [32, 33],
  ].flatMap(([i, ...others]) => others.map((j): Tie => [i!, j])),
);
