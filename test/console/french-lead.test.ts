import { expect, test } from 'vitest';
import { wordsOf } from '../../src/console/words/words.ts';

const { lead, language } = wordsOf('fr');
const said = (facts: Parameters<typeof lead>[0]) => lead(facts, language)?.replace(/\s/g, ' ');

test('what is unknown of a pair is unknown in French, and no absence', () => {
  const pair = { question: 'follows', pair: 'unknown', follows: 'no', followed_back: 'unknown' };
  expect(said(pair)).toBe('Le premier suit le second : non ; le second suit le premier : inconnu.');
});

test('follows that could not be read are no number', () => {
  const of = { question: 'follows', account: '@a.test', others: 1200, follow_back: 3, unknown: 0 };
  expect(said({ ...of, follows: null, follows_min: 40 })).toContain('40 abonnements connus sur 1 200');
  expect(said({ ...of, follows: 40, follows_min: 40, follow_back_unknown: 2 })).toBe(
    '@a.test : 40 abonnements sur 1 200 possibles, dont 3 en retour ; pour 2, on l’ignore.',
  );
});

test('a chain that unknown ties could make or shorten is told as such', () => {
  const path = { question: 'path', from: '@a.test', to: '@b.test', unknown_ties_could_change_it: true };
  expect(said({ ...path, steps: null, paths: 0 })).toContain('pourraient en faire une');
  expect(said({ ...path, steps: 2, paths: 5 })).toContain('pourraient en faire de plus courtes');
  expect(said({ ...path, steps: null, paths: 0, unknown_ties_could_change_it: false })).toContain(
    'aucune chaîne n’est possible',
  );
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
