import { expect, test } from 'vitest';
import { COUNTRIES } from '../../src/roster/countries.ts';
import { meaningOfCode } from '../../src/roster/state-codes.ts';

const country = (code: string) => ({ kind: 'country', code });
const numbers = Array.from({ length: 1000 }, (_, number) => String(number));

test('every member of the United Nations has one number in either list, and no other country has it', () => {
  for (const system of ['cow', 'gw'] as const) {
    const codes = numbers.flatMap((number) => {
      const meaning = meaningOfCode(number, system, null);
      return meaning.kind === 'country' ? [meaning.code] : [];
    });
    expect(new Set(codes).size).toBe(codes.length);
    const members = COUNTRIES.filter(({ unMember }) => unMember).map(({ code }) => code);
    expect(members.filter((code) => !codes.includes(code))).toEqual([]);
    // Beyond the members: Taiwan and Kosovo.
    expect([...codes].filter((code) => !members.includes(code as never)).sort()).toEqual(['TW', 'XK']);
  }
});

test('numbers are of the region that the lists of states number them by', () => {
  const regions: readonly [first: number, last: number, regions: readonly string[]][] = [
    [2, 199, ['Americas']],
    [200, 399, ['Europe', 'Asia']],
    [400, 626, ['Africa']],
    [630, 698, ['Asia', 'Africa']],
    [700, 899, ['Asia']],
    [900, 990, ['Oceania']],
  ];
  const regionOf = new Map(COUNTRIES.map(({ code, region }) => [code as string, region]));
  for (const [first, last, expected] of regions) {
    for (let number = first; number <= last; number++) {
      const meaning = meaningOfCode(String(number), 'cow', null);
      if (meaning.kind === 'country') expect(expected).toContain(regionOf.get(meaning.code));
    }
  }
});

test.each([
  ['2', 'cow', 'US'],
  ['220', 'cow', 'FR'],
  ['255', 'cow', 'DE'],
  ['260', 'gw', 'DE'],
  ['345', 'cow', 'RS'],
  ['340', 'gw', 'RS'],
  ['679', 'cow', 'YE'],
  ['678', 'gw', 'YE'],
  ['955', 'cow', 'TO'],
  ['972', 'gw', 'TO'],
  ['970', 'cow', 'NR'],
  ['970', 'gw', 'KI'],
  ['FRA', 'iso', 'FR'],
  ['fr', 'iso', 'FR'],
  ['ROM', 'iso', 'RO'],
  ['ZAR', 'iso', 'CD'],
  ['XKX', 'iso', 'XK'],
  ['EU', 'iso', 'EU'],
] as const)('%s of %s is %s today', (text, system, code) => {
  expect(meaningOfCode(text, system, null)).toEqual(country(code));
});

test('what a number means depends on the year', () => {
  expect(meaningOfCode('255', 'cow', 1990)).toEqual(country('DE'));
  expect(meaningOfCode('255', 'cow', 1989)).toEqual({ kind: 'past', text: '255 is DE from 1990 on' });
  expect(meaningOfCode('365', 'cow', 1990)).toEqual({
    kind: 'past',
    text: '365 is the Soviet Union, until 1991',
  });
  expect(meaningOfCode('365', 'cow', 1992)).toEqual(country('RU'));
  expect(meaningOfCode('260', 'cow', 2020)).toMatchObject({ kind: 'past' });
  expect(meaningOfCode('626', 'gw', 2010)).toMatchObject({ kind: 'past' });
  expect(meaningOfCode('DDR', 'iso', 2020)).toEqual({
    kind: 'past',
    text: 'DDR is the German Democratic Republic, until 1990',
  });
});

test.each([
  ['XYZ', 'iso'],
  ['', 'iso'],
  ['220', 'iso'],
  ['1', 'cow'],
  ['FRA', 'cow'],
  ['', 'gw'],
] as const)('%j is no code of %s', (text, system) => {
  expect(meaningOfCode(text, system, null)).toEqual({ kind: 'unknown' });
});
