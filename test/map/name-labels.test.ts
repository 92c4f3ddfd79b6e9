import { expect, test } from 'vitest';
import { chooseNames } from '../../src/map-page/name-labels.ts';

const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 16 });
const named = (...places: [number, number][]) =>
  places.map(([left, top], node) => ({ node, ...box(left, top) }));

test('of two names written over each other the first stays', () => {
  expect([...chooseNames(named([0, 0], [60, 8], [0, 40]), [], 9)]).toEqual([0, 2]);
});

test('a name that gives way crowds no other; names side by side or below each other stay', () => {
  expect([...chooseNames(named([0, 0], [90, 0], [180, 0]), [], 9)]).toEqual([0, 2]);
  expect([...chooseNames(named([0, 0], [100, 0], [0, 16]), [], 9)]).toEqual([0, 1, 2]);
});

test('no name stands over what is written already, and there are no more than asked for', () => {
  expect([...chooseNames(named([0, 0], [200, 0]), [box(50, 0)], 9)]).toEqual([1]);
  expect([...chooseNames(named([0, 0], [200, 0], [400, 0]), [], 2)]).toEqual([0, 1]);
});
