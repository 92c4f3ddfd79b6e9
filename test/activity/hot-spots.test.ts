/** Hashtags of a stretch against the one before. */
import { expect, test } from 'vitest';
import { changing, hotSpots, inUse } from '../../src/activity/hot-spots.ts';

const use = (group: string, tag: string, before: number, now: number, isComparable = true) => ({
  group,
  tag,
  before,
  now,
  isComparable,
});

const SPOTS = hotSpots([
  use('Africa', 'climate', 0, 9),
  use('Africa', 'climate', 2, 1),
  use('Europe', 'climate', 1, 0),
  use('Africa', 'peace', 0, 1),
  use('Africa', 'peace', 0, 1, false),
]);

test('counts accounts apart from posts, each group by itself', () => {
  expect(inUse(SPOTS)).toEqual([
    {
      group: 'Africa',
      tag: 'climate',
      accounts: 2,
      accountsBefore: 1,
      posts: 10,
      postsBefore: 2,
      change: 1,
    },
    {
      group: 'Africa',
      tag: 'peace',
      accounts: 2,
      accountsBefore: 0,
      posts: 2,
      postsBefore: 0,
      change: 1,
    },
  ]);
});

test('a change counts those alone whose posts are known over both stretches', () => {
  expect(changing(SPOTS, 1).map(({ tag, change }) => [tag, change])).toEqual([
    ['climate', 1],
    ['peace', 1],
  ]);
  expect(changing(SPOTS, -1)).toMatchObject([{ group: 'Europe', tag: 'climate', change: -1, accounts: 0 }]);
});
