/** Names of institutions in French: those that only say an office and a country, and no others. */
import { expect, test } from 'vitest';
import { languageOf } from '../../../src/report/words/languages.ts';
import { rosterRow } from '../../../src/roster/row.ts';

const { institutionName } = languageOf('fr', 'account');

test.each([
  [
    'foreign-ministry',
    'GQ',
    '',
    'Foreign Ministry of Equatorial Guinea',
    'Ministère des Affaires étrangères (Guinée équatoriale)',
  ],
  [
    'foreign-ministry',
    'NL',
    '',
    'Foreign Ministry of the Netherlands (simulated)',
    'Ministère des Affaires étrangères (Pays-Bas)',
  ],
  ['government', 'GR', '', 'Government of Greece', 'Gouvernement (Grèce)'],
  ['mission', 'FR', 'BE', 'Embassy of France to Belgium', 'Ambassade (France → Belgique)'],
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
