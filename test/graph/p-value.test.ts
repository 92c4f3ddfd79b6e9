/** How a p is written beside the rule that tells it. */
import { expect, test } from 'vitest';
import { chance } from '../../src/words/en/chance.ts';
import { chance as hasard } from '../../src/words/fr/chance.ts';

test.each([
  [0.0498, 'p = 0.0498'],
  [0.04996, 'p = 0.04996'],
  [0.05, 'p = 0.050'],
  [0.0494, 'p = 0.049'],
  [0.0123, 'p = 0.012'],
  [0.0001, 'p < 0.001'],
])('a p below 0.05 is not written as 0.050: %d', (p, text) => {
  expect(chance.p(p, 0)).toBe(text);
  expect(hasard.p(p, 0)).toBe(text.replace('.', ','));
});
