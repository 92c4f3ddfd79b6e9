import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { tieState } from '../../src/graph/graph.ts';
import { anyExamples, edgesOf, graphOf, inputOf, ties } from '../support/graphs.ts';

test('rows are ascending both ways, and a duplicate counts once', () => {
  const { graph, left } = buildGraph(
    inputOf({
      size: 3,
      edges: ties('2>0 0>2 0>1 0>2'),
    }),
  );
  expect(edgesOf(graph)).toEqual([
    [0, 1],
    [0, 2],
    [2, 0],
  ]);
  expect([...graph.inStart]).toEqual([0, 1, 2, 3]);
  expect([...graph.inSource]).toEqual([2, 0, 0]);
  expect(left).toEqual({ selfFollows: 0, sameActor: 0, duplicates: 1 });
});

test('self-follows and ties within an actor are left out and counted', () => {
  const { graph, left } = buildGraph(
    inputOf({
      size: 3,
      actor: [7, 7, 4],
      edges: ties('0>0 0>1 0>1 1>2'),
    }),
  );
  expect(edgesOf(graph)).toEqual([[1, 2]]);
  expect(left).toEqual({ selfFollows: 1, sameActor: 1, duplicates: 1 });
});

test('a tie is unknown from a source not observed and where the reading could not show it', () => {
  const graph = graphOf({
    size: 5,
    actor: [0, 1, 2, 3, 3],
    unobserved: [2, 3],
    edges: ties('0>1 2>0'),
    unseen: ties('0>1 0>2 0>2 0>0 2>1'),
  });
  expect(tieState(graph, 0, 1)).toBe('yes');
  expect(tieState(graph, 0, 2)).toBe('unknown');
  expect(tieState(graph, 0, 3)).toBe('no');
  expect(tieState(graph, 2, 0)).toBe('yes');
  expect(tieState(graph, 2, 1)).toBe('unknown');
  expect(tieState(graph, 2, 2)).toBe('no');
  expect(tieState(graph, 3, 4)).toBe('no');
  expect([...graph.unseenTarget]).toEqual([2]);
});

test('a node outside the graph is refused', () => {
  expect(() => graphOf({ size: 2, edges: ties('0>2') })).toThrow(RangeError);
  expect(() => graphOf({ size: 2, edges: [], unseen: ties('2>0') })).toThrow(RangeError);
});

test('every given tie is an edge or counted as left out, in whatever order they come', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      const { graph, left } = buildGraph(inputOf(example));
      const backwards = buildGraph(
        inputOf({
          ...example,
          edges: [...example.edges].reverse(),
          unseen: [...example.unseen!].reverse(),
        }),
      );
      expect(backwards).toEqual({ graph, left });
      const inOrder = [...example.edges].sort(([a, b], [c, d]) => a - c || b - d);
      expect(buildGraph(inputOf({ ...example, edges: inOrder }))).toEqual({ graph, left });
      const expected = new Set<string>();
      for (const [i, j] of example.edges) {
        if (example.actor![i] !== example.actor![j]) expected.add(`${i} ${j}`);
      }
      expect(edgesOf(graph).map((tie) => tie.join(' '))).toEqual([...expected].sort());
      expect(graph.edgeCount + left.selfFollows + left.sameActor + left.duplicates).toBe(
        example.edges.length,
      );
    }),
  );
});
