/** Numbers in sentences. */
import { expect, test } from 'vitest';
import {
  countOf,
  formatCount,
  formatDate,
  formatDecimal,
  formatShare,
  joinSome,
  joinWords,
} from '../../src/report/number-text.ts';

test('counts have thousands separators', () => {
  expect([0, 999, 1000, 12869, 1234567, -1234].map(formatCount)).toEqual([
    '0',
    '999',
    '1,000',
    '12,869',
    '1,234,567',
    '−1,234',
  ]);
});

test('one is singular, all else is plural', () => {
  expect(countOf(1, 'account')).toBe('1 account');
  expect(countOf(0, 'account')).toBe('0 accounts');
  expect(countOf(2000, 'country', 'countries')).toBe('2,000 countries');
});

test('only nothing is 0% and only all is 100%', () => {
  expect([0, 1, 0.4126, 0.0004, 0.9996, 0.001, 0.999].map(formatShare)).toEqual([
    '0%',
    '100%',
    '41.3%',
    'under 0.1%',
    'over 99.9%',
    '0.1%',
    '99.9%',
  ]);
  expect(formatShare(Number.NaN)).toBe('–');
});

test('decimals are fixed, zero has no sign, undefined is a dash', () => {
  expect(formatDecimal(-0.0001, 2)).toBe('0.00');
  expect(formatDecimal(-1.255, 1)).toBe('−1.3');
  expect(formatDecimal(Number.NaN, 3)).toBe('–');
});

test('dates are spelt out', () => {
  expect(formatDate('2024-02-29')).toBe('29 February 2024');
  expect(formatDate('2012-07-01')).toBe('1 July 2012');
});

test('lists end with and, long ones with how many more', () => {
  expect(joinWords([])).toBe('');
  expect(joinWords(['A'])).toBe('A');
  expect(joinWords(['A', 'B', 'C'])).toBe('A, B and C');
  expect(joinSome(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 others');
  expect(joinSome(['A', 'B', 'C'], 2)).toBe('A, B and 1 other');
});
