import { expect, test } from 'vitest';
import { chanceOf, rememberedChance } from '../../src/dyads/logistic.ts';

/** More than are remembered, so that they take the place of each other. */
const LOG_ODDS = Array.from({ length: 3001 }, (_, k) => (k - 1500) / 45.7);

test('chances are those of their log-odds', () => {
  for (const x of LOG_ODDS) expect(chanceOf(x) / (1 / (1 + Math.exp(-x)))).toBeCloseTo(1, 14);
  expect(chanceOf(0)).toBe(0.5);
  expect(chanceOf(Math.log(3))).toBeCloseTo(3 / 4, 15);
});

test('one that is remembered is the same to the last bit, in whatever order they are asked for', () => {
  const asked = [
    ...LOG_ODDS,
    0,
    -0,
    ...LOG_ODDS.toReversed(),
    ...LOG_ODDS.flatMap((x) => [x, -x, x, 0.25, x]),
  ];
  for (const x of asked)
    if (rememberedChance(x) !== chanceOf(x)) expect(rememberedChance(x)).toBe(chanceOf(x));
});
