import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DirectedWalk, startDirectedWalk, tradeRound } from '../../src/graph/curveball.ts';
import { countDyads } from '../../src/graph/dyad-census.ts';
import { type Graph, hasEdge, isPossible, isUnseen } from '../../src/graph/graph.ts';
import { groupMixing } from '../../src/graph/mixing.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { drawDirectedNull } from '../../src/graph/null-directed.ts';
import { numberGroups } from '../../src/graph/number-groups.ts';
import { createRandom } from '../../src/graph/random.ts';
import { chiSquare } from '../support/chi-square.ts';
import { anyExamples, graphOf, networkExamples, type Tie, ties } from '../support/graphs.ts';

test('a walk visits all graphs with the same degrees equally often', () => {
  const graph = graphOf({ size: 5, edges: ties('0=1 1>2 2>0 2=3 3>4 4>0') });
  const all = graphsWithDegreesOf(graph);
  expect(all.length).toBe(44);
  expectUniform(graph, all);
});

test('a directed 3-cycle is reversed, which no trade of two accounts can do', () => {
  const graph = graphOf({ size: 3, edges: ties('0>1 1>2 2>0') });
  const all = graphsWithDegreesOf(graph);
  expect(all).toEqual(['0>1 1>2 2>0', '0>2 1>0 2>1']);
  expectUniform(graph, all);
});

test('follows of unobserved accounts and what could not be seen stay as they are', () => {
  const graph = graphOf({
    size: 5,
    edges: ties('0>1 1>2 2>3 3>0 3>1 2>0 4>0 4>3'),
    unobserved: [3],
    unseen: ties('0>2'),
    actor: [0, 1, 2, 3, 1],
  });
  const all = graphsWithDegreesOf(graph);
  expect(all.length).toBe(7);
  expectUniform(graph, all);
});

test('no tie comes to be between accounts on no network together', () => {
  // 0 and 1 are on one network, 2 on the other, 3 and 4 on both: 0 and 1 can have no tie with 2.
  const graph = graphOf({ size: 5, edges: ties('0=1 1>3 2>4 4>2 3>0 4>1 3>4'), networks: [1, 1, 2, 3, 3] });
  const all = graphsWithDegreesOf(graph);
  expect(all.some((name) => /[01]>2|2>[01]/.test(name))).toBe(false);
  expect(all.length).toBeGreaterThan(10);
  expectUniform(graph, all);
});

test('accounts that follow many and accounts that follow few come to trade', () => {
  const many = Array.from({ length: 17 }, (_, j): Tie => [0, j + 1]);
  const graph = graphOf({ size: 19, edges: [...many, [1, 18]] });
  const all = [...many.slice(1).map(([, j]) => j), 18].map((j) =>
    nameOf([...[...many, [0, 18] as Tie].filter((tie) => tie[1] !== j), [1, j]]),
  );
  expectUniform(graph, all.sort());
});

function expectUniform(graph: Graph, all: readonly string[]): void {
  const walk = startDirectedWalk(graph);
  const random = createRandom(5);
  const visits = new Map(all.map((name) => [name, 0]));
  const samples = 200 * all.length;
  for (let k = 0; k < samples; k++) {
    for (let round = 0; round < 40; round++) tradeRound(walk, random);
    const name = nameOf(edgesOf(walk));
    visits.set(name, visits.get(name)! + 1);
  }
  expect([...visits.keys()]).toEqual(all);
  const { statistic, limit } = chiSquare([...visits.values()]);
  expect(statistic).toBeLessThan(limit);
}

function edgesOf({ start, target }: DirectedWalk): Tie[] {
  return Array.from(start.subarray(1)).flatMap((end, i) =>
    Array.from(target.subarray(start[i]!, end), (j): Tie => [i, j]),
  );
}

function nameOf(edges: readonly Tie[]): string {
  return edges
    .map(([i, j]) => `${i}>${j}`)
    .sort()
    .join(' ');
}

/** All graphs the null admits, by trying every set of ties. */
function graphsWithDegreesOf(graph: Graph): string[] {
  const degrees = (edges: readonly (readonly [number, number])[]) => {
    const counts = new Array<number>(2 * graph.size).fill(0);
    for (const [i, j] of edges) {
      counts[2 * i]!++;
      counts[2 * j + 1]!++;
    }
    return counts.join();
  };
  const free: [number, number][] = [];
  const fixed: [number, number][] = [];
  const own: [number, number][] = [];
  for (let i = 0; i < graph.size; i++) {
    for (let j = 0; j < graph.size; j++) {
      if (hasEdge(graph, i, j)) own.push([i, j]);
      if (graph.observed[i] === 0) {
        if (hasEdge(graph, i, j)) fixed.push([i, j]);
      } else if (isPossible(graph, i, j) && !isUnseen(graph, i, j)) free.push([i, j]);
    }
  }
  const wanted = degrees(own);
  const names: string[] = [];
  for (let set = 0; set < 2 ** free.length; set++) {
    const edges: Tie[] = [...fixed, ...free.filter((_, k) => (set >>> k) & 1)];
    if (edges.length !== own.length || degrees(edges) !== wanted) continue;
    names.push(nameOf(edges));
  }
  return names.sort();
}

test('whatever is known, a walk keeps the degrees and makes no tie that cannot be', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), fc.nat(), (example, seed) => {
      const graph = graphOf(example);
      const walk = startDirectedWalk(graph);
      const random = createRandom(seed);
      for (let round = 0; round < 20; round++) tradeRound(walk, random);
      const edges = edgesOf(walk);
      expect(new Set(edges.map(([i, j]) => `${i}>${j}`)).size).toBe(graph.edgeCount);
      const followers = new Uint32Array(graph.size);
      const follows = new Uint32Array(graph.size);
      for (const [i, j] of edges) {
        follows[i]!++;
        followers[j]!++;
        expect(isPossible(graph, i, j) && !isUnseen(graph, i, j)).toBe(true);
        if (graph.observed[i] === 0) expect(hasEdge(graph, i, j)).toBe(true);
      }
      for (let i = 0; i < graph.size; i++) {
        expect(follows[i]).toBe(graph.outStart[i + 1]! - graph.outStart[i]!);
        expect(followers[i]).toBe(graph.inStart[i + 1]! - graph.inStart[i]!);
      }
    }),
  );
});

test('what is observed agrees with the census and the mixing', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), (example) => {
      const graph = graphOf(example);
      const mutual = buildMutualGraph(graph);
      const labels = Array.from({ length: graph.size }, (_, i) => ['', 'a', 'b'][i % 3]!);
      const found = drawDirectedNull(graph, [numberGroups(labels)], { draws: 2, seed: 1 });
      const census = countDyads(graph, mutual);
      const mixing = groupMixing(graph, labels);
      expect(found.observedMutualPairs).toBe(census.mutualPairs);
      expect(found.observedReciprocity).toBe(census.reciprocity);
      const k = mixing.groups.length;
      expect(found.groups[0]!.observedEdges).toEqual(mixing.edges);
      const pairs = new Float64Array(k * k);
      const group = labels.map((label) => mixing.groups.indexOf(label));
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < i; j++) {
          if (!hasEdge(graph, i, j) || !hasEdge(graph, j, i) || group[i]! < 0 || group[j]! < 0) continue;
          pairs[group[i]! * k + group[j]!]!++;
          if (group[i] !== group[j]) pairs[group[j]! * k + group[i]!]!++;
        }
      }
      expect(found.groups[0]!.observedMutual).toEqual(pairs);
    }),
  );
});

test('the moments of a table are those of its draws', () => {
  const graph = graphOf({ size: 6, edges: ties('0=1 1>2 2>0 2=3 3>4 4>5 5>0 4=0 5>2') });
  const labels = ['a', 'a', 'a', 'b', 'b', 'b'];
  const { groups, mutualPairs } = drawDirectedNull(
    graph,
    [numberGroups(labels), numberGroups(['c', 'c', 'c', 'c', 'c', 'c'])],
    { draws: 50, seed: 3 },
  );
  const [split, whole] = groups;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(split!.edges.mean[0]! + split!.edges.mean[3]!).toBeCloseTo(mean(split!.within), 10);
  expect([...whole!.edges.mean, ...whole!.edges.variance]).toEqual([graph.edgeCount, 0]);
  expect(whole!.mutual.mean[0]).toBeCloseTo(mean(mutualPairs), 10);
  const squares = mutualPairs.map((value) => (value - mean(mutualPairs)) ** 2);
  expect(whole!.mutual.variance[0]).toBeCloseTo((mean(squares) * 50) / 49, 10);
  expect(whole!.mutual.variance[0]).toBeGreaterThan(0);
});

test('where nothing can move every draw is the graph itself', () => {
  const graph = graphOf({ size: 3, edges: ties('0>1 2>1 0=2'), unobserved: [0, 2] });
  const found = drawDirectedNull(graph, [], { draws: 3, seed: 1 });
  expect([...found.mutualPairs]).toEqual([1, 1, 1]);
  expect(found.movedShare).toBeNaN();
});
