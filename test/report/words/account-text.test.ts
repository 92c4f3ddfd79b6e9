/** How accounts are named: with office and country where the name does not say them, and a link where one may be. */
import { expect, test } from 'vitest';
import {
  accountCell,
  accountLabel,
  accountName,
  accountText,
} from '../../../src/report/words/account-text.ts';
import type { RosterRow } from '../../../src/roster/row.ts';
import { collapseStudy } from '../../../src/study/collapse-study.ts';
import type { StudySnapshot } from '../../../src/study/study.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { studyFrom } from '../study-from.ts';

const ids = { bluesky: `did:plc:${'a'.repeat(24)}`, x: 'x:813286', mastodon: 'https://host.test/users/ann' };

function named(code: string, row: Partial<RosterRow>, snapshot: Partial<StudySnapshot> = {}, handle = 'ann') {
  const accountId = ids[(snapshot.network ?? 'x') as keyof typeof ids];
  const study = studyFrom({ snapshot, entries: [{ accountId, handle, row }], follows: [] });
  return [{ study, language: languageOf(code, 'account') }, study.nodes[0]!] as const;
}

const SIMULATED = { simulated: true };
const said = (code: string, row: Partial<RosterRow>) => accountText(...named(code, row, SIMULATED));

test.each([
  ['person', 'head-of-state', 'NP', '', 'head of state of Nepal', 'chef de l’État du Népal'],
  [
    'person',
    'head-of-government',
    'NL',
    '',
    'head of government of the Netherlands',
    'chef du gouvernement des Pays-Bas',
  ],
  [
    'person',
    'foreign-minister',
    'SY',
    '',
    'foreign minister of Syria',
    'ministre des Affaires étrangères de la Syrie',
  ],
  [
    'person',
    'foreign-minister',
    'IQ',
    '',
    'foreign minister of Iraq',
    'ministre des Affaires étrangères de l’Irak',
  ],
  [
    'person',
    'foreign-minister',
    'IN',
    '',
    'foreign minister of India',
    'ministre des Affaires étrangères de l’Inde',
  ],
  [
    'person',
    'foreign-minister',
    'MX',
    '',
    'foreign minister of Mexico',
    'ministre des Affaires étrangères du Mexique',
  ],
  [
    'person',
    'foreign-minister',
    'HN',
    '',
    'foreign minister of Honduras',
    'ministre des Affaires étrangères du Honduras',
  ],
  [
    'person',
    'foreign-minister',
    'HT',
    '',
    'foreign minister of Haiti',
    'ministre des Affaires étrangères d’Haïti',
  ],
  [
    'person',
    'foreign-minister',
    'CU',
    '',
    'foreign minister of Cuba',
    'ministre des Affaires étrangères de Cuba',
  ],
  [
    'person',
    'foreign-minister',
    'KR',
    '',
    'foreign minister of South Korea',
    'ministre des Affaires étrangères de la Corée du Sud',
  ],
  [
    'person',
    'foreign-minister',
    'MH',
    '',
    'foreign minister of the Marshall Islands',
    'ministre des Affaires étrangères des Îles Marshall',
  ],
  [
    'person',
    'foreign-minister',
    'CI',
    '',
    'foreign minister of Côte d’Ivoire',
    'ministre des Affaires étrangères de la Côte d’Ivoire',
  ],
  [
    'person',
    'ambassador',
    'BR',
    'EU',
    'ambassador of Brazil to the European Union',
    'ambassadeur du Brésil auprès de l’Union européenne',
  ],
  ['person', 'other', 'FR', '', 'France', 'France'],
  ['person', 'mayor', '', '', 'mayor', 'mayor'],
] as const)('a %s, %s of %s %s is %s', (kind, office, country, host, english, french) => {
  const row = { name: 'Ann Bee', kind, office, country, host };
  expect(said('en', row)).toBe(`Ann Bee (${english}, @ann)`);
  expect(said('fr', row)).toBe(`Ann Bee (${french}, @ann)`);
});

test.each([
  ['institution', 'foreign-ministry', 'FR', 'the Foreign Ministry of France', ''],
  ['institution', 'international-organisation', 'EU', 'the European Union', ''],
  ['institution', 'mission', 'BR', 'the Embassy of Brazil to Japan', ''],
  ['institution', 'foreign-ministry', 'FR', 'France Diplomatie', 'foreign ministry, '],
  ['institution', 'foreign-ministry', 'DE', 'Auswärtiges Amt', 'foreign ministry of Germany, '],
  ['person', 'head-of-state', 'TD', 'Chad Smith', 'head of state of Chad, '],
  ['person', '', '', 'Ann Bee', ''],
])('what the name of %s, %s of %s, says is not said again: %s', (kind, office, country, name, more) => {
  expect(said('en', { kind, office, country, name: name.replace(/^the /, '') })).toBe(
    `${name} (${more}@ann)`,
  );
});

test('a table has the office after the name, and a bare handle stays one', () => {
  const row = { name: 'Ann Bee', kind: 'person', office: 'head-of-state', country: 'NP' };
  expect(accountCell(...named('en', row, SIMULATED))).toBe('Ann Bee (@ann) *head of state of Nepal*');
  expect(accountCell(...named('en', { name: 'ann' }, SIMULATED))).toBe('@ann');
  expect(said('en', { ...row, name: '' })).toBe('@ann (head of state of Nepal)');
});

test.each([
  ['bluesky', 'ann.test.org', `https://bsky.app/profile/${ids.bluesky}`],
  ['x', 'ann', 'https://x.com/i/user/813286'],
  ['mastodon', 'ann@host.test', 'https://host.test/@ann'],
])('the handle leads to the profile on %s', (network, handle, address) => {
  const row = { name: 'Ann Bee' };
  expect(accountName(...named('en', row, { network }, handle))).toBe(`Ann Bee ([@${handle}](${address}))`);
  expect(accountName(...named('en', row, { network, ...SIMULATED }, handle))).toBe(`Ann Bee (@${handle})`);
  expect(accountName(...named('en', row, { network }, 'a(b) c'))).toBe('Ann Bee (@a(b) c)');
});

test('on the page of a country, its own accounts are named without it', () => {
  const minister = { kind: 'person', office: 'foreign-minister', name: 'Ann', country: 'SY' };
  const [facts, account] = named('en', minister, SIMULATED);
  expect(accountText({ ...facts, home: 'SY' }, account)).toBe('Ann (foreign minister, @ann)');
  expect(accountCell({ ...facts, home: 'SY' }, account)).toBe('Ann (@ann) *foreign minister*');
  expect(accountText({ ...facts, home: 'FR' }, account)).toBe('Ann (foreign minister of Syria, @ann)');
  const mission = { kind: 'person', office: 'ambassador', name: 'Bea', country: 'SY', host: 'FR' };
  const [other, ambassador] = named('en', mission, SIMULATED);
  expect(accountText({ ...other, home: 'SY' }, ambassador)).toBe('Bea (ambassador to France, @ann)');
});

test('in French a country has its article in a sentence, and none in a label', () => {
  const [{ study }, node] = named('fr', { name: 'Syrie', kind: '', country: 'SY' }, SIMULATED);
  const facts = { study: { ...study, unit: 'country' as const }, language: languageOf('fr', 'country') };
  expect(accountText(facts, node)).toBe('la Syrie (@ann)');
  expect(accountLabel(facts, node)).toBe('Syrie (@ann)');
});

test('an actor is named in a sentence without the id that the roster gives it; a table has it beside', () => {
  const actor = (row: Partial<RosterRow>) => {
    const [{ study }] = named('en', { actor: 'es-rotera', ...row }, SIMULATED);
    const actors = collapseStudy(study, 'actor');
    return [{ study: actors, language: languageOf('en', 'actor') }, actors.nodes[0]!] as const;
  };
  const rotera = actor({
    name: 'Alrona Rotera',
    kind: 'person',
    office: 'head-of-government',
    country: 'ES',
  });
  expect(accountText(...rotera)).toBe('Alrona Rotera (head of government of Spain)');
  expect(accountCell(...rotera)).toBe('Alrona Rotera (es-rotera) *head of government of Spain*');
  expect(accountText(...actor({ name: 'Alrona Rotera' }))).toBe('Alrona Rotera');
});
