/** What is said of pairs beyond the expectation of a model: whether they are tied, or how often. */
import { expect, test } from 'vitest';
import { explain as english } from '../../src/words/en/explain.ts';
import { explain as french } from '../../src/words/fr/explain.ts';

test.each([
  [
    'any',
    'country',
    5462,
    1,
    0.24,
    '5,462 pairs with at least one follow, to which it gives a probability of 0.24 on average.',
  ],
  [
    'any',
    'country',
    62,
    0,
    0.94,
    '62 pairs without a follow, to which it gives a probability of 0.94 on average.',
  ],
  // A straight line goes beyond what a probability can be.
  ['any', 'country', 62, 0, 1.04, '62 pairs without a follow, where it expects 1.04 on average.'],
  ['follows', 'country', 2, 3, 0.5, '2 pairs with 3 follows each, where it expects 0.50 on average.'],
  ['mutual', 'country', 1, 1, 0.5, '1 pair with 1 mutual tie, where it expects 0.50.'],
  [
    'mutual',
    'account',
    2,
    1,
    0.5,
    '2 pairs that follow each other, to which it gives a probability of 0.50 on average.',
  ],
  [
    'any',
    'account',
    2,
    1,
    0.5,
    '2 pairs of which one follows the other, to which it gives a probability of 0.50 on average.',
  ],
] as const)('of %s between a %s', (of, unit, pairs, seen, expected, said) => {
  const alike = { of, unit, pairs, seen, expected };
  expect(english.alike('most', alike, true)).toBe(`Furthest above the model: ${said}`);
});

test('in French, too', () => {
  const said = (of: 'any' | 'follows', pairs: number, seen: number) =>
    french.alike('least', { of, unit: 'country', pairs, seen, expected: 0.5 }, true).replace(/\s/g, ' ');
  expect(said('any', 2, 0)).toBe(
    'Le plus au-dessous du modèle : 2 paires sans abonnement, auxquelles il donne une probabilité de 0,50 en moyenne.',
  );
  expect(said('follows', 1, 2)).toBe(
    'Le plus au-dessous du modèle : 1 paire avec 2 abonnements, là où il en attend 0,50.',
  );
});
