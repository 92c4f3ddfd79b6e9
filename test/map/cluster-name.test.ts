/** Names of clusters on the map, in both languages. */
import { expect, test } from 'vitest';
import { clusterName, WORDS } from '../../src/map-page/language.ts';
import { languageOf } from '../../src/words/languages.ts';

test.each([
  ['Europe', 'Europe', 'Europe'],
  ['Africa · mission', 'Africa · mission', 'Afrique · mission'],
  [
    'Africa + International',
    'Africa and international organisations',
    'Afrique et organisations internationales',
  ],
  ['around @anna', 'around @anna', 'autour de @anna'],
  ['around Anna', 'around Anna', 'autour d’Anna'],
  ['Union · minister: yes', 'Union · minister: yes', 'Union · minister\u202f: oui'],
  ['Asia · around @b', 'Asia · around @b', 'Asie · autour de @b'],
])('%s', (name, english, french) => {
  expect(clusterName(name, WORDS.en.ofAccounts)).toBe(english);
  expect(clusterName(name, WORDS.fr.ofAccounts)).toBe(french);
  expect(languageOf('fr', 'account').clusterName(name)).toBe(
    french.replace('· mission', '· mission diplomatique'),
  );
});
