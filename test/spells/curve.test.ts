/** Curves of times between bounds, by hand; bands that names change nothing of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  curveOf,
  type Range,
  shareBands,
  shareLimits,
  shareWithin,
  type Timed,
} from '../../src/spells/curve.ts';
import { followBacks } from '../../src/spells/follow-backs.ts';
import { lifetimes } from '../../src/spells/lifetimes.ts';
import { spellRows } from '../../src/spells/spell-rows.ts';
import { lifeSubjects, needsLimits, subjectCurve } from '../../src/spells/subjects.ts';
import { DAY, pairOf } from './lines.ts';

const NEVER = Number.POSITIVE_INFINITY;
const timed = (lo: number, hi: number, of = 'a', isFollowedUp = true): Timed => ({
  lo,
  hi,
  of,
  isFollowedUp,
  limits: { lo, hi },
});
const UNKNOWN = { min: Number.NaN, max: Number.NaN };

test('the share within a time, with the bounds that it has between two of them', () => {
  // 1/4 at 1; of the 3 left the one in (2, 4] is one of two at risk: 3/8 more; the rest comes later, or never.
  const curve = curveOf([timed(1, 1), timed(1.5, NEVER), timed(2, 4), timed(5, NEVER)]);
  const within = (time: number) => {
    const { min, max } = shareWithin(curve, time);
    return [min, max].map((share) => Math.round(share * 1e6) / 1e6);
  };
  expect(within(0.5)).toEqual([0, 0]);
  expect(within(1)).toEqual([0.25, 0.25]);
  expect(within(2)).toEqual([0.25, 0.25]);
  expect(within(3)).toEqual([0.25, 0.625]);
  expect(within(4)).toEqual([0.625, 0.625]);
  expect(within(5)).toEqual([0.625, 0.625]);
  // Nobody was followed so long.
  expect(shareWithin(curve, 5.1)).toEqual(UNKNOWN);
});

test('where nothing is left to come, it is all; without times nothing is said', () => {
  expect(shareWithin(curveOf([timed(1, 1), timed(2, 3)]), 100)).toEqual({ min: 1, max: 1 });
  expect(shareWithin(curveOf([timed(NEVER, NEVER), timed(1, 1)]), 100)).toEqual({ min: 0.5, max: 0.5 });
  expect(shareWithin(curveOf([]), 1)).toEqual(UNKNOWN);
  expect(shareLimits(curveOf([]), 1, 0)).toEqual(UNKNOWN);
});

test('an end with a bound beyond the last look at the others does not end them all', () => {
  // A log of 20 days, one tie ended on day 2; a year after its beginning two stand, and one has ended by the end of that day.
  const times = [timed(2, 2), timed(365, NEVER), timed(365, NEVER), timed(20, 366)];
  const curve = curveOf(times);
  expect(shareWithin(curve, 20)).toEqual({ min: 0.25, max: 0.25 });
  // When the other one ended the year over nothing shows.
  expect(shareWithin(curve, 31)).toEqual(UNKNOWN);
  expect(shareWithin(curve, 365)).toEqual(UNKNOWN);
  expect(shareWithin(curve, 366)).toEqual(UNKNOWN);
  expect(shareLimits(curve, 365, 0)).toEqual({ min: 1 / 4, max: 1 / 2 });
  // Looked at as long as the others, its end is one of four.
  const whole = curveOf([...times.slice(0, 3), timed(20, 365)]);
  expect(shareWithin(whole, 365)).toEqual({ min: 0.5, max: 0.5 });
});

test('a share is neither below nothing nor above all', () => {
  const thirds = curveOf(Array.from({ length: 49 }, (_, k) => timed(k + 1, k + 1)));
  expect(shareWithin(thirds, 49)).toEqual({ min: 1, max: 1 });
  expect(shareWithin(thirds, 0.5)).toEqual({ min: 0, max: 0 });
});

test('draws that all say the same are no band', () => {
  const times = Array.from({ length: 26 }, (_, k) => timed(20 + k, NEVER, `s${k}`));
  expect(shareWithin(curveOf(times), 7)).toEqual({ min: 0, max: 0 });
  expect(shareBands(curveOf(times), [7])).toEqual([UNKNOWN]);
});

test('limits are told where no band is, and where they reach far beyond it', () => {
  const range = (min: number, max: number) => ({ min, max });
  const needs = (share: Range, band: Range, limits: Range) => needsLimits({ share, band, limits });
  // None of 26 within a week; six were followed for less.
  expect(needs(range(0, 0), UNKNOWN, range(0, 6 / 26))).toBe(true);
  expect(needs(range(0.5, 0.5), UNKNOWN, range(0.5, 0.5))).toBe(false);
  expect(needs(UNKNOWN, UNKNOWN, range(0.04, 1))).toBe(true);
  expect(needs(range(0.2, 0.2), range(0.1, 0.3), range(0.06, 0.34))).toBe(false);
  expect(needs(range(0.2, 0.2), range(0.1, 0.3), range(0.1, 0.36))).toBe(true);
  expect(needs(UNKNOWN, UNKNOWN, range(0, 1))).toBe(false);
});

test('what was not followed up has no part in the estimate, and one in the limits', () => {
  const curve = curveOf([timed(1, 1), timed(2, NEVER), timed(0, 1, 'b', false)]);
  expect(shareWithin(curve, 1)).toEqual({ min: 0.5, max: 0.5 });
  expect(shareLimits(curve, 1, 0)).toEqual({ min: 2 / 3, max: 2 / 3 });
});

test('the limits: what surely came, and what may have', () => {
  const curve = curveOf([timed(1, 1), timed(0, 3), timed(2, NEVER), timed(5, NEVER), timed(NEVER, NEVER)]);
  expect(shareLimits(curve, 1, 0)).toEqual({ min: 1 / 5, max: 2 / 5 });
  expect(shareLimits(curve, 3, 0)).toEqual({ min: 2 / 5, max: 3 / 5 });
  // Of a further one nothing is known.
  expect(shareLimits(curve, 3, 1)).toEqual({ min: 2 / 6, max: 4 / 6 });
});

test('a band holds the estimate, is that of sources, and is not told of fewer than five', () => {
  const times = Array.from({ length: 40 }, (_, k) =>
    timed((k * 7) % 20, k % 5 === 0 ? NEVER : (k * 7) % 20, `s${k % 8}`),
  );
  const curve = curveOf(times);
  const { min, max } = shareWithin(curve, 8);
  const [band] = shareBands(curve, [8]);
  expect(band!.min).toBeLessThan(min);
  expect(band!.max).toBeGreaterThan(max);
  expect(
    shareBands(curveOf(times.map((time) => ({ ...time, of: `s${Number(time.of.slice(1)) % 4}` }))), [8]),
  ).toEqual([UNKNOWN]);
  // Ten times as much of the same sources tells no more.
  const [same] = shareBands(curveOf(Array.from({ length: 10 }, () => times).flat()), [8]);
  expect(same!.min).toBeCloseTo(band!.min, 6);
  expect(same!.max).toBeCloseTo(band!.max, 6);
});

test('who is called what, and in which order they come, changes nothing', () => {
  const one = fc.record({
    lo: fc.integer({ min: 0, max: 9 }),
    more: fc.constantFrom(0, 0, 3, NEVER),
    of: fc.integer({ min: 0, max: 7 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 5, maxLength: 40 }), fc.nat(), (drawn, turn) => {
      const times = drawn.map(({ lo, more, of }) => timed(lo, lo + more, `s${of}`));
      const renamed = times.map((time) => ({ ...time, of: `t${(Number(time.of.slice(1)) * 5 + turn) % 8}` }));
      const turned = [...renamed.slice(turn % times.length), ...renamed.slice(0, turn % times.length)];
      const [curve, other] = [curveOf(times), curveOf(turned)];
      expect(shareWithin(other, 5)).toEqual(shareWithin(curve, 5));
      expect(shareBands(other, [2, 5])).toEqual(shareBands(curve, [2, 5]));
    }),
    { numRuns: 20 },
  );
});

test('a month and a year are as long as the longest, where data reach so far', () => {
  const days = (length: number) =>
    subjectCurve({ group: '', times: [timed(DAY, DAY), timed(length * DAY, NEVER)], unclear: 0 }).rows.map(
      ({ within, days, share }) => [within, days, Number.isNaN(share.min) ? null : share.min],
    );
  expect(days(365)).toEqual([
    ['day', 1, 0.5],
    ['week', 7, 0.5],
    ['month', 31, 0.5],
    ['year', 365, 0.5],
  ]);
  expect(days(30).slice(2)).toEqual([
    ['month', 30, 0.5],
    ['year', 366, null],
  ]);
  // The other may have ended on the day after the last look: of the year there are limits alone, at that look.
  const { rows } = subjectCurve({
    group: '',
    times: [timed(20 * DAY, 366 * DAY), timed(365 * DAY, NEVER)],
    unclear: 0,
  });
  expect(rows.at(-1)).toMatchObject({ days: 365, share: UNKNOWN, limits: { min: 0, max: 0.5 } });
  expect(days(1000).slice(2)).toEqual([
    ['month', 31, 0.5],
    ['year', 366, 0.5],
  ]);
});

test('ties are of the group of who follows, mutual ones of those of both', () => {
  const pairs = [pairOf('nyyn', 'nnyy', 0, 1), pairOf('yyyy', 'nnny', 0, 2)];
  const labels = ['a', 'b', 'b'];
  const groups = (kind: 'follow' | 'standing' | 'mutual' | 'one-way') =>
    lifeSubjects(lifetimes(pairs), followBacks(pairs), kind, (account) => labels[account]!).map(
      ({ group, times }) => [group, times.length],
    );
  expect(groups('follow')).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(groups('standing')).toEqual([['a', 1]]);
  expect(groups('mutual')).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  expect(groups('one-way')).toEqual([['a', 1]]);
});

test('rows of spells: days where both bounds of the start are known; a person who ended one is not named', () => {
  const accounts = ['ann', 'ministry'].map((handle, k) => ({
    accountId: `id:${k}`,
    handle,
    row: { kind: k === 0 ? 'person' : 'institution' },
  }));
  const pairs = [pairOf('nyyn', 'yyn', 0, 1)];
  const day = (number: number) => `2026-01-0${number + 1}T00:00:00.000Z`;
  const ofMinistry = [
    'id:1',
    'id:0',
    'ministry',
    'ann',
    '',
    day(0),
    day(1),
    day(2),
    'yes',
    'no',
    null,
    null,
    '',
    'snapshots',
    '',
  ];
  const times = [day(0), day(1), day(2), day(3), 'no', 'no', 1, 3, 'snapshots', 'snapshots', ''];
  expect(spellRows(pairs, accounts, true)).toEqual({
    rows: [['id:0', 'id:1', 'ann', 'ministry', ...times], ofMinistry],
    withheldCount: 0,
  });
  expect(spellRows(pairs, accounts, false)).toEqual({
    rows: [ofMinistry, ['', '', '', '', ...times]],
    withheldCount: 1,
  });
});
