import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binomialDistribution,
  countDistribution,
  tabulate,
  twoSidedTail,
} from '../../src/graph/count-distribution.ts';

const chance = (distribution: Parameters<typeof tabulate>[0], k: number): number => {
  const { first, probability } = tabulate(distribution);
  return probability[k - first] ?? 0;
};

test('four tries at one half come out as the binomial', () => {
  const binomial = binomialDistribution(4, 1 / 2);
  for (const [k, share] of [1, 4, 6, 4, 1].entries()) expect(chance(binomial, k)).toBeCloseTo(share / 16, 14);
  expect(tabulate(binomial).probability.length).toBe(5);
});

test('twice the mean as variance is a negative binomial', () => {
  // Failures before the second success at one half: (k+1)/2^(k+2).
  for (let k = 0; k < 12; k++)
    expect(chance(countDistribution(2, 4), k)).toBeCloseTo((k + 1) / 2 ** (k + 2), 13);
});

test('the mean as variance is a Poisson distribution', () => {
  let share = Math.exp(-3);
  for (let k = 0; k < 20; k++) {
    expect(chance(countDistribution(3, 3), k)).toBeCloseTo(share, 13);
    share *= 3 / (k + 1);
  }
});

test('a distribution has the mean and variance asked for', () => {
  const mean = fc.double({ min: 0.01, max: 5000, noNaN: true });
  const dispersion = fc.double({ min: 1, max: 20, noNaN: true });
  fc.assert(
    fc.property(mean, dispersion, (wanted, ratio) => {
      const { first, probability } = tabulate(countDistribution(wanted, wanted * ratio));
      let sum = 0;
      let squares = 0;
      for (const [k, share] of probability.entries()) {
        sum += share * (first + k);
        squares += share * (first + k - wanted) ** 2;
      }
      expect(sum / wanted).toBeCloseTo(1, 9);
      expect(squares / (wanted * ratio)).toBeCloseTo(1, 9);
    }),
  );
});

test('a binomial has the mean and variance of its tries, and no more than all of them succeed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (n, rate) => {
        const { first, probability } = tabulate(binomialDistribution(n, rate));
        let sum = 0;
        let beyond = 0;
        for (const [k, share] of probability.entries()) {
          sum += share * (first + k);
          if (first + k > n) beyond += share;
        }
        expect(sum / (n * rate)).toBeCloseTo(1, 9);
        expect(beyond).toBeLessThan(1e-12);
      },
    ),
  );
});

test('the tail is counted on the side of the count, twice', () => {
  // Binomial of 4 tries at one half, which has mean 2 and variance 1.
  for (const [k, share] of [2 / 16, 10 / 16, 1, 10 / 16, 2 / 16].entries()) {
    expect(twoSidedTail(2, 1, k)).toBeCloseTo(share, 13);
  }
});

test('far out the tail is long where the variance is great, and never 0', () => {
  const poisson = twoSidedTail(10, 10, 60);
  expect(poisson).toBeGreaterThan(1e-27);
  expect(poisson).toBeLessThan(1e-24);
  expect(twoSidedTail(10, 100, 60)).toBeGreaterThan(1e-5);
  expect(twoSidedTail(10, 10, 1e6)).toBe(1e-30);
});

test('a count beyond the reach of the binomial is judged by the Poisson', () => {
  expect(twoSidedTail(2, 1, 5)).toBeCloseTo(twoSidedTail(2, 2, 5), 14);
});
