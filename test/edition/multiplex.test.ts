/** Ties on several networks: their number and their spread, by hand and against every whole number within the ranges. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplexOf } from '../../src/edition/multiplex.ts';
import { type DegreeRange, participation, participationRange } from '../../src/edition/participation.ts';
import { plainEdition } from './plain-study.ts';

const FOUR = ['ann', 'bob', 'cat', 'dan'];
const exactly = (value: number | null) => ({ value, low: value, high: value });

test('degree and participation where all is known', () => {
  const edition = plainEdition([
    { network: 'bluesky', accounts: FOUR, ties: ['ann>bob cat dan', 'bob>ann', 'cat>ann'] },
    { network: 'mastodon', accounts: FOUR, ties: ['ann>bob', 'bob>ann'] },
    { network: 'x', accounts: ['bob', 'cat'], ties: ['cat>bob'] },
  ]);
  const [ann, bob, , dan] = multiplexOf(edition);
  // 3 and 1 of 4, and no account on X: (3/2)·(1 − 9/16 − 1/16).
  expect(ann!.out.degrees).toEqual([exactly(3), exactly(1), exactly(0)]);
  expect(ann!.out.degree).toEqual(exactly(4));
  expect(ann!.out.participation).toEqual(exactly(9 / 16));
  // 2 and 1 of 3: (3/2)·(1 − 5/9).
  expect(ann!.mutual.participation.value).toBeCloseTo(2 / 3, 15);
  // One follower on each of the three.
  expect(bob!.in.participation.value).toBeCloseTo(1, 15);
  expect(dan!.in.participation).toEqual(exactly(0));
  expect(dan!.out).toMatchObject({ degree: exactly(0), participation: exactly(null) });
});

test('an actor that was not read has bounds', () => {
  const edition = plainEdition([
    {
      network: 'bluesky',
      accounts: [{ actor: 'ann', verdict: 'partial' }, 'bob', 'cat', 'dan'],
      ties: ['ann>bob', 'bob>ann'],
    },
    { network: 'mastodon', accounts: FOUR, ties: ['ann>bob cat'], unseen: ['bob>ann'] },
  ]);
  const [ann, bob] = multiplexOf(edition);
  expect(ann!.out).toEqual({
    degrees: [{ value: null, low: 1, high: 3 }, exactly(2)],
    degree: { value: null, low: 3, high: 5 },
    // 2·(1 − 5/9) of 1 and 2; 1 of 2 and 2; 2·(1 − 13/25) of 3 and 2.
    participation: { value: null, low: participation([1, 2]), high: 1 },
  });
  expect(participation([1, 2])).toBeCloseTo(8 / 9, 15);
  // Followers are those that are known.
  expect(bob!.in.degrees).toEqual([exactly(1), exactly(1)]);
  expect(ann!.in.degrees).toEqual([exactly(1), { value: 0, low: 0, high: 1 }]);
  expect(ann!.in.participation).toEqual({ value: 0, low: 0, high: 1 });
  expect(ann!.mutual.degrees).toEqual([
    { value: null, low: 1, high: 1 },
    { value: 0, low: 0, high: 1 },
  ]);
});

test('on one network there is no participation', () => {
  const edition = plainEdition([{ network: 'bluesky', accounts: FOUR, ties: ['ann>bob'] }]);
  expect(multiplexOf(edition)[0]!.out).toEqual({
    degrees: [exactly(1)],
    degree: exactly(1),
    participation: exactly(null),
  });
});

/** Every way to choose a whole number from each range. */
function choices(ranges: readonly DegreeRange[]): number[][] {
  return ranges.reduce<number[][]>(
    (all, { low, high }) =>
      all.flatMap((before) => Array.from({ length: high - low + 1 }, (_, k) => [...before, low + k])),
    [[]],
  );
}

const degreeRange = fc
  .tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }))
  .map(([low, more]): DegreeRange => ({ low, high: low + more }));

test('the bounds of participation are the least and the greatest that there is', () => {
  fc.assert(
    fc.property(fc.array(degreeRange, { minLength: 1, maxLength: 4 }), (ranges) => {
      const values = choices(ranges)
        .map(participation)
        .filter((value) => value !== null);
      const { low, high } = participationRange(ranges);
      expect(low).toBe(values.length === 0 ? null : Math.min(...values));
      expect(high).toBe(values.length === 0 ? null : Math.max(...values));
    }),
    { numRuns: 300 },
  );
});
