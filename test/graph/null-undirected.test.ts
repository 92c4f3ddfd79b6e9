import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasEdge, isPossible, isUnseen } from '../../src/graph/graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import {
  drawUndirectedNull,
  startUndirectedWalk,
  switchTies,
  type UndirectedWalk,
} from '../../src/graph/null-undirected.ts';
import { createRandom } from '../../src/graph/random.ts';
import { chiSquare } from '../support/chi-square.ts';
import { anyExamples, graphOf, networkExamples, ties } from '../support/graphs.ts';

function tiesOf({ one, other }: UndirectedWalk): string[] {
  return Array.from(one, (i, k) => `${Math.min(i, other[k]!)}=${Math.max(i, other[k]!)}`).sort();
}

test('a walk visits all mutual graphs with the same degrees equally often', () => {
  const graph = graphOf({ size: 6, edges: ties('0=1 0=2 0=3 1=2 3=4 4=5') });
  const walk = startUndirectedWalk(graph, buildMutualGraph(graph));
  const random = createRandom(2);
  const visits = new Map<string, number>();
  for (let k = 0; k < 12_000; k++) {
    switchTies(walk, random, 40);
    const name = tiesOf(walk).join(' ');
    visits.set(name, (visits.get(name) ?? 0) + 1);
  }
  // Of the 5,005 sets of six ties, 36 have these degrees.
  expect(visits.size).toBe(36);
  const { statistic, limit } = chiSquare([...visits.values()]);
  expect(statistic).toBeLessThan(limit);
});

test('whatever is known, a walk keeps the degrees and makes no tie that cannot be', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), fc.nat(), (example, seed) => {
      const graph = graphOf(example);
      const mutual = buildMutualGraph(graph);
      const walk = startUndirectedWalk(graph, mutual);
      const before = tiesOf(walk);
      switchTies(walk, createRandom(seed), 100);
      const after = tiesOf(walk);
      expect(new Set(after).size).toBe(mutual.pairCount);
      const degree = new Uint32Array(graph.size);
      for (const [k, i] of walk.one.entries()) {
        const j = walk.other[k]!;
        degree[i]!++;
        degree[j]!++;
        expect(isPossible(graph, i, j)).toBe(true);
        expect(isUnseen(graph, i, j) || isUnseen(graph, j, i)).toBe(false);
        if (graph.observed[i] === 1 && graph.observed[j] === 1) continue;
        expect(hasEdge(graph, i, j) && hasEdge(graph, j, i)).toBe(true);
      }
      for (let i = 0; i < graph.size; i++) {
        expect(degree[i]).toBe(mutual.start[i + 1]! - mutual.start[i]!);
      }
      if (walk.movable < 2) expect(after).toEqual(before);
    }),
  );
});

test('two triangles with nothing between are seldom drawn', () => {
  const graph = graphOf({ size: 6, edges: ties('0=1 1=2 2=0 3=4 4=5 5=3') });
  // Of the 70 graphs in which all six have degree 2, 60 are one ring, and 10 are two triangles.
  const { transitivity, acceptedShare } = drawUndirectedNull(graph, buildMutualGraph(graph), {
    draws: 2000,
    seed: 1,
  });
  expect(new Set(transitivity)).toEqual(new Set([0, 1]));
  const share = transitivity.reduce((sum, value) => sum + value, 0) / 2000;
  expect(Math.abs(share - 1 / 7)).toBeLessThan(0.05);
  expect(acceptedShare).toBeGreaterThan(0.1);
});

test('no tie is drawn between nodes on no network together, and paths that none can close do not count', () => {
  // 0 and 1 are on one network, 2 and 3 on the other, 4 and 5 on both: 0 and 2 cannot be tied.
  const networks = [1, 1, 2, 2, 3, 3];
  const graph = graphOf({ size: 6, edges: ties('0=1 0=4 1=5 4=2 5=3 2=3'), networks });
  const mutual = buildMutualGraph(graph);
  // Every graph with these degrees that has no such tie, and its transitivity: no closed path is one that cannot be.
  const possible = ties('0>1 0>4 0>5 1>4 1>5 2>3 2>4 2>5 3>4 3>5 4>5');
  const degree = (pairs: readonly (readonly [number, number])[], i: number) =>
    pairs.filter((pair) => pair.includes(i)).length;
  const all = Array.from({ length: 2 ** possible.length }, (_, set) =>
    possible.filter((_, k) => (set >>> k) & 1),
  ).filter((pairs) => networks.every((_, i) => degree(pairs, i) === mutual.start[i + 1]! - mutual.start[i]!));
  const byHand = all.map((pairs) => {
    const isTied = (i: number, j: number) => pairs.some((pair) => pair.includes(i) && pair.includes(j));
    let [closed, paths] = [0, 0];
    for (const [one, [a, b]] of pairs.entries()) {
      for (const [c, d] of pairs.slice(one + 1)) {
        const ends = [a, b, c, d].filter((end) => ![a, b].includes(end) || ![c, d].includes(end));
        if (ends.length !== 2 || (networks[ends[0]!]! & networks[ends[1]!]!) === 0) continue;
        paths++;
        if (isTied(ends[0]!, ends[1]!)) closed++;
      }
    }
    return closed / paths;
  });
  const { transitivity } = drawUndirectedNull(graph, mutual, { draws: 3000, seed: 4 });
  expect(new Set(transitivity)).toEqual(new Set(byHand));
  const mean = (values: Iterable<number>) =>
    [...values].reduce((sum, value) => sum + value, 0) / [...values].length;
  expect(Math.abs(mean(transitivity) - mean(byHand))).toBeLessThan(0.02);
  expect(byHand.length).toBeGreaterThan(3);
});
