/** How much of a stretch could be seen. */
import { expect, test } from 'vitest';
import { isSeenAt, seenShare, seenWithin } from '../../src/log/seen-time.ts';

test('spans that overlap count once, and what lies outside the stretch not at all', () => {
  const account = seenWithin(
    [
      { from: -50, to: 20 },
      { from: 10, to: 30 },
      { from: 90, to: 200 },
    ],
    0,
    100,
  );
  expect(seenShare([account], 0, 100)).toBe(0.4);
  expect(seenShare([account], 20, 40)).toBe(0.5);
  expect([5, 30, 31, 50, 89, 90, 95].map((at) => isSeenAt(account, at))).toEqual([
    ...[true, true, false, false, false, true, true],
  ]);
  expect(
    seenWithin(
      [
        { from: -9, to: 0 },
        { from: 100, to: 110 },
        { from: 200, to: 300 },
      ],
      0,
      100,
    ).seen,
  ).toEqual([]);
});

test('an account that came to be watched in between is asked for no time before', () => {
  const late = seenWithin([{ from: 60, to: 100 }], 60, 100);
  const never = seenWithin([], 0, 100);
  expect(seenShare([late], 0, 100)).toBe(1);
  expect(seenShare([late, never], 0, 100)).toBe(40 / 140);
  expect(seenShare([], 0, 100)).toBeNaN();
});
