import { expect, test } from 'vitest';
import { wordsOf } from '../../src/console/words/words.ts';

const { lead, language } = wordsOf('fr');
const said = (facts: Parameters<typeof lead>[0]) => lead(facts, language)?.replace(/\s/g, ' ');

test('what only reads like a list of follows is none', () => {
  const { remark } = wordsOf('fr');
  const taken =
    'The accounts of a country are taken together: it follows another where any of its accounts follows any of the other.';
  expect(remark(taken, language)).toBeNull();
});

test('a country whose follows were not read has no number of them', () => {
  const country = { question: 'show', country: 'FR', account_count: 5, abroad: 599, unknown_pairs: 14 };
  const facts = {
    ...country,
    accounts_followed_abroad: null,
    accounts_following_abroad: 177,
    mutual_abroad: null,
  };
  expect(said(facts)).toBe(
    'La France a 5 comptes : 177 des 599 comptes étrangers les suivent ; qui ils suivent est inconnu ; pour 14 paires, on l’ignore.',
  );
});

test('a change says what happened, and nothing of what did not', () => {
  const { remark } = wordsOf('fr');
  expect(
    remark(
      'From a (2025-06-01) to b (2026-06-01): 2332 ties; 110 ended, 3 left the roster; 70 formed: 2289 ties.',
      language,
    )?.replace(/\s/g, ' '),
  ).toMatch(/ : 2 332 liens ; 110 rompus, 3 sortis de la liste ; 70 formés : 2 289 liens\.$/);
});
