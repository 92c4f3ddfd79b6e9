/** Marks by a measure: classes, sizes and ranks, and what is not known apart from the least. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sizesOf } from '../../src/map-page/mark-sizes.ts';
import { colouring, lookOf, markLook } from '../../src/map-page/marks.ts';
import { classesOf, classOf, ranksIn } from '../../src/map-page/measures.ts';
import { clusterMark } from '../../src/report/figures/cluster-marks.ts';
import type { MapSnapshot } from '../../src/report/map/map-data.ts';
import { leadersData } from './leaders.ts';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('classes hold about as many accounts each, equal values one class, and the unknown none', () => {
  const column = [0, 0, 0, 0, 1, 2, 3, 40, null, 500];
  const classes = classesOf(column, 5);
  expect(classes).toEqual([
    { least: 0, most: 0, accounts: 4 },
    { least: 1, most: 1, accounts: 1 },
    { least: 2, most: 2, accounts: 1 },
    { least: 3, most: 3, accounts: 1 },
    { least: 40, most: 500, accounts: 2 },
  ]);
  expect([0, 3, 41].map((value) => classOf(classes, value))).toEqual([0, 3, 4]);
  expect(classesOf([null], 5)).toEqual([]);
  expect(classesOf([7, 7], 5)).toEqual([{ least: 7, most: 7, accounts: 2 }]);
});

test('area grows with the measure; what is not known has no size of its own', () => {
  const data = {
    mutualMin: [0, 12, 3],
    value: { mutual: [0, null, 3], audience: [1000, null, 500] },
  } as unknown as MapSnapshot;
  // 16 + 3 × ties, as in the report's figure; an account that was not read has the ties that are known.
  expect(sizesOf(data, '').radius.map((r) => r! ** 2)).toEqual(
    [16, 52, 25].map((area) => expect.closeTo(area)),
  );
  const { radius, middle, samples } = sizesOf(data, 'audience');
  expect(radius[0]! ** 2).toBeCloseTo(52);
  expect(radius[2]! ** 2).toBeCloseTo(34);
  expect(radius[1]).toBeNull();
  expect(middle).toBeGreaterThan(4);
  expect(samples!.map(({ value }) => value)).toEqual([500, 1000, 1000]);
  expect(new Set(sizesOf(data, 'alike').radius).size).toBe(1);
});

test('where few accounts have most of a measure, area grows with its root', () => {
  const data = { mutualMin: [12, 0, 0, 0], value: { audience: [100, 1, 4, 0] } } as unknown as MapSnapshot;
  // 36 × √(value ÷ 100) more than the least.
  expect(sizesOf(data, 'audience').radius.map((r) => r! ** 2)).toEqual(
    [52, 19.6, 23.2, 16].map((area) => expect.closeTo(area)),
  );
});

test('an account that was not read is of no class and no rank by mutual ties', () => {
  const data = leadersData()[1]!;
  const emil = data.id.indexOf('net:e');
  expect(data.value.mutual![emil]).toBeNull();
  expect(ranksIn(data, 'mutual')[emil]).toBeNull();
  // b: a, c, f. a: b, d. c and f: b. d: a. g: none.
  expect(ranksIn(data, 'mutual')).toEqual([2, 1, 3, 3, null, 3, 6]);
});

test('hollow on the map is what is hollow in the figure, and what is not known', () => {
  for (const cluster of [1, 4, 5, 8]) {
    const { colour, shape, hollow } = clusterMark(cluster);
    expect(markLook(clusterMark(cluster))).toEqual({ colour, shape, hollow });
  }
  expect([1, 4, 5, 8].map((cluster) => markLook(clusterMark(cluster)).hollow)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  const data = leadersData()[1]!;
  const looks = data.id.map((_, node) => lookOf(data, colouring(data, 'mutual'), node));
  expect(looks.map(({ hollow }) => hollow)).toEqual([false, false, false, false, true, false, false]);
  expect(looks[4]!.colour).not.toBe(looks[6]!.colour);
});
