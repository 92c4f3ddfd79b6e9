import { expect, test } from 'vitest';
import { countryByCode } from '../../src/roster/countries.ts';
import { GOVERNMENT_DOMAINS, governmentDomainOf } from '../../src/roster/government-domains.ts';
import { hostOf, parseSites } from '../../src/roster/official-sites.ts';

test.each([
  ['uk.diplo.de', 'DE', 'diplo.de'],
  ['bmeia.gv.at', 'AT', 'gv.at'],
  ['mfa.gouv.lu', 'LU', 'gouv.lu'],
  ['gc.ca', 'CA', 'gc.ca'],
  ['DOL.gov', 'US', 'gov'],
  ['health.govt.nz', 'NZ', 'govt.nz'],
  ['defence.gov.uk', 'GB', 'gov.uk'],
])('%s is under a domain of %s', (name, country, domain) => {
  expect(governmentDomainOf(name)).toEqual({ country, domain });
});

test.each([
  'gouv.fr.example.com',
  'notgouv.fr',
  'gouv-fr.com',
  'gov.uk.bsky.social',
  'xgov.uk',
  'gov.',
  'fr',
  'state-department.bsky.social',
])('%s is under none', (name) => {
  expect(governmentDomainOf(name)).toBeNull();
});

test('a stand-in for the whole of the DNS is taken off, and has to be there', () => {
  expect(governmentDomainOf('sante.gouv.fr.test', 'test')).toEqual({ country: 'FR', domain: 'gouv.fr' });
  expect(governmentDomainOf('gouv.fr.example.test', 'test')).toBeNull();
  expect(governmentDomainOf('sante.gouv.fr', 'test')).toBeNull();
});

test('the table names countries that there are, and each domain once', () => {
  const domains = Object.values(GOVERNMENT_DOMAINS).flat();
  expect(new Set(domains).size).toBe(domains.length);
  for (const code of Object.keys(GOVERNMENT_DOMAINS)) expect(countryByCode(code), code).toBeDefined();
  for (const domain of domains) expect(domain).toMatch(/^(?:[a-z0-9-]+\.)*[a-z]+$/);
});

test('sites by item; what is no address is passed over', () => {
  const binding = (item: string, site: string) => ({
    item: { type: 'uri', value: `http://www.wikidata.org/entity/${item}` },
    site: { type: 'uri', value: site },
  });
  const body = JSON.stringify({
    head: { vars: ['item', 'site'] },
    results: {
      bindings: [
        binding('Q1', 'https://www.mfa.example/en/'),
        binding('Q1', 'http://other.example'),
        binding('Q2', 'ftp://files.example/'),
      ],
    },
  });
  expect(parseSites(body, 'w')).toEqual(
    new Map([['Q1', ['https://www.mfa.example/en/', 'http://other.example']]]),
  );
  expect(hostOf('https://127.0.0.1/')).toBeNull();
});
