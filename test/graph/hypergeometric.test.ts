import { expect, test } from 'vitest';
import { chanceOfAtLeast } from '../../src/graph/hypergeometric.ts';

// By hand: of 5 drawn from 10 of which 4 are marked, C(4,k)·C(6,5−k) ÷ C(10,5) = 6, 60, 120, 60, 6 of 252.
test.each([
  [0, 1],
  [1, 246 / 252],
  [2, 186 / 252],
  [3, 66 / 252],
  [4, 6 / 252],
  [5, 0],
])('%i or more of 5 drawn from 10 with 4 marked: %d', (count, chance) => {
  expect(chanceOfAtLeast(count, 5, 4, 10)).toBeCloseTo(chance, 14);
});

// phyper(count − 1, marked, total − marked, drawn, lower.tail = FALSE) is what R calls it; here from exact integers.
test.each([
  [17, 33, 80, 169],
  [40, 43, 45, 86],
  [12, 20, 300, 900],
])('%i or more of %i, %i of %i marked: the sum of exact binomial products', (count, drawn, marked, total) => {
  const choose = (n: number, k: number): bigint => {
    if (k < 0 || k > n) return 0n;
    let product = 1n;
    for (let i = 1; i <= k; i++) product = (product * BigInt(n - k + i)) / BigInt(i);
    return product;
  };
  let reached = 0n;
  for (let k = count; k <= drawn; k++) reached += choose(marked, k) * choose(total - marked, drawn - k);
  const exact = Number((reached * 10n ** 40n) / choose(total, drawn)) / 1e40;
  expect(chanceOfAtLeast(count, drawn, marked, total) / exact).toBeCloseTo(1, 12);
});

test('what all have, or nobody could have, is certain or impossible', () => {
  expect(chanceOfAtLeast(5, 5, 20, 20)).toBe(1);
  expect(chanceOfAtLeast(3, 5, 18, 20)).toBe(1);
  expect(chanceOfAtLeast(3, 5, 2, 20)).toBe(0);
});
