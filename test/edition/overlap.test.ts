/** Overlap of two networks, by hand and against every way the unknown ties could turn out. */
import { expect, test } from 'vitest';
import { overlapByGroup, overlapOf, overlapOfActor } from '../../src/edition/overlap.ts';
import { plainEdition } from './plain-study.ts';

const FOUR = ['ann', 'bob', 'cat', 'dan'];

/**
 * eve is on a alone and takes no part. Of the 12 ordered pairs: yes on both ann>bob bob>ann ann>cat; on a alone cat>dan;
 * on b alone dan>ann dan>bob; the other 6 on neither.
 */
const known = plainEdition([
  {
    network: 'bluesky',
    accounts: [...FOUR, 'eve'],
    ties: ['ann>bob cat eve', 'bob>ann', 'cat>dan', 'eve>ann'],
  },
  { network: 'mastodon', accounts: FOUR, ties: ['ann>bob cat', 'bob>ann', 'dan>ann bob'] },
]);

const exactly = (value: number | null) => ({ value, low: value, high: value });

test('overlap of follows and of mutual ties where all is known', () => {
  const { actors, follows, mutual } = overlapOf(known, 0, 1);
  expect(actors).toBe(4);
  expect(follows).toMatchObject({
    pairs: 12,
    states: { yes: { yes: 3, no: 1, unknown: 0 }, no: { yes: 2, no: 6 } },
    jaccard: exactly(3 / 6),
    bGivenA: exactly(3 / 4),
    aGivenB: exactly(3 / 5),
  });
  // ann and bob alone follow each other, on both.
  expect(mutual).toMatchObject({ pairs: 6, jaccard: exactly(1), states: { yes: { yes: 1 }, no: { no: 5 } } });
});

test('what could not be seen leaves bounds open', () => {
  const edition = plainEdition([
    {
      network: 'bluesky',
      accounts: ['ann', 'bob', { actor: 'cat', verdict: 'protected' }],
      ties: ['ann>bob cat', 'bob>ann'],
    },
    {
      network: 'mastodon',
      accounts: ['ann', 'bob', 'cat'],
      ties: ['ann>bob', 'bob>cat', 'cat>ann'],
      unseen: ['ann>cat'],
    },
  ]);
  // ann>bob yes yes · ann>cat yes unknown · bob>ann yes no · bob>cat no yes · cat>ann unknown yes · cat>bob unknown no.
  const { follows, mutual } = overlapOf(edition, 0, 1);
  expect(follows.states).toEqual({
    yes: { yes: 1, no: 1, unknown: 1 },
    no: { yes: 1, no: 0, unknown: 0 },
    unknown: { yes: 1, no: 1, unknown: 0 },
  });
  expect(follows.jaccard).toEqual({ value: 1 / 3, low: 1 / 6, high: 3 / 5 });
  expect(follows.bGivenA).toEqual({ value: 1 / 2, low: 1 / 4, high: 3 / 4 });
  expect(follows.aGivenB).toEqual({ value: 1 / 2, low: 1 / 3, high: 3 / 4 });
  // ann–bob yes no · ann–cat unknown unknown · bob–cat no no.
  expect(mutual.states).toMatchObject({ yes: { no: 1 }, unknown: { unknown: 1 }, no: { no: 1 } });
  expect(mutual.jaccard).toEqual({ value: 0, low: 0, high: 1 / 2 });
});

test('a share of nothing has no value', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: ['ann', 'bob'], ties: [] },
    { network: 'mastodon', accounts: ['ann', { actor: 'bob', verdict: 'failed' }], ties: [] },
  ]);
  const { follows } = overlapOf(edition, 0, 1);
  // bob>ann may be there on b: the share of b's ties that are on a is then 0, and without it there is none.
  expect(follows.jaccard).toEqual({ value: null, low: 0, high: 0 });
  expect(follows.aGivenB).toEqual({ value: null, low: 0, high: 0 });
  expect(follows.bGivenA).toEqual(exactly(null));
});

test('by group it is that of the pairs within it', () => {
  const row = (actor: string, country: string) => ({ actor, row: { country } });
  const accounts = [row('ann', 'DE'), row('bob', 'FR'), row('cat', 'JP'), row('dan', '')];
  const edition = plainEdition([
    { network: 'bluesky', accounts, ties: ['ann>bob cat', 'bob>ann'] },
    { network: 'mastodon', accounts, ties: ['ann>bob cat dan'] },
  ]);
  expect(
    overlapByGroup(edition, 0, 1, 'region').map(({ group, actors, follows }) => [
      group,
      actors,
      follows.pairs,
      follows.jaccard.value,
    ]),
  ).toEqual([
    ['Asia', 1, 0, null],
    ['Europe', 2, 2, 1 / 2],
  ]);
});

test('of one actor, out, in and mutual', () => {
  const place = (key: string) => known.actors.findIndex((actor) => actor.key === key);
  expect(overlapOfActor(known, 0, 1, place('ann'))).toMatchObject({
    out: { pairs: 3, jaccard: exactly(1) },
    in: { pairs: 3, jaccard: exactly(1 / 2) },
    mutual: { pairs: 3, jaccard: exactly(1) },
  });
  expect(overlapOfActor(known, 0, 1, place('eve'))).toBe(null);
});
