import { expect, test } from 'vitest';
import { crowdedLabels } from '../../src/map-page/label-crowd.ts';

const box = (left: number, top: number, width = 100) => ({
  ...{ left, right: left + width, top, bottom: top + 16 },
});

test('of two names written over each other the first stays', () => {
  expect(crowdedLabels([box(0, 0), box(60, 8), box(0, 40)])).toEqual([1]);
});

test('a name that gives way crowds no other; names side by side or below each other stay', () => {
  expect(crowdedLabels([box(0, 0), box(90, 0), box(180, 0)])).toEqual([1]);
  expect(crowdedLabels([box(0, 0), box(100, 0), box(0, 16)])).toEqual([]);
});
