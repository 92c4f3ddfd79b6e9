/** Stretches of time, by hand. */
import { expect, test } from 'vitest';
import { common, type Interval, joined, without } from '../../src/log/intervals.ts';

const of = (...ends: [number, number][]): Interval[] => ends.map(([from, to]) => ({ from, to }));

test.each([
  ['apart', of([5, 6], [1, 2]), of([1, 2], [5, 6])],
  ['that meet', of([1, 2], [2, 3]), of([1, 3])],
  ['of which one holds the other', of([1, 9], [2, 3], [9, 10]), of([1, 10])],
  ['that lie over one another', of([4, 8], [1, 5]), of([1, 8])],
  ['none', [], []],
])('joined: %s', (_, intervals, expected) => {
  expect(joined(intervals)).toEqual(expected);
});

test('what was joined is left as it was', () => {
  const intervals = of([1, 2], [2, 3]);
  joined(intervals);
  expect(intervals).toEqual(of([1, 2], [2, 3]));
});

test.each([
  ['a part of each', of([1, 5]), of([3, 9]), of([3, 5])],
  ['a moment', of([1, 3]), of([3, 9]), of([3, 3])],
  ['nothing', of([1, 2]), of([3, 9]), []],
  ['two of one', of([1, 9]), of([2, 3], [5, 6]), of([2, 3], [5, 6])],
])('in both: %s', (_, some, others, expected) => {
  expect(common(some, others)).toEqual(expected);
  expect(common(others, some)).toEqual(expected);
});

test.each([
  ['nothing taken', of([1, 9]), [], of([1, 9])],
  ['the middle', of([1, 9]), of([3, 4]), of([1, 3], [4, 9])],
  ['the beginning', of([1, 9]), of([0, 4]), of([4, 9])],
  ['from the beginning on', of([1, 9]), of([1, 4]), of([4, 9])],
  ['the end', of([1, 9]), of([4, 12]), of([1, 4])],
  ['all, to the moment', of([1, 9]), of([1, 9]), []],
  ['what only touches it', of([1, 9]), of([-1, 1], [9, 12]), of([1, 9])],
  ['what lies outside', of([1, 9]), of([-2, -1], [12, 13]), of([1, 9])],
  ['of two, parts of both', of([1, 4], [6, 9]), of([3, 7]), of([1, 3], [7, 9])],
  ['two of one', of([1, 9]), of([2, 3], [5, 6]), of([1, 2], [3, 5], [6, 9])],
])('left: %s', (_, intervals, taken, expected) => {
  expect(without(intervals, taken)).toEqual(expected);
});
