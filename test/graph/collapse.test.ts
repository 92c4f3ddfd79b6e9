import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseGraph } from '../../src/graph/collapse.ts';
import { type TieState, tieState } from '../../src/graph/graph.ts';
import { anyExamples, edgesOf, graphOf, ties } from '../support/graphs.ts';

test('a tie between units is one between any of their accounts; within a unit there is none', () => {
  const graph = graphOf({ size: 4, edges: ties('0>1 1>2 3>0 2>0') });
  const collapsed = collapseGraph(graph, Uint32Array.of(0, 0, 1, 2), 3);
  expect(edgesOf(collapsed)).toEqual(ties('0>1 1>0 2>0'));
  expect([...collapsed.observed]).toEqual([1, 1, 1]);
});

test('a tie is unknown if none is known and one is unknown', () => {
  const graph = graphOf({ size: 5, unobserved: [0], edges: ties('1>3'), unseen: ties('2>4 3>4') });
  const collapsed = collapseGraph(graph, Uint32Array.of(0, 0, 1, 2, 3), 4);
  const states = (i: number) => [0, 1, 2, 3].map((j) => tieState(collapsed, i, j));
  expect(states(0)).toEqual(['no', 'unknown', 'yes', 'unknown']);
  expect(states(1)).toEqual(['no', 'no', 'no', 'unknown']);
  expect(states(3)).toEqual(['no', 'no', 'no', 'no']);
});

test('states agree with looking at every pair of accounts', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      // Units hold whole actors, as countries do.
      const units = example.actor!.map((actor) => actor % 4);
      const present = [...new Set(units)];
      const unit = Uint32Array.from(units, (u) => present.indexOf(u));
      const graph = graphOf(example);
      const collapsed = collapseGraph(graph, unit, present.length);
      for (let u = 0; u < present.length; u++) {
        for (let v = 0; v < present.length; v++) {
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
