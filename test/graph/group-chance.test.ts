import { expect, test } from 'vitest';
import { twoSidedTail } from '../../src/graph/count-distribution.ts';
import { testGroupPairs } from '../../src/graph/group-chance.ts';

const table = (...values: number[]) => Float64Array.from(values);

test('each pair is set against its mean, with p from the fitted tail', () => {
  const found = testGroupPairs(
    table(30, 2, 9, 0),
    { mean: table(10, 4, 9, 0), variance: table(12, 4, 3, 0) },
    { draws: 200, symmetric: false },
  );
  expect([...found.ratio]).toEqual([3, 1 / 2, 1, Number.NaN]);
  expect([...found.sd]).toEqual([Math.sqrt(12), 2, Math.sqrt(3), 0]);
  expect([...found.p]).toEqual([twoSidedTail(10, 12, 30), twoSidedTail(4, 4, 2), 1, 1]);
  expect(found.adjusted[0]).toBe(4 * found.p[0]!);
  expect(found.adjusted[1]).toBe(2 * found.p[1]!);
});

test('what never varied among the draws is as unlikely as they can show', () => {
  const found = testGroupPairs(
    table(1),
    { mean: table(0), variance: table(0) },
    { draws: 199, symmetric: false },
  );
  expect(found.p[0]).toBe(1 / 200);
});

test('a symmetric table counts each pair once in the adjustment, and stays symmetric', () => {
  const moments = { mean: table(10, 5, 5, 10), variance: table(10, 5, 5, 10) };
  const found = testGroupPairs(table(10, 15, 15, 10), moments, { draws: 200, symmetric: true });
  expect(found.adjusted[1]).toBe(3 * found.p[1]!);
  expect(found.adjusted[2]).toBe(found.adjusted[1]);
});
