/** Numbers in sentences, as each language writes them. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/words/languages.ts';

const english = languageOf('en', 'account');
const french = languageOf('fr', 'account');

test('counts have thousands separators and a true minus sign', () => {
  const counts = [0, 999, 1000, 12869, 1234567, -1234];
  expect(counts.map(english.count)).toEqual(['0', '999', '1,000', '12,869', '1,234,567', '−1,234']);
  expect(counts.map(french.count)).toEqual([
    '0',
    '999',
    '1\u202f000',
    '12\u202f869',
    '1\u202f234\u202f567',
    '−1\u202f234',
  ]);
});

test('only one is singular in English; in French none is too', () => {
  expect([0, 1, 2].map(english.nodes)).toEqual(['0 accounts', '1 account', '2 accounts']);
  expect([0, 1, 2].map(french.nodes)).toEqual(['0 compte', '1 compte', '2 comptes']);
  expect(english.counted(2000, 'country', 'countries')).toBe('2,000 countries');
});

test('only nothing is 0% and only all is 100%', () => {
  const shares = [0, 1, 0.4126, 0.0004, 0.9996, 0.001, 0.999, Number.NaN];
  expect(shares.map(english.share)).toEqual([
    '0%',
    '100%',
    '41.3%',
    'under 0.1%',
    'over 99.9%',
    '0.1%',
    '99.9%',
    '–',
  ]);
  expect(shares.map(french.share)).toEqual(
    ['0 %', '100 %', '41,3 %', 'moins de 0,1 %', 'plus de 99,9 %', '0,1 %', '99,9 %', '–'].map((text) =>
      text.replace(' %', '\u202f%'),
    ),
  );
});

test('decimals are fixed, zero has no sign, undefined is a dash', () => {
  expect(english.decimal(-0.0001, 2)).toBe('0.00');
  expect(english.decimal(-1.255, 1)).toBe('−1.3');
  expect(english.decimal(Number.NaN, 3)).toBe('–');
  expect(french.decimal(-1.255, 1)).toBe('−1,3');
});

test('dates are spelt out', () => {
  expect(english.date('2024-02-29')).toBe('29 February 2024');
  expect(english.date('2012-07-01')).toBe('1 July 2012');
  expect(french.date('2024-02-29')).toBe('29 février 2024');
  expect(french.date('2012-07-01')).toBe('1er juillet 2012');
});

describe('lists end with and, long ones with how many more', () => {
  test('in English', () => {
    expect(english.list([])).toBe('');
    expect(english.list(['A'])).toBe('A');
    expect(english.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(english.someOf(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 others');
    expect(english.someOf(['A', 'B', 'C'], 2)).toBe('A, B and C');
  });

  test('in French', () => {
    expect(french.list(['A', 'B', 'C'])).toBe('A, B et C');
    expect(french.someOf(['A', 'B', 'C', 'D'], 2)).toBe('A, B et 2 autres');
    expect(french.someOf(['A', 'B', 'C'], 2)).toBe('A, B et C');
  });
});
