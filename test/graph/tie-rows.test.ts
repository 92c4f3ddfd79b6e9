import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPossible, tieState } from '../../src/graph/graph.ts';
import { createTieRows } from '../../src/graph/tie-rows.ts';
import { anyExamples, graphOf } from '../support/graphs.ts';

test('the rows of each node, one after another, say of every pair what is known of its ties', () => {
  fc.assert(
    fc.property(anyExamples, (example) => {
      const graph = graphOf(example);
      const tieRows = createTieRows(graph);
      for (let i = 0; i < graph.size; i++) {
        const { to, from } = tieRows(i);
        expect(to).toHaveLength(graph.size);
        for (let j = 0; j < graph.size; j++) {
          if (!isPossible(graph, i, j)) continue;
          expect([to[j], from[j]]).toEqual([tieState(graph, i, j), tieState(graph, j, i)]);
        }
      }
    }),
  );
});
