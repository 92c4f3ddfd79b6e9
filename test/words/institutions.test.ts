/** Names of institutions in French: those that only say an office and a country, and no others. */
import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '../../src/roster/countries.ts';
import { rosterRow } from '../../src/roster/row.ts';
import { COUNTRY_GRAMMAR } from '../../src/words/fr/country-grammar.ts';
import { inCountry, ofCountry, theCountry } from '../../src/words/fr/country-names.ts';
import { around } from '../../src/words/fr/names.ts';
import { languageOf } from '../../src/words/languages.ts';

const { institutionName, nameInSentence, country: countryName } = languageOf('fr', 'account');

test.each([
  [
    'foreign-ministry',
    'GQ',
    '',
    'Foreign Ministry of Equatorial Guinea',
    'Ministère des Affaires étrangères de la Guinée équatoriale',
  ],
  [
    'foreign-ministry',
    'NL',
    '',
    'Foreign Ministry of the Netherlands (simulated)',
    'Ministère des Affaires étrangères des Pays-Bas',
  ],
  ['government', 'GR', '', 'Government of Greece', 'Gouvernement de la Grèce'],
  ['mission', 'FR', 'BE', 'Embassy of France to Belgium', 'Ambassade de France en Belgique'],
  ['mission', 'US', 'JP', 'Embassy of the United States to Japan', 'Ambassade des États-Unis au Japon'],
  ['mission', 'BJ', 'UN', 'Mission of Benin to the United Nations', 'Mission du Bénin auprès de l’ONU'],
  ['international-organisation', 'EU', '', 'European Union', 'Union européenne'],
  ['foreign-ministry', 'FR', '', 'France Diplomatie', 'France Diplomatie'],
  ['foreign-ministry', '', '', 'Foreign Ministry of Nowhere', 'Foreign Ministry of Nowhere'],
])('%s of %s%s: %s', (office, country, host, name, french) => {
  const institution = rosterRow({ kind: 'institution', office, country, host, name });
  expect(institutionName(institution)).toBe(french);
  expect(languageOf('en', 'account').institutionName(institution)).toBe(name);
});

test('people keep their names', () => {
  const person = rosterRow({
    kind: 'person',
    office: 'government',
    country: 'GR',
    name: 'Government of Greece',
  });
  expect(institutionName(person)).toBe('Government of Greece');
});

test.each([
  ['Ministère des Affaires étrangères de l’Inde', 'IN', 'le ministère des Affaires étrangères de l’Inde'],
  ['Gouvernement du Canada', 'CA', 'le gouvernement du Canada'],
  ['Ambassade des États-Unis au Japon', 'US', 'l’ambassade des États-Unis au Japon'],
  ['Mission du Bénin auprès de l’ONU', 'BJ', 'la mission du Bénin auprès de l’ONU'],
  ['Union européenne', 'EU', 'l’Union européenne'],
  ['France Diplomatie', 'FR', 'France Diplomatie'],
])('%s has its article in a sentence', (name, country, text) => {
  expect(nameInSentence(rosterRow({ kind: 'institution', country, name }))).toBe(text);
  expect(nameInSentence(rosterRow({ kind: 'person', country, name }))).toBe(name);
});

test('what stands around an institution contracts with its article', () => {
  expect(around('Ministère des Affaires étrangères de l’Inde')).toBe(
    'autour du ministère des Affaires étrangères de l’Inde',
  );
  expect(around('Ambassade de France en Inde')).toBe('autour de l’ambassade de France en Inde');
  expect(around('Yara')).toBe('autour de Yara');
  expect(around('Yves')).toBe('autour d’Yves');
});

describe('the grammar of countries', () => {
  test.each([
    ['FR', 'la France', 'de France', 'en France'],
    ['JP', 'le Japon', 'du Japon', 'au Japon'],
    ['IQ', 'l’Irak', 'd’Irak', 'en Irak'],
    ['US', 'les États-Unis', 'des États-Unis', 'aux États-Unis'],
    ['CU', 'Cuba', 'de Cuba', 'à Cuba'],
    ['IL', 'Israël', 'd’Israël', 'en Israël'],
    ['BB', 'la Barbade', 'de la Barbade', 'à la Barbade'],
    [
      'CD',
      'la République démocratique du Congo',
      'de la République démocratique du Congo',
      'en République démocratique du Congo',
    ],
    ['TL', 'le Timor-Leste', 'du Timor-Leste', 'au Timor-Leste'],
    ['VA', 'le Saint-Siège', 'du Saint-Siège', 'auprès du Saint-Siège'],
    ['EU', 'l’Union européenne', 'de l’Union européenne', 'auprès de l’Union européenne'],
    [
      'LAS',
      'la Ligue des États arabes',
      'de la Ligue des États arabes',
      'auprès de la Ligue des États arabes',
    ],
  ])('of %s', (code, the, of, inside) => {
    expect([theCountry(code), ofCountry(code), inCountry(code)]).toEqual([the, of, inside]);
  });

  test('is known of all, and elides before vowels alone', () => {
    expect([...COUNTRY_GRAMMAR.keys()].sort()).toEqual(COUNTRIES.map(({ code }) => code).sort());
    for (const { code } of COUNTRIES) {
      const startsWithVowel = /^[aeiouéêâîôh]/i.test(countryName(code));
      const texts = [theCountry(code), ofCountry(code), inCountry(code)].join(' | ');
      if (/’(?=\p{L})/u.test(texts.replaceAll(countryName(code), 'X').replace('ONU', 'X'))) {
        expect(startsWithVowel, texts).toBe(true);
      }
      expect(texts).not.toMatch(/(?:^| )(?:de|le|la|du|au) (?:[AEIOUÉÊÂÎÔ])/);
      expect(texts).not.toMatch(/de les|de le |à le/);
    }
  });
});
