import { expect, test } from 'vitest';
import { silencesOf } from '../../src/alerts/silence.ts';

// Days, by hand: posts known from day 0 to day 30, and posts on days 2, 3, 13 and 24.
const known = { from: 0, until: 30, times: [2, 3, 13, 24] };

test.each([
  ['each stretch of more than five days, with that which goes on', 5, 0, [3, 13, 24]],
  ['a stretch of eleven days is longer than ten', 10, 0, [13]],
  ['and not longer than itself', 11, 0, []],
  ['only what came to be as long after day 8', 5, 8, [13, 24]],
  ['on the last day that is known the last comes to six days', 6, 29, [24]],
  ['and to no more', 7, 29, []],
] as const)('%s', (_, days, after, since) => {
  expect(silencesOf(known, days, after)).toEqual(since);
});

test('of who has posted nothing, it is counted from when posts are known', () => {
  expect(silencesOf({ from: 4, until: 30, times: [] }, 14, 0)).toEqual([4]);
  expect(silencesOf({ from: 4, until: 17, times: [] }, 14, 0)).toEqual([]);
});

test('times that are left out because they are too old change nothing', () => {
  for (let after = 0; after < 30; after++) {
    for (const days of [5, 9, 14]) {
      const times = known.times.filter((at) => at > after - days);
      expect(silencesOf({ ...known, times }, days, after)).toEqual(silencesOf(known, days, after));
    }
  }
});
