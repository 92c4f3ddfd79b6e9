/** The estimate by hand, and against its definition: no other masses make the observations likelier. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnbull } from '../../src/spells/turnbull.ts';

const NEVER = Number.POSITIVE_INFINITY;

type Bounds = readonly [lo: number, hi: number];

function estimate(bounds: readonly Bounds[], weight: readonly number[] = bounds.map(() => 1)) {
  return turnbull({
    lo: Float64Array.from(bounds, ([lo]) => lo),
    hi: Float64Array.from(bounds, ([, hi]) => hi),
    weight: Float64Array.from(weight),
  });
}

/** `[lo, hi, mass]` of the intervals that have some. */
const masses = (bounds: readonly Bounds[], weight?: readonly number[]) => {
  const { lo, hi, mass } = estimate(bounds, weight);
  return [...mass].flatMap((value, j) => (value === 0 ? [] : [[lo[j]!, hi[j]!, value]]));
};

function expectMasses(found: number[][], expected: number[][]) {
  expect(found.map(([lo, hi]) => [lo, hi])).toEqual(expected.map(([lo, hi]) => [lo, hi]));
  found.forEach(([, , mass], k) => {
    expect(mass).toBeCloseTo(expected[k]![2]!, 8);
  });
}

describe('by hand', () => {
  test('exact times: each its share', () => {
    expectMasses(
      masses([
        [1, 1],
        [3, 3],
        [3, 3],
      ]),
      [
        [1, 1, 1 / 3],
        [3, 3, 2 / 3],
      ],
    );
  });

  test('right-censored times: the product-limit estimate', () => {
    // 5 at risk at 1, 3 at 3, 1 at 5: what stands is 4/5, then 4/5 · 2/3, then nothing.
    expectMasses(
      masses([
        [1, 1],
        [2, NEVER],
        [3, 3],
        [4, NEVER],
        [5, 5],
      ]),
      [
        [1, 1, 1 / 5],
        [3, 3, 4 / 15],
        [5, 5, 8 / 15],
      ],
    );
  });

  test('lost at the time of another’s event: it was at risk then', () => {
    expectMasses(
      masses([
        [2, 2],
        [2, NEVER],
      ]),
      [
        [2, 2, 1 / 2],
        [2, NEVER, 1 / 2],
      ],
    );
  });

  test('what is lost last leaves the rest after it', () => {
    expectMasses(
      masses([
        [1, 1],
        [1, 1],
        [4, NEVER],
      ]),
      [
        [1, 1, 2 / 3],
        [4, NEVER, 1 / 3],
      ],
    );
  });

  test('between bounds: mass where they overlap', () => {
    expectMasses(
      masses([
        [0, 2],
        [1, 3],
        [2, 4],
      ]),
      [
        [1, 2, 1 / 2],
        [2, 3, 1 / 2],
      ],
    );
  });

  test('an end and a beginning at the same time do not overlap; an exact time ends what ends with it', () => {
    expectMasses(
      masses([
        [0, 1],
        [1, 2],
      ]),
      [
        [0, 1, 1 / 2],
        [1, 2, 1 / 2],
      ],
    );
    expectMasses(
      masses([
        [0, 1],
        [1, 1],
        [1, 2],
      ]),
      [
        [1, 1, 2 / 3],
        [1, 2, 1 / 3],
      ],
    );
  });

  test('exact, and two between bounds: a cubic by hand', () => {
    // Of (0,1], (1,2], (2,3] with p, q, r: p²·q·r·(q + r) is greatest where p = 2/5 and q = r = 3/10.
    expectMasses(
      masses([
        [0, 1],
        [0, 1],
        [1, 2],
        [2, 3],
        [1, 3],
      ]),
      [
        [0, 1, 2 / 5],
        [1, 2, 3 / 10],
        [2, 3, 3 / 10],
      ],
    );
  });

  test('what never happens is no time, however late', () => {
    expectMasses(
      masses([
        [1, 1],
        [NEVER, NEVER],
        [NEVER, NEVER],
        [0, NEVER],
      ]),
      [
        [1, 1, 1 / 3],
        [NEVER, NEVER, 2 / 3],
      ],
    );
  });

  test('a weight is so many observations, and none is left out', () => {
    expectMasses(
      masses(
        [
          [0, 2],
          [1, 3],
          [5, 6],
        ],
        [2, 1, 0],
      ),
      masses([
        [0, 2],
        [0, 2],
        [1, 3],
      ]),
    );
  });

  test('nothing observed: no mass; nothing known: all of it anywhere', () => {
    expect(estimate([])).toMatchObject({ mass: new Float64Array(0), logLikelihood: 0, gap: 0 });
    expectMasses(masses([[0, NEVER]]), [[0, NEVER, 1]]);
  });
});

const time = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true }));
const bounds = fc.oneof(
  fc.tuple(time, time).map(([a, b]): Bounds => [Math.min(a, b), Math.max(a, b)]),
  time.map((at): Bounds => [at, at]),
  time.map((at): Bounds => [at, NEVER]),
  fc.constant<Bounds>([NEVER, NEVER]),
);
const data = fc.array(bounds, { minLength: 1, maxLength: 40 });

const within = ([lo, hi]: Bounds, [from, to]: Bounds) =>
  lo === hi ? from === lo && to === lo : from >= lo && to <= hi && !(from === to && from === lo);

describe('of any data', () => {
  test('no interval would gain by more mass: the Kuhn–Tucker conditions, from the definition', () => {
    fc.assert(
      fc.property(data, (observed) => {
        const { lo, hi, mass, logLikelihood } = estimate(observed);
        const inner = [...mass.keys()].map((j): Bounds => [lo[j]!, hi[j]!]);
        const chances = observed.map((one) =>
          inner.reduce((sum, place, j) => (within(one, place) ? sum + mass[j]! : sum), 0),
        );
        expect([...mass].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(logLikelihood).toBeCloseTo(
          chances.reduce((sum, chance) => sum + Math.log(chance), 0),
          9,
        );
        inner.forEach((place, j) => {
          const slope = observed.reduce(
            (sum, one, i) => (within(one, place) ? sum + 1 / chances[i]! : sum),
            0,
          );
          const excess = slope / observed.length - 1;
          expect(excess).toBeLessThan(2e-8);
          expect(mass[j]! * Math.abs(excess)).toBeLessThan(2e-8);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('in any order the same, to the last bit', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 40 }), (observed, turn) => {
        const turned = [
          ...observed.slice(turn % observed.length),
          ...observed.slice(0, turn % observed.length),
        ];
        expect(estimate(turned)).toEqual(estimate(observed));
        expect(estimate([...observed].reverse())).toEqual(estimate(observed));
      }),
    );
  });
});
