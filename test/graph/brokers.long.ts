import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BROKER_ROLES, type BrokerRole, type RoleCounts } from '../../src/graph/broker-roles.ts';
import { countBrokers } from '../../src/graph/brokers.ts';
import { type Graph, isPossible, tieState } from '../../src/graph/graph.ts';
import { drawDirectedNull } from '../../src/graph/null-directed.ts';
import { numberGroups } from '../../src/graph/number-groups.ts';
import {
  anyExamples,
  complete,
  type Example,
  graphOf,
  networkExamples,
  renumber,
  renumbered,
  type Tie,
  ties,
} from '../support/graphs.ts';

const rolesOf = (counts: RoleCounts, node: number) => BROKER_ROLES.map((role) => counts[role][node]!);

/** A label for each node, of which some are alike and some are missing. */
const labelsOf = (size: number) => Array.from({ length: size }, (_, i) => ['', 'a', 'b', 'a'][i % 4]!);

/** By the definition: every three nodes are looked at; one without a label is in no chain. */
function byDefinition(graph: Graph, labels: readonly string[], states: { first: string[]; last: string[] }) {
  const counts = Object.fromEntries(
    BROKER_ROLES.map((role) => [role, new Array<number>(graph.size).fill(0)]),
  ) as Record<BrokerRole, number[]>;
  for (let i = 0; i < graph.size; i++) {
    for (let j = 0; j < graph.size; j++) {
      for (let k = 0; k < graph.size; k++) {
        if (!isPossible(graph, i, j) || !isPossible(graph, j, k) || !isPossible(graph, i, k)) continue;
        if (!states.first.includes(tieState(graph, i, j))) continue;
        if (!states.first.includes(tieState(graph, j, k))) continue;
        if (!states.last.includes(tieState(graph, i, k))) continue;
        const [a, b, c] = [labels[i], labels[j], labels[k]];
        if (a === '' || b === '' || c === '') continue;
        if (a === b && b === c) counts.coordinator[j]!++;
        else if (a === b) counts.representative[j]!++;
        else if (b === c) counts.gatekeeper[j]!++;
        else if (a === c) counts.consultant[j]!++;
        else counts.liaison[j]!++;
      }
    }
  }
  return counts;
}

test('a broker between every two of four groups has each role once', () => {
  // 0 and 1 are of the broker's group, 2 and 3 of another, 4 of a third.
  const labels = ['own', 'own', 'other', 'other', 'third', 'own'];
  const graph = graphOf({ size: 6, edges: ties('0>5 5>1 2>5 5>3 5>4') });
  const { counts, most } = countBrokers(graph, numberGroups(labels));
  // 0→5→1; 0→5→3, 0→5→4; 2→5→1; 2→5→3; 2→5→4.
  expect(rolesOf(counts, 5)).toEqual([1, 2, 1, 1, 1]);
  expect(rolesOf(counts, 0)).toEqual([0, 0, 0, 0, 0]);
  expect(most).toEqual(counts);
});

test('who follows the end of a chain needs no broker, nor does who is that end', () => {
  const labels = ['a', 'a', 'a'];
  const closed = countBrokers(graphOf({ size: 3, edges: ties('0>1 1>2 0>2') }), numberGroups(labels));
  expect(rolesOf(closed.counts, 1)).toEqual([0, 0, 0, 0, 0]);
  const returned = countBrokers(graphOf({ size: 3, edges: ties('0=1') }), numberGroups(labels));
  expect(rolesOf(returned.counts, 1)).toEqual([0, 0, 0, 0, 0]);
});

test('two accounts of one actor have no broker between them', () => {
  const graph = graphOf({ size: 3, edges: ties('0>1 1>2'), actor: [7, 8, 7] });
  const { counts, most } = countBrokers(graph, numberGroups(['a', 'b', 'c']));
  expect(rolesOf(counts, 1)).toEqual([0, 0, 0, 0, 0]);
  expect(rolesOf(most, 1)).toEqual([0, 0, 0, 0, 0]);
});

test('a tie that could not be seen makes no chain open, and none closed', () => {
  const labels = ['a', 'b', 'c'];
  const graph = graphOf({ size: 3, edges: ties('0>1 1>2'), unseen: [[0, 2]] });
  const { counts, most } = countBrokers(graph, numberGroups(labels));
  expect(rolesOf(counts, 1)).toEqual([0, 0, 0, 0, 0]);
  expect(rolesOf(most, 1)).toEqual([0, 0, 0, 0, 1]);
});

test('whose follows were not read has no count, and a bound', () => {
  const graph = graphOf({ size: 3, edges: ties('0>1'), unobserved: [1] });
  const { counts, most } = countBrokers(graph, numberGroups(['a', 'b', 'c']));
  expect(rolesOf(counts, 1).every(Number.isNaN)).toBe(true);
  expect(rolesOf(most, 1)).toEqual([0, 0, 0, 0, 1]);
});

test('counts are those of the definition, whatever is known, and the bound is the most of any completion', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyExamples, networkExamples),
      fc.infiniteStream(fc.boolean()),
      (example, choice) => {
        const graph = graphOf(example);
        const labels = labelsOf(example.size);
        const { counts, most } = countBrokers(graph, numberGroups(labels));
        const known = byDefinition(graph, labels, { first: ['yes'], last: ['no'] });
        const possible = byDefinition(graph, labels, { first: ['yes', 'unknown'], last: ['no', 'unknown'] });
        for (const role of BROKER_ROLES) {
          known[role].forEach((count, j) => {
            const isGrouped = labels[j] !== '';
            expect(counts[role][j]).toBe(graph.observed[j] === 1 && isGrouped ? count : Number.NaN);
            expect(most[role][j]).toBe(isGrouped ? possible[role][j] : Number.NaN);
          });
        }
        const completed = countBrokers(
          complete(graph, () => choice.next().value),
          numberGroups(labels),
        );
        for (const role of BROKER_ROLES) {
          completed.counts[role].forEach((count, j) => {
            if (labels[j] === '') return;
            expect(count).toBeGreaterThanOrEqual(known[role][j]!);
            expect(count).toBeLessThanOrEqual(most[role][j]!);
          });
        }
      },
    ),
  );
});

test('the numbers of the nodes do not matter', () => {
  fc.assert(
    fc.property(renumbered, ([example, name]) => {
      const labels = labelsOf(example.size);
      const moved = labels.map((_, k) => labels[name.indexOf(k)]!);
      const before = countBrokers(graphOf(example), numberGroups(labels));
      const after = countBrokers(graphOf(renumber(example, name)), numberGroups(moved));
      for (const role of BROKER_ROLES) {
        name.forEach((to, from) => {
          expect(after.counts[role][to]).toBe(before.counts[role][from]);
          expect(after.most[role][to]).toBe(before.most[role][from]);
        });
      }
    }),
  );
});

test('chance is a mean over all graphs with the same degrees', () => {
  // Of 0, 1, 2 and 3 each follows one of 2, 3, 4 and 5, and nobody itself.
  const example: Example = { size: 6, edges: ties('0>2 1>3 2>4 3>5') };
  const labels = ['a', 'b', 'a', 'b', 'a', 'b'];
  const everyGraph = permutations([2, 3, 4, 5]).filter((targets) => targets[2] !== 2 && targets[3] !== 3);
  expect(everyGraph).toHaveLength(14);
  const found = drawDirectedNull(graphOf(example), [], { draws: 4000, seed: 3 }, undefined, [
    numberGroups(labels),
  ]);
  const [brokers] = found.brokers;
  for (const [r, role] of BROKER_ROLES.entries()) {
    const each = everyGraph.map((targets) => {
      const graph = graphOf({ size: 6, edges: targets.map((j, i) => [i, j] as const) });
      return byDefinition(graph, labels, { first: ['yes'], last: ['no'] })[role];
    });
    for (let node = 0; node < 6; node++) {
      const expected = each.reduce((sum, counts) => sum + counts[node]!, 0) / everyGraph.length;
      expect(Math.abs(brokers!.mean[r * 6 + node]! - expected)).toBeLessThan(0.05);
    }
    expect(brokers!.totals[r]).toHaveLength(4000);
  }
  // 0→2→4 and 1→3→5.
  expect(brokers!.observedTotal).toEqual([2, 0, 0, 0, 0]);
});

test('on a large graph chance is counted in some of the draws', () => {
  const size = 20_000;
  const edges = Array.from({ length: 4 * size }, (_, k): Tie => {
    const i = k % size;
    return [i, (i + 1 + 7 * Math.floor(k / size)) % size];
  });
  const grouping = numberGroups(Array.from({ length: size }, (_, i) => String(i % 3)));
  const { brokers, mutualPairs } = drawDirectedNull(
    graphOf({ size, edges }),
    [],
    { draws: 24, seed: 1 },
    undefined,
    [grouping],
  );
  expect(mutualPairs).toHaveLength(24);
  expect(brokers[0]!.totals.map((each) => each.length)).toEqual([20, 20, 20, 20, 20]);
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
