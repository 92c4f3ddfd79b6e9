/** Ties between groups, against a count of every pair by its definition. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graph, isPossible, tieState } from '../../src/graph/graph.ts';
import { countGroupTies, groupFollows, pickGroups } from '../../src/study/group-ties.ts';
import { studyFrom } from '../report/study-from.ts';
import { graphOf, networkExamples } from '../support/graphs.ts';

const NAMES = [...'abcdefg'];
const GROUPS = 3;
const tie = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));
const drawn = fc.record({
  follows: fc.array(tie, { maxLength: 30 }),
  unseen: fc.array(tie, { maxLength: 6 }),
  accounts: fc.array(
    fc.record({
      verdict: fc.constantFrom('complete', 'hidden', 'partial'),
      group: fc.integer({ min: -1, max: GROUPS - 1 }),
      actor: fc.constantFrom('', '', 'one', 'two'),
    }),
    { minLength: NAMES.length, maxLength: NAMES.length },
  ),
});

test('agrees with the definition on any graph, accounts outside the groups left out', () => {
  fc.assert(
    fc.property(drawn, ({ follows, unseen, accounts }) => {
      const { graph } = studyFrom({
        entries: accounts.map(({ verdict, actor }, k) => ({ accountId: NAMES[k]!, verdict, row: { actor } })),
        follows,
        unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
      });
      expectByDefinition(
        graph,
        accounts.map(({ group }) => group),
      );
    }),
    { numRuns: 60 },
  );
});

test('two on no network together are no pair', () => {
  fc.assert(
    fc.property(networkExamples, (example) => {
      expectByDefinition(
        graphOf(example),
        Array.from({ length: example.size }, (_, i) => (i % (GROUPS + 1)) - 1),
      );
    }),
  );
});

function expectByDefinition(graph: Graph, groupOf: readonly number[]): void {
  const found = countGroupTies(graph, groupOf, GROUPS);
  for (let g = 0; g < GROUPS; g++) {
    const inside = [...groupOf.keys()].filter((i) => groupOf[i] === g);
    expect([found.accounts[g], found.observed[g]]).toEqual([
      inside.length,
      inside.filter((i) => graph.observed[i] === 1).length,
    ]);
    for (let h = 0; h < GROUPS; h++) {
      const others = [...groupOf.keys()].filter((j) => groupOf[j] === h);
      const ordered = inside.flatMap((i) =>
        others.filter((j) => isPossible(graph, i, j)).map((j) => [i, j] as const),
      );
      const pairs = ordered
        .filter(([i, j]) => g !== h || i < j)
        .map(([i, j]) => [tieState(graph, i, j), tieState(graph, j, i)].sort().join(' '));
      const of = (...states: string[]) => pairs.filter((pair) => states.includes(pair)).length;
      const ties = (state: string) => ordered.filter(([i, j]) => tieState(graph, i, j) === state).length;
      const cell = g * GROUPS + h;
      expect({
        follows: found.follows[cell],
        unknownFollows: found.unknownFollows[cell],
        mutual: found.mutual[cell],
        perhapsMutual: found.perhapsMutual[cell],
        comparable: found.comparable[cell],
        unknown: found.unknown[cell],
        any: groupFollows(found, g, h),
      }).toEqual({
        follows: ties('yes'),
        unknownFollows: ties('unknown'),
        mutual: of('yes yes'),
        perhapsMutual: of('unknown yes', 'unknown unknown'),
        comparable: of('yes yes', 'no yes', 'no no'),
        unknown: of('unknown yes', 'no unknown', 'unknown unknown'),
        any: ties('yes') > 0 ? 'yes' : ties('unknown') > 0 ? 'unknown' : 'no',
      });
    }
  }
}

test('of one group alone, its row and its column are those of all', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: GROUPS - 1 }), ({ follows, unseen, accounts }, of) => {
      const { graph } = studyFrom({
        entries: accounts.map(({ verdict, actor }, k) => ({ accountId: NAMES[k]!, verdict, row: { actor } })),
        follows,
        unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
      });
      const groupOf = accounts.map(({ group }) => group);
      const { size: _, accounts: __, observed: ___, ...all } = countGroupTies(graph, groupOf, GROUPS);
      const one = countGroupTies(graph, groupOf, GROUPS, of);
      for (const [name, cells] of Object.entries(all) as [keyof typeof all, Float64Array][]) {
        for (let g = 0; g < GROUPS; g++) {
          for (const cell of [of * GROUPS + g, g * GROUPS + of]) {
            expect([name, cell, one[name][cell]]).toEqual([name, cell, cells[cell]]);
          }
        }
      }
    }),
  );
});

test('the tables of some groups are those that are counted of these alone, in their order', () => {
  fc.assert(
    fc.property(drawn, ({ follows, unseen, accounts }) => {
      const { graph } = studyFrom({
        entries: accounts.map(({ verdict, actor }, k) => ({ accountId: NAMES[k]!, verdict, row: { actor } })),
        follows,
        unseen: unseen.map(([source, target]) => [source, target, 'blocked']),
      });
      const all = countGroupTies(
        graph,
        accounts.map(({ group }) => group),
        GROUPS,
      );
      const chosen = [2, 0];
      const alone = accounts.map(({ group }) => chosen.indexOf(group));
      expect(pickGroups(all, chosen)).toEqual(countGroupTies(graph, alone, chosen.length));
    }),
  );
});
