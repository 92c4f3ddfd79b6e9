import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { neighboursIn } from '../../src/atlas/neighbours.ts';
import type { Atlas } from '../../src/atlas/un-borders.ts';
import { COUNTRIES } from '../../src/roster/countries.ts';
import { neighboursOf } from '../../src/roster/neighbours.ts';

const drawn = neighboursIn(
  JSON.parse(readFileSync(new URL(import.meta.resolve('world-atlas/countries-50m.json')), 'utf8')) as Atlas,
);

/** Land borders as geography books have them; France, Spain and the Netherlands without their parts overseas. */
const KNOWN: Readonly<Record<string, string>> = {
  AD: 'ES FR',
  AT: 'CH CZ DE HU IT LI SI SK',
  BD: 'IN MM',
  BW: 'NA ZA ZM ZW',
  BR: 'AR BO CO GY PE PY SR UY VE',
  CD: 'AO BI CF CG RW SS TZ UG ZM',
  CL: 'AR BO PE',
  DE: 'AT BE CH CZ DK FR LU NL PL',
  DJ: 'ER ET SO',
  EG: 'IL LY PS SD',
  ES: 'AD FR PT',
  ET: 'DJ ER KE SD SO SS',
  FR: 'AD BE CH DE ES IT LU MC',
  GB: 'IE',
  HT: 'DO',
  IR: 'AF AM AZ IQ PK TM TR',
  IT: 'AT CH FR SI SM VA',
  KE: 'ET SO SS TZ UG',
  KG: 'CN KZ TJ UZ',
  KR: 'KP',
  LA: 'CN KH MM TH VN',
  LS: 'ZA',
  MA: 'DZ EH',
  ML: 'BF CI DZ GN MR NE SN',
  MR: 'DZ EH ML SN',
  MX: 'BZ GT US',
  MY: 'BN ID TH',
  NL: 'BE DE',
  NP: 'CN IN',
  PL: 'BY CZ DE LT RU SK UA',
  PT: 'ES',
  RU: 'AZ BY CN EE FI GE KP KZ LT LV MN NO PL UA',
  SN: 'GM GN GW ML MR',
  SO: 'DJ ET KE',
  TR: 'AM AZ BG GE GR IQ IR SY',
  UA: 'BY HU MD PL RO RU SK',
  US: 'CA MX',
  UZ: 'AF KG KZ TJ TM',
  VE: 'BR CO GY',
  ZA: 'BW LS MZ NA SZ ZW',
};

describe('neighbours of countries', () => {
  it('are those of the outlines that maps are drawn with', () => {
    for (const { code } of COUNTRIES) {
      const { borders, nearest } = drawn;
      expect([code, neighboursOf(code)]).toEqual([
        code,
        borders[code] === undefined
          ? { are: 'nearest', codes: nearest[code] ?? [] }
          : { are: 'bordering', codes: borders[code] },
      ]);
    }
  });

  it.each(Object.entries(KNOWN))('are those that geography knows: %s', (code, borders) => {
    expect(neighboursOf(code)).toEqual({ are: 'bordering', codes: borders.split(' ') });
  });

  it('of an island are the nearest of its part of the world', () => {
    expect(neighboursOf('IS')).toEqual({ are: 'nearest', codes: ['NO', 'GB', 'IE'] });
    expect(neighboursOf('LK').codes).toEqual(['IN', 'MV', 'BD']);
    expect(neighboursOf('CU').codes[0]).toBe('HT');
  });

  it('of an organisation is nobody', () => {
    expect(neighboursOf('EU').codes).toEqual([]);
  });

  it('border each other both ways', () => {
    for (const { code } of COUNTRIES) {
      const { are, codes } = neighboursOf(code);
      if (are === 'bordering') {
        for (const other of codes)
          expect([code, other, neighboursOf(other).codes.includes(code)]).toEqual([code, other, true]);
      }
    }
  });
});
