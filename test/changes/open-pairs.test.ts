import { expect, test } from 'vitest';
import { compareSnapshots } from '../../src/changes/compare-snapshots.ts';
import { countOpenPairs } from '../../src/changes/open-pairs.ts';
import { type SideCells, side } from './sides.ts';

const open = (old: SideCells, fresh: SideCells) => countOpenPairs(compareSnapshots(side(old), side(fresh)));
const NODES = ['a', 'b', 'c'];

test('where all is read nothing is open', () => {
  expect(open({ nodes: NODES, ties: 'a>b' }, { nodes: NODES, ties: 'b>a' })).toBe(0);
});

test('of an account that is hidden in both years the pairs without a tie are open, though none of its ties changed', () => {
  const hidden = ['a', 'b', { accountId: 'c', verdict: 'hidden' }];
  // c > a stands in one of the two, c > b is unknown in both.
  expect(open({ nodes: hidden, ties: 'c>a' }, { nodes: hidden, ties: '' })).toBe(1);
});

test('a pair that was seen to be none and is unknown now is open, in either order of the nodes', () => {
  const hidden = [{ accountId: 'c', verdict: 'hidden' }, 'b', 'a'];
  expect(open({ nodes: NODES, ties: '' }, { nodes: hidden, ties: '' })).toBe(2);
  expect(open({ nodes: hidden, ties: '' }, { nodes: NODES, ties: 'c>b' })).toBe(1);
});

test('accounts in one year only count for nothing', () => {
  const hidden = ['a', { accountId: 'd', verdict: 'hidden' }];
  expect(open({ nodes: ['a'], ties: '' }, { nodes: hidden, ties: '' })).toBe(0);
});
