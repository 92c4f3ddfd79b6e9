import { describe, expect, test } from 'vitest';
import { COUNTRIES, countryByCode, UN_MEMBER_COUNT } from '../../src/roster/countries.ts';
import { findCountry, nearestCountries } from '../../src/roster/country-names.ts';
import { FRENCH_NAMES } from '../../src/roster/french-names.ts';

const states = COUNTRIES.filter(({ region }) => region !== 'International');
const organisations = COUNTRIES.filter(({ region }) => region === 'International');

describe('the country table', () => {
  test('has the 193 members of the United Nations and not its observers', () => {
    expect(UN_MEMBER_COUNT).toBe(193);
    for (const code of ['VA', 'PS', 'XK', 'TW', 'EU', 'UN', 'HK', 'GL', 'CK']) {
      expect(countryByCode(code)?.unMember, code).toBe(false);
    }
    for (const code of ['SS', 'ME', 'TL', 'CH', 'TV', 'NR', 'KI', 'TO']) {
      expect(countryByCode(code)?.unMember, code).toBe(true);
    }
  });

  test('has each regional group of the United Nations in full', () => {
    const members = (region: string) => states.filter((c) => c.unMember && c.region === region).length;
    expect(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'].map(members)).toEqual([54, 35, 47, 43, 14]);
  });

  test('is sorted by code, each code once, with codes that tell states from organisations', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { code } of states) expect(code).toMatch(/^[A-Z]{2}$/);
    for (const { code } of organisations) expect(code).toMatch(/^(EU|UN|[A-Z]{3,8})$/);
    expect(countryByCode('AU')?.name).toBe('Australia');
    expect(countryByCode('AFU')?.name).toBe('African Union');
    expect(countryByCode('fr')).toBeUndefined();
  });

  test('has for every state an alpha-3 code of its own, a subregion, and names in both languages', () => {
    expect(new Set(states.map(({ iso3 }) => iso3)).size).toBe(states.length);
    for (const country of states) {
      expect(country.iso3, country.code).toMatch(/^[A-Z]{3}$/);
      expect(country.subregion, country.code).not.toBe('');
    }
    for (const names of [COUNTRIES.map(({ name }) => name), Object.values(FRENCH_NAMES)]) {
      expect(new Set(names).size).toBe(COUNTRIES.length);
      for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L} '’(),.-]+$/u);
    }
  });

  test('puts every subregion into one region', () => {
    const regionsOf = new Map<string, Set<string>>();
    for (const { region, subregion } of states) {
      regionsOf.set(subregion, (regionsOf.get(subregion) ?? new Set()).add(region));
    }
    for (const [subregion, regions] of regionsOf) expect(regions.size, subregion).toBe(1);
    expect(regionsOf.size).toBe(22);
  });
});

describe('finding a country', () => {
  test.each([
    ['FR', 'FR'],
    ['fra', 'FR'],
    ['france', 'FR'],
    ['Allemagne', 'DE'],
    ['COTE D’IVOIRE', 'CI'],
    ['Ivory Coast', 'CI'],
    ['Turkey', 'TR'],
    ['UK', 'GB'],
    ['Niger', 'NE'],
    ['Guinea', 'GN'],
    ['otan', 'NATO'],
    ['The Gambia', 'GM'],
    ['Saint Vincent and the Grenadines', 'VC'],
  ])('%s is %s', (text, code) => {
    expect(findCountry(text)?.code).toBe(code);
  });

  test('does not guess', () => {
    expect(findCountry('Guin')).toBeUndefined();
    expect(findCountry('')).toBeUndefined();
  });

  test('names the nearest where the text is nearly a name, and none for a short code', () => {
    expect(nearestCountries('Germny').map(({ code }) => code)).toEqual(['DE']);
    expect(nearestCountries('Slovekia').map(({ code }) => code)).toContain('SK');
    expect(nearestCountries('ZZ')).toEqual([]);
  });
});
