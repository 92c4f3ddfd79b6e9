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
    22849,
    '5,462 pairs with at least one follow, of the 22,849 to which it gives a probability of 0.24.',
  ],
  ['any', 'country', 62, 0, 0.94, 62, '62 pairs without a follow, to which it gives a probability of 0.94.'],
  // A straight line goes beyond what a probability can be.
  ['any', 'country', 62, 0, 1.04, 70, '62 pairs without a follow, of the 70 where it expects 1.04.'],
  ['follows', 'country', 2, 3, 0.5, 2, '2 pairs with 3 follows each, where it expects 0.50.'],
  ['mutual', 'country', 1, 1, 0.5, 1, '1 pair with 1 mutual tie, where it expects 0.50.'],
  [
    'mutual',
    'account',
    2,
    1,
    0.5,
    9,
    '2 pairs that follow each other, of the 9 to which it gives a probability of 0.50.',
  ],
  [
    'any',
    'account',
    2,
    1,
    0.5,
    9,
    '2 pairs of which one follows the other, of the 9 to which it gives a probability of 0.50.',
  ],
] as const)('of %s between a %s', (of, unit, pairs, seen, expected, kind, said) => {
  const alike = { of, unit, pairs, seen, expected, kind };
  expect(english.alike('most', alike, true)).toBe(`Furthest above the model: ${said}`);
});

test('in French, too', () => {
  const said = (of: 'any' | 'follows', pairs: number, seen: number, kind: number) =>
    french
      .alike('least', { of, unit: 'country', pairs, seen, expected: 0.5, kind }, true)
      .replace(/\s/g, ' ');
  expect(said('any', 2, 0, 9)).toBe(
    'Le plus au-dessous du modèle : 2 paires sans abonnement, sur les 9 auxquelles il donne une probabilité de 0,50.',
  );
  expect(said('any', 2, 0, 2)).toBe(
    'Le plus au-dessous du modèle : 2 paires sans abonnement, auxquelles il donne une probabilité de 0,50.',
  );
  expect(said('follows', 1, 2, 1)).toBe(
    'Le plus au-dessous du modèle : 1 paire avec 2 abonnements, là où il en attend 0,50.',
  );
});

test('pairs whose ties could not be seen are told by where they start, where that is few', () => {
  const from = [{ country: 'DE' }, { country: 'BJ' }];
  const pairs = { unseen: 398, unseenTied: 17, termUnseen: 0, withoutValue: 0 };
  expect(english.missing(pairs, from)).toBe(
    'Left out, and not taken for absent, are 398 pairs with a tie that could not be seen (all those from Germany and Benin; 17 of them known to be tied).',
  );
  expect(english.missing({ ...pairs, unseenTied: 0 }, from)).not.toContain('known');
  expect(english.missing(pairs, [])).not.toContain('those from');
});
