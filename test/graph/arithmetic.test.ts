import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log } from '../../src/graph/arithmetic.ts';

function close(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('exp agrees with the engine to 1e-15, over the whole range', () => {
  fc.assert(fc.property(finite(-700, 709), (x) => close(exp(x), Math.exp(x), 1e-15)));
  expect(exp(0)).toBe(1);
  expect([exp(-800), exp(800), exp(Number.NaN)]).toEqual([0, Number.POSITIVE_INFINITY, Number.NaN]);
});

test('exp reaches into the subnormal numbers', () => {
  expect(exp(-744)).toBe(Math.exp(-744));
});

test('log agrees with the engine to 1e-15, also near 1 and for subnormal numbers', () => {
  fc.assert(
    fc.property(finite(1e-300, 1e300), finite(-0.3, 0.3), (x, y) => {
      close(log(x), Math.log(x), 1e-15);
      close(log(1 + y), Math.log(1 + y), 1e-15);
    }),
  );
  close(log(5e-324), Math.log(5e-324), 1e-15);
  expect(log(1)).toBe(0);
  expect(log(2)).toBe(Math.LN2);
  expect([log(0), log(-1), log(Number.POSITIVE_INFINITY)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]);
});
