import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { countMutualChanges } from '../../src/changes/mutual-changes.ts';
import type { Side } from '../../src/changes/side.ts';
import { TIE_CHANGES, type TieChange, type TieChanges } from '../../src/changes/tie-changes.ts';
import { countTieChanges, listTieChanges } from '../../src/changes/tie-list.ts';
import { drawnYears, type SideCells, side, tiesOf } from './sides.ts';

/** Class and reason of each tie by its name. */
function classes(of: Side, { change, reason, reasons }: TieChanges): Record<string, string> {
  return Object.fromEntries(
    tiesOf(of).map((tie, k) => [tie, `${TIE_CHANGES[change[k]!]} ${reasons[reason[k]!]}`.trim()]),
  );
}

function compare(old: SideCells, fresh: SideCells) {
  const comparison = compareSnapshots(side(old), side(fresh));
  return {
    comparison,
    old: classes(comparison.old, comparison.oldTies),
    new: classes(comparison.new, comparison.newTies),
  };
}

test('a tie seen in both years is kept, one seen to be missing has ended, one seen to be new has formed', () => {
  const { old, new: fresh } = compare({ nodes: ['a', 'b'], ties: 'a>b' }, { nodes: ['a', 'b'], ties: 'b>a' });
  expect([old, fresh]).toEqual([{ 'a>b': 'ended' }, { 'b>a': 'formed' }]);
  expect(compare({ nodes: ['a', 'b'], ties: 'a>b' }, { nodes: ['b', 'a'], ties: 'a>b' }).old).toEqual({
    'a>b': 'kept',
  });
});

test('ties of who is in the other roster, and not in the group, went or came with it', () => {
  const b = { accountId: 'b' };
  const [with2, without] = [
    { nodes: ['a', 'b'], ties: 'a=b' },
    { nodes: ['a'], ties: '', outside: [b] },
  ];
  const left = compare(with2, without);
  expect(left.old).toEqual({
    'a>b': 'left-group target left the group',
    'b>a': 'left-group source left the group',
  });
  expect(countMutualChanges(left.comparison)).toEqual([
    { change: 'left-group', reason: 'left the group', count: 1 },
  ]);
  expect(compare(without, with2).new).toEqual({
    'a>b': 'entered-group target entered the group',
    'b>a': 'entered-group source entered the group',
  });
  // Who has left the roster too explains more.
  const both = compare({ nodes: ['a', 'b'], ties: 'a>b' }, { nodes: ['c'], outside: [b] });
  expect(both.old).toEqual({ 'a>b': 'left source left' });
});

test('ties of an account that is gone are lost with it, both ways, and none has ended', () => {
  const gone = { accountId: 'b', verdict: 'suspended' };
  const { old } = compare(
    { nodes: ['a', 'b', 'c'], ties: 'a=b b>c c>a' },
    { nodes: ['a', 'c'], absent: [gone], ties: '' },
  );
  expect(old).toEqual({
    'a>b': 'lost target suspended',
    'b>a': 'lost source suspended',
    'b>c': 'lost source suspended',
    'c>a': 'ended',
  });
});

test('a source that is hidden now cannot have ended anything; what others follow can still be told', () => {
  const { old } = compare(
    { nodes: ['a', 'b'], ties: 'a=b' },
    { nodes: [{ accountId: 'a', verdict: 'hidden' }, 'b'] },
  );
  expect(old).toEqual({ 'a>b': 'not-comparable-now source hidden', 'b>a': 'ended' });
});

test('a tie known of a source that was read in part is kept; its others are not comparable', () => {
  const partly = { accountId: 'a', verdict: 'partial' };
  const { old, new: fresh } = compare(
    { nodes: [partly, 'b', 'c'], ties: 'a>b' },
    { nodes: ['a', 'b', 'c'], ties: 'a>b a>c' },
  );
  expect(old).toEqual({ 'a>b': 'kept' });
  expect(fresh).toEqual({ 'a>b': 'kept', 'a>c': 'not-comparable-before source partial' });
});

test('a tie the reading could not show is not comparable, with the reading’s own reason', () => {
  const { old, new: fresh } = compare(
    { nodes: ['a', 'b', 'c', 'd'], ties: 'a>b', unseen: { 'a>c': 'blocked', 'd>a': 'other' } },
    { nodes: ['a', 'b', 'c', 'd'], ties: 'a>c a>d', unseen: { 'a>b': 'blocked by b' } },
  );
  expect(old).toEqual({ 'a>b': 'not-comparable-now blocked by b' });
  expect(fresh).toEqual({ 'a>c': 'not-comparable-before blocked', 'a>d': 'formed' });
});

test('by the keys of its records a tie stood throughout, or ended and was made again; without keys it is kept', () => {
  const {
    old,
    new: fresh,
    comparison,
  } = compare(
    { nodes: ['a', 'b', 'c', 'd'], ties: 'a=b a>c a>d', keys: { 'a>b': '3k', 'b>a': '3l', 'a>c': '3m 3n' } },
    {
      nodes: ['a', 'b', 'c', 'd'],
      ties: 'a=b a>c a>d',
      keys: { 'a>b': '3k', 'b>a': '3z', 'a>c': '3n', 'a>d': '3p' },
    },
  );
  const expected = { 'a>b': 'kept', 'a>c': 'kept', 'a>d': 'kept', 'b>a': 'remade' };
  expect([old, fresh]).toEqual([expected, expected]);
  expect([comparison.oldTies.stoodCount, comparison.newTies.stoodCount]).toEqual([2, 2]);
  expect(countTieChanges(comparison)).toEqual([
    { change: 'kept', reason: '', count: 3 },
    { change: 'remade', reason: '', count: 1 },
  ]);
  expect(
    listTieChanges(comparison).map(({ change, source, target }) => [
      change,
      source.accountId,
      target.accountId,
    ]),
  ).toEqual([['remade', 'b', 'a']]);
  // The pair follows each other at both times.
  expect(countMutualChanges(comparison)).toEqual([{ change: 'kept', reason: '', count: 1 }]);
});

test('ties leave and join the roster with their accounts', () => {
  const { old, new: fresh } = compare(
    { nodes: ['a', 'b', 'c'], ties: 'a>b b>a b>c c>b' },
    { nodes: ['a', 'd', 'e'], ties: 'a>d d>a d>e' },
  );
  expect(old).toEqual({
    'a>b': 'left target left',
    'b>a': 'left source left',
    'b>c': 'left both left',
    'c>b': 'left both left',
  });
  expect(fresh).toEqual({
    'a>d': 'joined target joined',
    'd>a': 'joined source joined',
    'd>e': 'joined both joined',
  });
});

test('ties with an account that was gone before were not comparable, even to one that joins', () => {
  const before = { accountId: 'b', verdict: 'deactivated' };
  const { new: fresh } = compare(
    { nodes: ['a'], absent: [before] },
    { nodes: ['a', 'b', 'c'], ties: 'a>b b>c' },
  );
  expect(fresh).toEqual({
    'a>b': 'not-comparable-before target deactivated',
    'b>c': 'not-comparable-before source deactivated',
  });
});

test('a handle that leads nowhere now may be renamed or deleted: its ties are not comparable, not lost', () => {
  const dead = { accountId: '', handle: 'B.test', verdict: 'not-found' };
  const { old } = compare({ nodes: ['a', 'b'], ties: 'a=b' }, { nodes: ['a'], absent: [dead] });
  expect(old).toEqual({
    'a>b': 'not-comparable-now target not-found by its handle',
    'b>a': 'not-comparable-now source not-found by its handle',
  });
  const deleted = { accountId: 'b', verdict: 'not-found' };
  expect(compare({ nodes: ['a', 'b'], ties: 'a>b' }, { nodes: ['a'], absent: [deleted] }).old).toEqual({
    'a>b': 'lost target not-found',
  });
});

test('accounts that have come into one hand have no tie to compare', () => {
  const own = { accountId: 'b', actor: 'p' };
  const office = (actor: string) => ({ accountId: 'o', actor });
  const apart = { nodes: [own, office('q')], ties: 'b>o' };
  const together = { nodes: [own, office('p')] };
  expect(compare(apart, together).old).toEqual({ 'b>o': 'not-comparable-now one actor' });
  expect(compare(together, apart).new).toEqual({ 'b>o': 'not-comparable-before one actor' });
});

test('a rename or a new holder changes no tie', () => {
  const { old, new: fresh } = compare(
    { nodes: [{ accountId: 'a', handle: 'old.test', actor: 'p' }, 'b'], ties: 'a=b' },
    { nodes: [{ accountId: 'a', handle: 'new.test', actor: 'q' }, 'b'], ties: 'a=b' },
  );
  expect([old, fresh]).toEqual([
    { 'a>b': 'kept', 'b>a': 'kept' },
    { 'a>b': 'kept', 'b>a': 'kept' },
  ]);
});

test('a derived network knows no absences: against it only formed is told', () => {
  const nodes = ['a', 'b', 'c'];
  const before = { nodes, ties: 'a>b', unseen: { 'b>c': 'doubtful date' }, derived: true };
  const { old, new: fresh, comparison } = compare(before, { nodes, ties: 'a>c b>c' });
  expect(old).toEqual({ 'a>b': 'not-comparable-now derived' });
  expect(fresh).toEqual({ 'a>c': 'formed', 'b>c': 'not-comparable-before doubtful date' });
  expect(comparison.events).toEqual([]);
  const after = compare({ nodes, ties: 'a>b a>c' }, { nodes, ties: 'a>b b>c', derived: true });
  expect(after.old).toEqual({ 'a>b': 'kept', 'a>c': 'not-comparable-now derived' });
  expect(after.new).toEqual({ 'a>b': 'kept', 'b>c': 'formed' });
});

test('the list has every tie but the kept ones, by class and account, under the newest handle', () => {
  const { comparison } = compare(
    { nodes: ['a', 'b', 'c', 'd'], ties: 'a>b a>c d>a', dates: { 'a>c': '2024-01-01T00:00:00Z' } },
    {
      nodes: ['a', 'b', { accountId: 'c', handle: 'renamed.test' }],
      ties: 'a>b b>a',
      dates: { 'b>a': '2025-01-01T00:00:00Z' },
    },
  );
  const rows = (id?: string) =>
    listTieChanges(comparison, id).map(({ change, source, target, reason, followedAt }) =>
      [change, source.handle, target.handle, reason, followedAt].join(' '),
    );
  expect(rows()).toEqual([
    'ended a.test renamed.test  2024-01-01T00:00:00Z',
    'left d.test a.test source left ',
    'formed b.test a.test  2025-01-01T00:00:00Z',
  ]);
  expect(rows('c')).toEqual(['ended a.test renamed.test  2024-01-01T00:00:00Z']);
  expect(rows('nobody')).toEqual([]);
});

/** The class of one tie by the definitions, read off the years as they were written down. */
function expected(tie: string, of: 'old' | 'new', years: { old: SideCells; new: SideCells }): TieChange {
  const other = side(years[of === 'old' ? 'new' : 'old']);
  const name = <C extends TieChange>(forward: C, backward: TieChange) => (of === 'old' ? forward : backward);
  const ends = tie.split('>');
  const node = ends.map((id) => other.nodes.find(({ accountId }) => accountId === id));
  const absent = ends.map((id) => other.absent.find(({ handle }) => handle === `${id}.test`));
  if (ends.some((_, k) => absent[k] && absent[k]!.accountId !== ''))
    return name('lost', 'not-comparable-before');
  if (ends.some((_, k) => !node[k] && !absent[k])) return name('left', 'joined');
  if (ends.some((_, k) => !node[k])) return name('not-comparable-now', 'not-comparable-before');
  if (node[0]!.actor === node[1]!.actor) return name('not-comparable-now', 'not-comparable-before');
  if (tiesOf(other).includes(tie)) return 'kept';
  const unseen = Object.hasOwn(years[of === 'old' ? 'new' : 'old'].unseen ?? {}, tie);
  if (node[0]!.verdict === 'hidden' || unseen) return name('not-comparable-now', 'not-comparable-before');
  return name('ended', 'formed');
}

test('every tie of random years is in the class that the definitions give, and the classes add up', () => {
  fc.assert(
    fc.property(drawnYears, (years) => {
      const { comparison } = compare(years.old, years.new);
      const changes = (of: 'old' | 'new') =>
        [...comparison[`${of}Ties`].change].map((code) => TIE_CHANGES[code]!);
      for (const of of ['old', 'new'] as const) {
        const ties = tiesOf(comparison[of]);
        expect(changes(of)).toEqual(ties.map((tie) => expected(tie, of, years)));
      }
      const counts = countTieChanges(comparison);
      const of = (change: TieChange) =>
        counts.filter((entry) => entry.change === change).reduce((sum, { count }) => sum + count, 0);
      const { old, new: fresh } = comparison;
      expect(
        old.graph.edgeCount -
          of('ended') -
          of('lost') -
          of('not-comparable-now') -
          of('left') +
          of('formed') +
          of('not-comparable-before') +
          of('joined'),
      ).toBe(fresh.graph.edgeCount);
      expect(listTieChanges(comparison)).toHaveLength(
        counts.filter(({ change }) => change !== 'kept').reduce((sum, { count }) => sum + count, 0),
      );
    }),
    { numRuns: 60 },
  );
});

test('a snapshot against itself: every tie kept, no event', () => {
  fc.assert(
    fc.property(drawnYears, ({ old }) => {
      const { comparison } = compare(old, old);
      expect(listTieChanges(comparison)).toEqual([]);
      expect(comparison.events).toEqual([]);
    }),
  );
});

test('the other way round, formed is ended, joined is left, and what was not comparable is so again', () => {
  const swapped: Partial<Record<TieChange, string>> = {
    kept: 'kept',
    ended: 'formed',
    lost: 'not comparable',
    'not-comparable-now': 'not comparable',
    left: 'joined',
  };
  const backward = (change: TieChange) => (change === 'not-comparable-before' ? 'not comparable' : change);
  fc.assert(
    fc.property(drawnYears, (years) => {
      const there = compare(years.old, years.new).comparison;
      const back = compare(years.new, years.old).comparison;
      expect([...back.newTies.change].map((code) => backward(TIE_CHANGES[code]!))).toEqual(
        [...there.oldTies.change].map((code) => swapped[TIE_CHANGES[code]!]),
      );
    }),
  );
});
