/** When a period may be held against the one before it. */
import { expect, test } from 'vitest';
import { comparePeriods } from '../../src/log/compare-periods.ts';

const PERIODS = { now: { after: 100, to: 200 }, before: { after: 0, to: 100 } };
const seen = (...spans: [from: number, to: number][]) => ({
  seen: spans.map(([from, to]) => ({ from, to })),
});

test('periods seen alike are compared, and a difference of a tenth of the greater is too much', () => {
  expect(comparePeriods(PERIODS, 0, [seen([0, 200])])).toBeNull();
  expect(comparePeriods(PERIODS, 0, [seen([9, 200])])).toBeNull();
  expect(comparePeriods(PERIODS, 0, [seen([10, 200])])).toEqual({ why: 'seen', now: 1, before: 0.9 });
  expect(comparePeriods(PERIODS, 0, [seen([0, 189])])).toEqual({ why: 'seen', now: 0.89, before: 1 });
});

test('time is of all accounts together, so that one of many may be missed', () => {
  const others = Array.from({ length: 19 }, () => seen([0, 200]));
  expect(comparePeriods(PERIODS, 0, [...others, seen([100, 200])])).toBeNull();
  expect(comparePeriods(PERIODS, 0, [seen([0, 200]), seen([100, 200])])).toEqual({
    ...{ why: 'seen', now: 1, before: 0.5 },
  });
});

test('what is known must begin no later than the earlier period', () => {
  expect(comparePeriods(PERIODS, 1, [seen([0, 200])])).toEqual({ why: 'begins', at: 1 });
});

test('periods of which nothing was seen are not compared', () => {
  expect(comparePeriods(PERIODS, 0, [seen()])).toEqual({ why: 'seen', now: 0, before: 0 });
  expect(comparePeriods(PERIODS, 0, [])).toEqual({ why: 'seen', now: 0, before: 0 });
});
