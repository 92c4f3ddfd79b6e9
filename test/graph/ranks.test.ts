/** Ranks: ties are ties, and what is published as one number is one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '../../src/csv.ts';
import {
  doubledMeanRanks,
  publishedValue,
  rankNodes,
  rankOf,
  ranksInGroups,
  ranksOf,
} from '../../src/graph/ranks.ts';

test('equal values share a rank, and the next rank counts them', () => {
  expect(rankNodes([5, 7, 5, 1]).map(({ rank, node }) => [rank, node])).toEqual([
    [1, 1],
    [2, 0],
    [2, 2],
    [4, 3],
  ]);
});

test('what is unknown has no rank', () => {
  expect(rankNodes([Number.NaN, 2, Number.NaN]).map(({ node }) => node)).toEqual([1]);
});

test('values that are published as the same number share a rank', () => {
  const [first, second] = rankNodes([0.1 + 0.2, 0.3]);
  expect([first!.rank, second!.rank]).toEqual([1, 1]);
});

test('the rank of each, in the order given; what is unknown has none', () => {
  const third = 1 / 3;
  const values = Float64Array.of(third, 2, Number.NaN, third + 1e-16, 2, 0);
  expect([...ranksOf(values)]).toEqual([3, 1, Number.NaN, 3, 1, 5]);
  // The mean of 2 and 3 is 2.5, that of 4 and 5 is 4.5.
  expect([...doubledMeanRanks(values)]).toEqual([5, 9, Number.NaN, 5, 9, 2]);
});

test('ranks within groups are those of each group alone, and who is in none has none', () => {
  const ranked = rankNodes([5, 9, 5, 7, 5, 1, 8]);
  // By rank: 1 (b), 6 (none), 3 (a), 0 (a), 2 (b), 4 (a), 5 (a).
  expect(ranksInGroups(ranked, ['a', 'b', 'b', 'a', 'a', 'a', ''])).toEqual([1, Number.NaN, 1, 2, 2, 2, 4]);
});

test('a published value is the number that a table has', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger()),
      (value) => {
        // A table has no negative zero.
        expect(publishedValue(value) + 0).toBe(Number(formatNumber(value)));
      },
    ),
    { examples: [[2 ** 60], [1e12 + 1], [1e-7], [0.1 + 0.2]] },
  );
});

test('the rank of one node is that which it has among all', () => {
  const values = Float64Array.of(3, 0.1 + 0.2, Number.NaN, 0.3, -1, 3, 1e15 + 0.5, 2.5, Number.NaN);
  const ranks = ranksOf(values);
  values.forEach((_, node) => {
    expect(rankOf(values, node)).toEqual({ rank: ranks[node], ranked: 7 });
  });
  // 0.30000000000000004 and 0.3 are published alike.
  expect([rankOf(values, 1).rank, rankOf(values, 3).rank]).toEqual([5, 5]);
});
