/** The view in an address: read back as it was, and harmless where it makes no sense. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../../src/language-codes.ts';
import { formatFragment, parseFragment, START, TIE_FILTERS } from '../../src/map-page/map-state.ts';

test('any view reads back as it was', () => {
  const state = fc.record({
    language: fc.constantFrom(...LANGUAGE_CODES),
    snapshot: fc.string(),
    account: fc.string({ minLength: 1 }),
    other: fc.string(),
    country: fc.string({ minLength: 1 }),
    partner: fc.string(),
    region: fc.string(),
    office: fc.string(),
    kind: fc.string(),
    by: fc.dictionary(fc.string(), fc.string({ minLength: 1 }), { minKeys: 1, noNullPrototype: true }),
    colour: fc.string({ minLength: 1 }),
    size: fc.string({ minLength: 1 }),
    cluster: fc.nat(99).map(String),
    changes: fc.constantFrom('', 'yes'),
    ties: fc.constantFrom(...TIE_FILTERS),
    least: fc.nat(),
  });
  fc.assert(
    fc.property(state, (given) => {
      expect(parseFragment(`#${formatFragment(given)}`)).toEqual(given);
    }),
  );
});

test('the start needs no fragment, and nonsense is the start', () => {
  expect(formatFragment(START)).toBe('');
  expect(parseFragment('')).toEqual(START);
  expect(parseFragment('#lang=xx&ties=some&least=-3&other=b&partner=FR&nothing=1')).toEqual(START);
});

test('a country in French, as other pages link to it and as earlier reports wrote the language', () => {
  const expected = { ...START, language: 'fr', country: 'FR' };
  expect(parseFragment('#lang=fr&country=FR')).toEqual(expected);
  expect(parseFragment('#language=fr&country=FR')).toEqual(expected);
  expect(formatFragment({ ...START, language: 'fr', country: 'FR' })).toBe('lang=fr&country=FR');
});

test('where the report is French, so is the map until English is chosen', () => {
  expect(parseFragment('#country=FR', 'fr').language).toBe('fr');
  expect(parseFragment('#lang=en', 'fr').language).toBe('en');
  expect(formatFragment({ ...START, language: 'fr' }, 'fr')).toBe('');
  expect(formatFragment({ ...START, language: 'en' }, 'fr')).toBe('lang=en');
});
