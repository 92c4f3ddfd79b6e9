import { expect, test } from 'vitest';
import { testAgainstDraws } from '../../src/graph/chance.ts';

test('the observed is compared with the mean and spread of the draws, on both sides', () => {
  const found = testAgainstDraws(4, Float64Array.of(1, 2, 3, 4));
  expect(found).toMatchObject({ observed: 4, mean: 5 / 2, sd: Math.sqrt(5 / 3), p: 3 / 5 });
  expect(found.z).toBeCloseTo(1.5 / Math.sqrt(5 / 3), 14);
});

test('a figure no draw comes near has the least p that so many draws can show', () => {
  expect(testAgainstDraws(9, Float64Array.of(1, 2, 3, 4)).p).toBe(1 / 5);
});

test('draws as far out but for rounding count as as far out', () => {
  expect(testAgainstDraws(0.3, Float64Array.of(0.1, 0.1 + 0.2)).p).toBe(1);
  expect(testAgainstDraws(0.1, Float64Array.of(0.1, 0.2, 0.3)).p).toBe(3 / 4);
});

test('draws that do not vary leave z undefined', () => {
  expect(testAgainstDraws(0.1, Float64Array.of(0.1, 0.1, 0.1))).toMatchObject({ z: Number.NaN, p: 1 });
  expect(testAgainstDraws(0.2, Float64Array.of(0.1, 0.1, 0.1))).toMatchObject({ z: Number.NaN, p: 1 / 4 });
});

test('undefined draws are left out, and an undefined figure is not tested', () => {
  const found = testAgainstDraws(4, Float64Array.of(1, Number.NaN, 2, 3, 4));
  expect(found.p).toBe(3 / 5);
  expect(found.draws.length).toBe(4);
  const none = { mean: Number.NaN, sd: Number.NaN, z: Number.NaN, p: Number.NaN };
  expect(testAgainstDraws(Number.NaN, Float64Array.of(1, 2))).toMatchObject(none);
  expect(testAgainstDraws(1, Float64Array.of(1, Number.NaN))).toMatchObject(none);
});
