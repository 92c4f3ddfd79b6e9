import { expect, test } from 'vitest';
import { wordsOf } from '../../src/console/words/words.ts';

const { lead, language } = wordsOf('fr');
const said = (facts: Parameters<typeof lead>[0]) => lead(facts, language)?.replace(/\s/g, ' ');

test('what is unknown of a pair is unknown in French, and no absence', () => {
  const pair = '@a.test does not follow @b.test; whether @b.test follows @a.test is unknown.';
  expect(wordsOf('fr').remark(pair, language)?.replace(/\s/g, ' ')).toBe(
    '@a.test ne suit pas @b.test ; on ignore si @b.test suit @a.test.',
  );
});

test('follows that could not be read are no number, and what is unknown of a list is counted apart', () => {
  const { remark } = wordsOf('fr');
  const plain = (text: string) => remark(text, language)?.replace(/\s/g, ' ');
  expect(
    plain(
      '@a.test is known to follow 40 of 1200 other accounts; for 7 accounts it is unknown. @a.test is hidden: it declares follows and lists none.',
    ),
  ).toMatch(
    /^@a\.test : abonnements connus, 40 des 1 200 autres comptes ; comptes pour lesquels on l’ignore : 7\. /,
  );
  expect(
    plain('@a.test follows 40 of 1200 other accounts; 3 follow back; for 2 accounts it is unknown.'),
  ).toBe(
    '@a.test suit 40 des 1 200 autres comptes ; suivent en retour : 3 ; comptes pour lesquels on l’ignore : 2.',
  );
  expect(plain('France (5 accounts): 61 follows from 52 different accounts with region Africa.')).toBe(
    'France (5 comptes) : 61 abonnements reçus de 52 comptes différents (région : Afrique).',
  );
});

test('what only reads like a list of follows is none', () => {
  const { remark } = wordsOf('fr');
  const taken =
    'The accounts of a country are taken together: it follows another where any of its accounts follows any of the other.';
  expect(remark(taken, language)).toBeNull();
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

test('an office takes its article in a sentence, and a moment is a date that people write', () => {
  const { remark } = wordsOf('fr');
  const plain = (text: string) => remark(text, language)?.replace(/\s/g, ' ');
  const [ministry, government] = [
    'Foreign Ministry of Spain (@mfa.es, foreign ministry, Spain)',
    'Government of France (@gov.fr)',
  ];
  expect(plain(`${government} mentioned ${ministry} in a post (at 2026-06-01 01:00:00 UTC).`)).toMatch(
    /^Le gouvernement de France \(@gov\.fr\) a mentionné le ministère des Affaires étrangères d’Espagne \(.*\) dans un message /,
  );
  expect(plain(`${government} stopped following ${ministry} (at 2026-06-01 01:00:00 UTC).`)).toMatch(
    /^Le gouvernement de France \(@gov\.fr\) ne suit plus le ministère /,
  );
  expect(plain('Proved by a sweep at 2025-07-20T00:53:45Z; what came later is as the streams told it.')).toBe(
    'Vérifié par le relevé du 20 juillet 2025, 0 h 53 UTC ; la suite ne repose que sur les flux.',
  );
});
