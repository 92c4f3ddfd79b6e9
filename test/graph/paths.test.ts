import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasEdge } from '../../src/graph/graph.ts';
import { couldExist, shortestPath, shortestPaths } from '../../src/graph/paths.ts';
import { anyExamples, chain, complete, graphOf, ties } from '../support/graphs.ts';

test('of several shortest paths the one through the smallest nodes, the others after it', () => {
  const graph = graphOf({ size: 6, edges: ties('0>4 0>1 4>5 1>5 1>2 2>3 3>5 5>0') });
  expect(shortestPath(graph, 0, 5)).toEqual([0, 1, 5]);
  expect(shortestPaths(graph, 0, 5, 10)).toEqual({
    paths: [
      [0, 1, 5],
      [0, 4, 5],
    ],
    count: 2,
  });
  expect(shortestPath(graph, 4, 4)).toEqual([4]);
  expect(shortestPath(graph, 4, 2)).toEqual([4, 5, 0, 1, 2]);
});

test('direction counts, and no path is said as such', () => {
  const graph = graphOf({ size: 3, edges: ties('0>1') });
  expect(shortestPath(graph, 1, 0)).toBeNull();
  expect(shortestPaths(graph, 1, 0, 5)).toEqual({ paths: [], count: 0 });
});

test('many shortest paths are counted, and listed only as far as asked for', () => {
  const layers = 40;
  const edges = Array.from({ length: layers }, (_, l) =>
    ties(`${3 * l}>${3 * l + 1} ${3 * l}>${3 * l + 2} ${3 * l + 1}>${3 * l + 3} ${3 * l + 2}>${3 * l + 3}`),
  ).flat();
  const graph = graphOf({ size: 3 * layers + 1, edges });
  const { paths, count } = shortestPaths(graph, 0, 3 * layers, 3);
  expect(count).toBe(2 ** layers);
  expect(paths.map((path) => path.slice(-4))).toEqual([
    [114, 115, 117, 118].concat(120).slice(-4),
    [115, 117, 119, 120],
    [116, 117, 118, 120],
  ]);
});

test('a chain of 20,000 accounts does not exhaust the stack', () => {
  expect(shortestPath(graphOf({ size: 20_000, edges: chain(20_000) }), 0, 19_999)).toHaveLength(20_000);
});

test('unknown ties could make a path, or a shorter one', () => {
  const graph = graphOf({ size: 5, unobserved: [1], edges: ties('0>1 0>2 2>3'), unseen: ties('3>4') });
  expect(couldExist(graph, 3, 4)).toBe(true);
  expect(couldExist(graph, 4, 0)).toBe(false);
  expect(couldExist(graph, 0, 3)).toBe(false);
  expect(couldExist(graph, 0, 4)).toBe(true);
  const longer = graphOf({ size: 5, unobserved: [1], edges: ties('0>1 0>2 2>3 3>4') });
  expect(couldExist(longer, 0, 4)).toBe(true);
  expect(couldExist(longer, 0, 0)).toBe(false);
});

test('what could exist is what exists if every unknown tie is there', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      const graph = graphOf(example);
      const fullest = complete(graph, () => true);
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < graph.size; j++) {
          const known = shortestPath(graph, i, j)?.length ?? Number.POSITIVE_INFINITY;
          const possible = shortestPath(fullest, i, j)?.length ?? Number.POSITIVE_INFINITY;
          expect(couldExist(graph, i, j)).toBe(possible < known);
        }
      }
    }),
  );
});

test('the paths are all the shortest ones there are, in order', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      const graph = graphOf(example);
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < graph.size; j++) {
          const { paths, count } = shortestPaths(graph, i, j, 1000);
          let walks = [[i]];
          while (walks.length > 0 && walks[0]!.length <= graph.size && !walks.some((w) => w.at(-1) === j)) {
            walks = walks.flatMap((walk) =>
              Array.from({ length: graph.size }, (_, k) => k)
                .filter((k) => !walk.includes(k) && hasEdge(graph, walk.at(-1)!, k))
                .map((k) => [...walk, k]),
            );
          }
          expect(paths).toEqual(walks.filter((walk) => walk.at(-1) === j));
          expect(count).toBe(paths.length);
        }
      }
    }),
    { numRuns: 40 },
  );
});
