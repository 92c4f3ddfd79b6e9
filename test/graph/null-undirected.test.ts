import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasEdge, isSameActor, isUnseen } from '../../src/graph/graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import {
  drawUndirectedNull,
  startUndirectedWalk,
  switchTies,
  type UndirectedWalk,
} from '../../src/graph/null-undirected.ts';
import { createRandom } from '../../src/graph/random.ts';
import { chiSquare } from '../support/chi-square.ts';
import { anyExamples, graphOf, ties } from '../support/graphs.ts';

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
    fc.property(anyExamples, fc.nat(), (example, seed) => {
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
        expect(isSameActor(graph, i, j) || isUnseen(graph, i, j) || isUnseen(graph, j, i)).toBe(false);
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
