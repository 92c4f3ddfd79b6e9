import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseGraph } from '../../src/graph/collapse.ts';
import { isPossible, tieState } from '../../src/graph/graph.ts';
import type { TieState } from '../../src/graph/tie-state.ts';
import { anyExamples, edgesOf, graphOf, ties } from '../support/graphs.ts';

test('a tie between units is one between any of their accounts; within a unit there is none', () => {
  const graph = graphOf({ size: 4, edges: ties('0>1 1>2 3>0 2>0') });
  const { graph: collapsed } = collapseGraph(graph, ['x', 'x', 'y', 'z']);
  expect(edgesOf(collapsed)).toEqual(ties('0>1 1>0 2>0'));
  expect([...collapsed.observed]).toEqual([1, 1, 1]);
});

test('a tie is unknown if none is known and one is unknown', () => {
  const graph = graphOf({ size: 5, unobserved: [0], edges: ties('1>3'), unseen: ties('2>4 3>4') });
  const { graph: collapsed } = collapseGraph(graph, ['x', 'x', 'y', 'z', 'zz']);
  const states = (i: number) => [0, 1, 2, 3].map((j) => tieState(collapsed, i, j));
  expect(states(0)).toEqual(['no', 'unknown', 'yes', 'unknown']);
  expect(states(1)).toEqual(['no', 'no', 'no', 'unknown']);
  expect(states(3)).toEqual(['no', 'no', 'no', 'no']);
});

test('a unit is on the networks of its nodes, and has no tie to one that is on none of them', () => {
  const graph = { ...graphOf({ size: 4, edges: ties('0>3') }), networks: Uint32Array.from([1, 2, 2, 1]) };
  const { graph: collapsed } = collapseGraph(graph, ['x', 'y', 'z', 'z']);
  expect([...collapsed.networks!]).toEqual([1, 2, 3]);
  expect([isPossible(collapsed, 0, 1), isPossible(collapsed, 0, 2)]).toEqual([false, true]);
});

test('states agree with looking at every pair of accounts', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      // Units hold whole actors, as countries do; some nodes belong to none.
      const key = example.actor!.map((actor) => ['', 'b', 'a', 'c'][actor % 4]!);
      const graph = graphOf(example);
      const { graph: collapsed, keys, unit, ...counts } = collapseGraph(graph, key);
      expect(keys).toEqual([...new Set(key)].filter((text) => text !== '').sort());
      const edges = edgesOf(graph).filter(([i, j]) => key[i] !== '' && key[j] !== '');
      const inside = edges.filter(([i, j]) => key[i] === key[j]).length;
      const merged = edges.length - inside - collapsed.edgeCount;
      expect(counts).toEqual({ withinUnit: inside, merged, unitless: key.filter((k) => k === '').length });
      for (let u = 0; u < keys.length; u++) {
        for (let v = 0; v < keys.length; v++) {
          const states = new Set<TieState>();
          for (let i = 0; i < graph.size; i++) {
            for (let j = 0; j < graph.size; j++) {
              if (unit[i] === u && unit[j] === v && u !== v) states.add(tieState(graph, i, j));
            }
          }
          const expected = states.has('yes') ? 'yes' : states.has('unknown') ? 'unknown' : 'no';
          expect(tieState(collapsed, u, v)).toBe(expected);
        }
      }
    }),
  );
});
