import { expect, test } from 'vitest';
import { isFrontPage, isOfficialHost, isPortal } from '../../../src/evidence/grow/official-host.ts';

const NOBODY = { roster: [], institution: [], person: [] };

test.each([
  // A domain of the table is the government's, and another government's is not.
  ['diplomatie.gouv.fr', { ...NOBODY, country: 'FR' }, true],
  ['mfa.gov.ua', { ...NOBODY, country: 'FR', institution: ['mfa.gov.ua'] }, false],
  ['nato.int', { ...NOBODY, country: 'NATO' }, true],
  // Look-alikes are none, whoever names them.
  ['gouv-fr.org', { ...NOBODY, country: 'FR', institution: ['gouv-fr.org'] }, false],
  ['diplomatie-gouv.fr', { ...NOBODY, country: 'FR', institution: ['diplomatie-gouv.fr'] }, false],
  ['gouv.fr.evil.com', { ...NOBODY, country: 'FR', person: ['gouv.fr.evil.com'] }, false],
  ['gov.kw.evil.com', { ...NOBODY, country: 'KW', institution: ['gov.kw.evil.com'] }, false],
  ['mofa-gov.com', { ...NOBODY, country: 'KW', institution: ['mofa-gov.com'] }, false],
  // Roster and Wikidata name the same domain.
  ['www.parti.fr', { ...NOBODY, country: 'FR', roster: ['parti.fr'], person: ['parti.fr'] }, true],
  ['parti.fr', { ...NOBODY, country: 'FR', roster: ['parti.fr'] }, false],
  // The table has no domain of the country.
  ['mofa.gov.kw', { ...NOBODY, country: 'KW', institution: ['mofa.gov.kw'] }, true],
  ['mofa.gov.kw', { ...NOBODY, country: 'KW', person: ['mofa.gov.kw'] }, true],
  ['mofa.gov.kw', { ...NOBODY, country: 'KW' }, false],
  ['diplomatie.td', { ...NOBODY, country: 'TD', institution: ['diplomatie.td'] }, false],
  ['diplomatie.td', { ...NOBODY, country: 'TD', roster: ['diplomatie.td'] }, true],
  ['diplomatie.td', { ...NOBODY, country: 'TD', person: ['diplomatie.td'] }, false],
  ['bit.ly', { ...NOBODY, country: 'LY', institution: ['bit.ly'] }, false],
  ['mfa-tuvalu.tv', { ...NOBODY, country: 'TV', institution: ['mfa-tuvalu.tv'] }, false],
  // What anybody can register under, where the table has the country's own.
  ['merz.admin.de', { ...NOBODY, country: 'DE', institution: ['merz.admin.de'] }, false],
  ['x.government.fr', { ...NOBODY, country: 'FR', institution: ['x.government.fr'] }, false],
  ['x.admin.kw', { ...NOBODY, country: 'KW', institution: ['x.admin.kw'] }, false],
  // Two who have their sites at one company.
  [
    'impostor.wordpress.com',
    { ...NOBODY, country: 'FR', roster: ['mfafr.wordpress.com'], person: ['impostor.wordpress.com'] },
    false,
  ],
  ['fake.or.ke', { ...NOBODY, country: 'KE', roster: ['real.or.ke'], institution: ['fake.or.ke'] }, false],
  ['diplomatie.com', { ...NOBODY, country: 'TD', institution: ['diplomatie.com'] }, false],
  // Organisations of states.
  ['www.who.int', { ...NOBODY, country: 'WHO', institution: ['who.int'] }, true],
  ['evil.int', { ...NOBODY, country: 'ASEAN', institution: ['evil.int'] }, false],
  ['coe.int', { ...NOBODY, country: 'COE', roster: ['coe.int'] }, true],
  ['who.int', { ...NOBODY, country: 'FR', institution: ['who.int'] }, false],
  ['imf.org', { ...NOBODY, country: 'IMF', institution: ['imf.org'] }, false],
  ['imf.org', { ...NOBODY, country: 'IMF', roster: ['imf.org'], institution: ['imf.org'] }, true],
])('%s', (host, named, expected) => {
  expect(isOfficialHost(host, named)).toBe(expected);
});

test('the domain of a government is a portal', () => {
  expect(['gov.uk', 'gov.kw', 'mfa.gov.kw', 'example.com'].map(isPortal)).toEqual([true, true, false, false]);
});

test('a page in a language is the front page of a site still, and that of an office is not', () => {
  expect(['/', '/en', '/fr/', '/pt-BR', '/index.html'].map(isFrontPage)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['/pm', '/mfa', '/en/mfa', '/president'].map(isFrontPage)).toEqual([false, false, false, false]);
});
