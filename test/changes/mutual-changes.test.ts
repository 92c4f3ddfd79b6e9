import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import {
  countMutualChanges,
  listMutualChanges,
  type MutualChange,
} from '../../src/changes/mutual-changes.ts';
import { tieState } from '../../src/graph/graph.ts';
import { buildMutualGraph } from '../../src/graph/mutual-graph.ts';
import { drawnYears, type SideCells, side } from './sides.ts';

function compare(old: SideCells, fresh: SideCells) {
  return compareSnapshots(side(old), side(fresh));
}

function listed(old: SideCells, fresh: SideCells): string[] {
  return listMutualChanges(compare(old, fresh)).map(({ change, a, b, by, reason }) =>
    `${change} ${a.accountId} ${b.accountId} ${by.map(({ accountId }) => accountId)} ${reason}`.trimEnd(),
  );
}

const nodes = ['a', 'b', 'c', 'd'];

test('a pair is made or broken by whoever formed or ended a tie', () => {
  expect(listed({ nodes, ties: 'a=b c=d b>c d>a' }, { nodes, ties: 'a>b b=c a=d' })).toEqual([
    'broken a b b',
    'broken c d c,d',
    'made a d a',
    'made b c c',
  ]);
});

test('a pair is broken if one tie is known to have ended, though the other cannot be seen', () => {
  const hidden = ['a', { accountId: 'b', verdict: 'hidden' }];
  expect(listed({ nodes: ['a', 'b'], ties: 'a=b' }, { nodes: hidden })).toEqual(['broken a b a']);
  expect(listed({ nodes: ['a', 'b'], ties: 'a=b' }, { nodes: hidden, ties: 'a>b' })).toEqual([
    'not-comparable-now a b  b hidden',
  ]);
});

test('pairs are lost, leave and join with their accounts; the reason names the end as a or b', () => {
  expect(
    listed(
      { nodes: ['p', 'q', 'r'], ties: 'p=q q=r' },
      { nodes: ['q', 's'], ties: 'q=s', absent: [{ accountId: 'r', verdict: 'suspended' }] },
    ),
  ).toEqual(['lost q r  b suspended', 'left p q  a left', 'joined q s  b joined']);
});

test('of a pair that was known only in part before, nothing was made', () => {
  const before = { nodes: ['a', { accountId: 'b', verdict: 'hidden' }], ties: 'a>b' };
  expect(listed(before, { nodes: ['a', 'b'], ties: 'a=b' })).toEqual(['not-comparable-before a b  b hidden']);
});

test('broken and made pairs of random years are those that both years show, and the classes add up', () => {
  fc.assert(
    fc.property(drawnYears, (years) => {
      const comparison = compare(years.old, years.new);
      const rows = listMutualChanges(comparison);
      for (const [from, to, change] of [
        ['old', 'new', 'broken'],
        ['new', 'old', 'made'],
      ] as const) {
        const [here, there] = [comparison[from], comparison[to]];
        const place = (id: string) => there.nodes.findIndex(({ accountId }) => accountId === id);
        const expected: string[] = [];
        for (const [i, a] of here.nodes.entries()) {
          for (const [j, b] of here.nodes.entries()) {
            if (a.accountId >= b.accountId) continue;
            const [u, v] = [place(a.accountId), place(b.accountId)];
            if (u < 0 || v < 0 || there.nodes[u]!.actor === there.nodes[v]!.actor) continue;
            const isMutual = tieState(here.graph, i, j) === 'yes' && tieState(here.graph, j, i) === 'yes';
            const isNot = tieState(there.graph, u, v) === 'no' || tieState(there.graph, v, u) === 'no';
            if (isMutual && isNot) expected.push(`${a.accountId} ${b.accountId}`);
          }
        }
        const found = rows.filter((row) => row.change === change);
        expect(found.map(({ a, b }) => `${a.accountId} ${b.accountId}`)).toEqual(expected);
      }
      const counts = countMutualChanges(comparison);
      const of = (...changes: MutualChange[]) =>
        counts.filter(({ change }) => changes.includes(change)).reduce((sum, { count }) => sum + count, 0);
      expect(
        buildMutualGraph(comparison.old.graph).pairCount -
          of('broken', 'lost', 'not-comparable-now', 'left') +
          of('made', 'not-comparable-before', 'joined'),
      ).toBe(buildMutualGraph(comparison.new.graph).pairCount);
      expect(rows).toHaveLength(counts.reduce((sum, row) => sum + row.count, 0) - of('kept'));
    }),
    { numRuns: 60 },
  );
});
