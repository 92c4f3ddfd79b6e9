/** Bounds of counts of ties, against every way the two ties of each pair could turn out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { BOUNDED_COLUMNS, type BoundedColumn, boundDegrees } from '../../src/graph/degree-bounds.ts';
import { isPossible, tieState } from '../../src/graph/graph.ts';
import type { TieState } from '../../src/graph/tie-state.ts';
import { anyExamples, graphOf, networkExamples, ties } from '../support/graphs.ts';

const COUNTED: Readonly<Record<BoundedColumn, (there: boolean, back: boolean) => boolean>> = {
  in_degree: (_, back) => back,
  out_degree: (there) => there,
  mutual: (there, back) => there && back,
  one_way_in: (there, back) => back && !there,
  one_way_out: (there, back) => there && !back,
};

const outcomes = (state: TieState) => (state === 'unknown' ? [true, false] : [state === 'yes']);

// No two pairs share a tie, so that each can turn out as it will: the bounds of a count are sums over its pairs.
test('they are the least and the greatest count over all that is possible', () => {
  fc.assert(
    fc.property(fc.oneof(anyExamples, networkExamples), (example) => {
      const graph = graphOf(example);
      const bounds = boundDegrees(graph);
      for (const column of BOUNDED_COLUMNS) {
        for (let i = 0; i < graph.size; i++) {
          const counts = { min: 0, max: 0 };
          for (let j = 0; j < graph.size; j++) {
            if (!isPossible(graph, i, j)) continue;
            const is = outcomes(tieState(graph, i, j)).flatMap((there) =>
              outcomes(tieState(graph, j, i)).map((back) => COUNTED[column](there, back)),
            );
            if (!is.includes(false)) counts.min++;
            if (is.includes(true)) counts.max++;
          }
          expect({ column, i, min: bounds[column].min[i], max: bounds[column].max[i] }).toEqual({
            column,
            i,
            ...counts,
          });
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('by hand: of two that were not read, one is followed', () => {
  const bounds = boundDegrees(graphOf({ size: 3, edges: ties('0>1'), unobserved: [1, 2] }));
  const of = (column: BoundedColumn) =>
    Array.from(bounds[column].max, (max, i) => [bounds[column].min[i], max]);
  expect(of('in_degree')).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
  expect(of('out_degree')).toEqual([
    [1, 1],
    [0, 2],
    [0, 2],
  ]);
  // 0 → 1 is returned or not; 2 may follow 0, whom it does not follow, and 1, who may follow it.
  expect(of('one_way_out')).toEqual([
    [0, 1],
    [0, 1],
    [0, 2],
  ]);
});

/** Of 4 nodes: which follow which, of which pairs nothing is seen, and how many of these there can be from each node. */
const boundExamples = fc.record({
  ties: fc.array(fc.constantFrom<TieState>('yes', 'no', 'unknown'), { minLength: 12, maxLength: 12 }),
  most: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
});

test('of a source of which some ties at most are open, no more are counted', () => {
  fc.assert(
    fc.property(boundExamples, ({ ties: states, most }) => {
      const pairs = [0, 1, 2, 3].flatMap((i) =>
        [0, 1, 2, 3].filter((j) => j !== i).map((j) => [i, j] as const),
      );
      const those = (state: TieState) => pairs.filter((_, k) => states[k] === state);
      const ends = (some: readonly (readonly [number, number])[]) => ({
        source: Uint32Array.from(some, ([i]) => i),
        target: Uint32Array.from(some, ([, j]) => j),
      });
      const open = those('unknown');
      const { graph } = buildGraph({
        size: 4,
        ...ends(those('yes')),
        unseen: ends(open),
        mostUnseen: Uint32Array.from(most),
      });
      const found = BOUNDED_COLUMNS.map(() => ({ min: [9, 9, 9, 9], max: [0, 0, 0, 0] }));
      for (let chosen = 0; chosen < 2 ** open.length; chosen++) {
        const added = open.filter((_, k) => (chosen >> k) & 1);
        if (most.some((count, i) => added.filter(([from]) => from === i).length > count)) continue;
        const edges = new Set([...those('yes'), ...added].map(String));
        BOUNDED_COLUMNS.forEach((column, c) => {
          for (let i = 0; i < 4; i++) {
            const count = [0, 1, 2, 3].filter(
              (j) => j !== i && COUNTED[column](edges.has(`${i},${j}`), edges.has(`${j},${i}`)),
            ).length;
            found[c]!.min[i] = Math.min(found[c]!.min[i]!, count);
            found[c]!.max[i] = Math.max(found[c]!.max[i]!, count);
          }
        });
      }
      const bounds = boundDegrees(graph);
      BOUNDED_COLUMNS.forEach((column, c) => {
        const { min, max } = bounds[column];
        expect({ column, min: [...min], max: [...max] }).toEqual({ column, ...found[c] });
      });
    }),
    { numRuns: 100 },
  );
});
