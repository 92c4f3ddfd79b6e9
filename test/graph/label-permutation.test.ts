import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assortativity } from '../../src/graph/assortativity.ts';
import { eiIndex } from '../../src/graph/ei-index.ts';
import { permuteLabels } from '../../src/graph/label-permutation.ts';
import { groupMixing } from '../../src/graph/mixing.ts';
import { numberGroups } from '../../src/graph/number-groups.ts';
import { anyExamples, graphOf, ties } from '../support/graphs.ts';

test('what is observed agrees with the measures', () => {
  fc.assert(
    fc.property(
      anyExamples,
      fc.array(fc.constantFrom('c', 'a', 'b'), { minLength: 9 }),
      (example, values) => {
        const graph = graphOf(example);
        const labels = values.slice(0, graph.size);
        const found = permuteLabels(graph, numberGroups(labels), { draws: 1, seed: 1 });
        const mixing = groupMixing(graph, labels);
        expect(found.observedAssortativity).toBe(assortativity(mixing));
        expect(found.observedEiIndex).toBe(eiIndex(mixing));
      },
    ),
  );
});

test('on average as many follows stay in their group as chance has it', () => {
  const graph = graphOf({ size: 6, edges: ties('0=1 1=2 2=0 3=4 4=5 5=3 2>3') });
  const { eiIndex: draws, observedEiIndex } = permuteLabels(
    graph,
    numberGroups(['a', 'a', 'a', 'b', 'b', 'c']),
    { draws: 4000, seed: 2 },
  );
  // Of the 15 pairs of accounts, 3 + 1 are alike.
  const mean = draws.reduce((sum, value) => sum + value, 0) / 4000;
  expect(Math.abs(mean - (1 - 2 * (4 / 15)))).toBeLessThan(0.02);
  expect(observedEiIndex).toBe(-3 / 13);
});
