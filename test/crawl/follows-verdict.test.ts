/** The rules that turn counts into a verdict. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  endlessness,
  shortList,
  verdictOfBreak,
  verdictOfList,
  verdictOfPairs,
} from '../../src/crawl/follows-verdict.ts';

const list = { malformedCount: 0, namelessCount: 0, gapCount: 0, endsFull: false };
const verdict = (declaredCount: number | null, listedCount: number) =>
  verdictOfList({ ...list, declaredCount, listedCount }).verdict;

test.each([
  [0, 0, 'empty'],
  [1, 0, 'hidden'],
  [2, 1, 'complete'],
  [3, 1, 'partial'],
  [7, 1, 'partial'],
  [20, 19, 'complete'],
  [20, 18, 'partial'],
  [100, 95, 'complete'],
  [100, 94, 'partial'],
  [131, 100, 'partial'],
  [971, 967, 'complete'],
  [17_527, 17_367, 'complete'],
  [1000, 794, 'partial'],
  [2 ** 53 - 1, 500, 'partial'],
  [3, 9, 'complete'],
  [null, 7, 'complete'],
  // A list that may have been cut off shows nothing where there is no count to hold it against.
  [null, 0, 'partial'],
])('declared %s, listed %i: %s', (declared, listed, expected) => {
  expect(verdict(declared, listed)).toBe(expected);
});

test('a list that ends with a full page is cut off there, if more is declared', () => {
  const full = { ...list, endsFull: true };
  const reason = 'it declares 101 follows and lists 100, and its last page is full';
  expect(verdictOfList({ ...full, declaredCount: 101, listedCount: 100 })).toEqual({
    verdict: 'partial',
    reason,
  });
  expect(verdictOfList({ ...full, declaredCount: 100, listedCount: 100 }).verdict).toBe('complete');
  const filtered = { ...full, declaredCount: 200, listedCount: 198 };
  expect(verdictOfList({ ...filtered, gapCount: 2 }).verdict).toBe('complete');
  expect(verdictOfList({ ...filtered, gapCount: 1 }).verdict).toBe('partial');
  expect(verdictOfList({ ...full, declaredCount: null, listedCount: 100 }).verdict).toBe('complete');
  // Somebody more is followed since the profile was read; but for the rest the count vouches for the end of the list.
  expect(verdictOfList({ ...full, declaredCount: 99, listedCount: 100 }).verdict).toBe('complete');
  expect(verdictOfList({ ...full, declaredCount: 0, listedCount: 100 })).toEqual({
    verdict: 'partial',
    reason: 'it declares 0 follows and lists 100, and its last page is full',
  });
  expect(verdictOfList({ ...full, declaredCount: 0, listedCount: 1 }).verdict).toBe('partial');
  expect(verdictOfList({ ...list, declaredCount: 0, listedCount: 99 }).verdict).toBe('complete');
  // A twentieth beyond what is declared, and one more.
  expect(verdictOfList({ ...full, declaredCount: 100, listedCount: 105 }).verdict).toBe('complete');
  expect(verdictOfList({ ...full, declaredCount: 100, listedCount: 106 }).verdict).toBe('partial');
});

test('records that name no account are counted apart, and spoil nothing', () => {
  expect(verdictOfList({ ...list, namelessCount: 2, declaredCount: 7, listedCount: 7 })).toEqual({
    verdict: 'complete',
    reason: 'follow records whose subject is no account, left out: 2',
  });
  for (const declaredCount of [7, null]) {
    const counts = { declaredCount, listedCount: 7 };
    expect(verdictOfList({ ...list, ...counts })).toEqual({ verdict: 'complete', reason: '' });
    expect(verdictOfList({ ...list, ...counts, malformedCount: 3 })).toEqual({
      verdict: 'partial',
      reason: expect.stringContaining('3 '),
    });
  }
});

test('a list that is too short says how short', () => {
  expect(verdictOfList({ ...list, declaredCount: 40, listedCount: 31 }).reason).toMatch(/40 .* 31/);
  expect(verdictOfList({ ...list, declaredCount: 40, listedCount: 0 }).reason).toMatch(/40 .* none/);
  expect(verdictOfList({ ...list, declaredCount: null, listedCount: 0 }).reason).toMatch(/no count/);
});

test.each([
  ['lacks some', { kind: 'list' }, 9, 7, { lacks: 2, declared: 9, isSettled: false }],
  ['lacks none', { kind: 'list' }, 7, 7, null],
  ['is longer', { kind: 'list' }, 7, 9, null],
  ['is held against no count', { kind: 'list' }, null, 7, null],
  ['is whole by its way', { kind: 'list', isWhole: true }, 9, 7, null],
  ['is none, but pairs', { kind: 'pairs' }, 9, 7, null],
] as const)('what a list lacks that %s', (_, way, declaredCount, listedCount, expected) => {
  expect(shortList(way, { declaredCount, listedCount })).toEqual(expected);
});

test.each([
  [0, 0, 'empty'],
  [0, 1, 'complete'],
  [1, 0, 'complete'],
  [null, 0, 'complete'],
])('asked about every other account, declared %s, found %i: %s', (declaredCount, listedCount, expected) => {
  expect(verdictOfPairs({ declaredCount, listedCount })).toEqual({ verdict: expected, reason: '' });
});

test('of a reading that breaks off a part is there, or nothing', () => {
  expect(verdictOfBreak(0, 'a fault')).toEqual({ verdict: 'failed', reason: 'a fault' });
  expect(verdictOfBreak(1, 'a fault')).toEqual({
    verdict: 'partial',
    reason: expect.stringContaining('a fault'),
  });
});

test('a longer list never makes a verdict worse, and none is empty that lists or declares anything', () => {
  const RANK = ['hidden', 'partial', 'complete'];
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (declared, listed) => {
      const now = verdict(declared, listed);
      if (listed > 0 || declared > 0) {
        expect(now).not.toBe('empty');
        expect(RANK.indexOf(verdict(declared, listed + 1))).toBeGreaterThanOrEqual(RANK.indexOf(now));
      }
    }),
  );
});

const LIMITS = { pageSize: 100, ceiling: 1_000_000 };

test('every honest list is read to its end, however short its pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 10, max: 100 }), (length, perPage) => {
      for (let page = 1; page * perPage < length; page++) {
        const counts = { declaredCount: length, listedCount: page * perPage };
        expect(endlessness(counts, page, LIMITS)).toBe(null);
      }
    }),
    { numRuns: 50 },
  );
});

test.each([[null], [2 ** 53 - 1]])(
  'no list goes on beyond any account, whatever it declares: %s',
  (declaredCount) => {
    const ends = (listedCount: number, pages: number) =>
      endlessness({ declaredCount, listedCount }, pages, LIMITS);
    expect(ends(1_000_000, 10_000)).toBe(null);
    expect(ends(1_000_001, 10_001)).toBe(
      'its list goes on beyond 1000000 follows, more than any account has',
    );
    expect(ends(0, 11_000)).toBe('its pages go on and list next to nothing');
  },
);

test.each([
  // Ten pages declared and fifty more; each page that is filled stands for ten.
  [1000, 0, 60, 'next to nothing'],
  [null, 0, 50, 'next to nothing'],
  [null, 100, 60, 'next to nothing'],
  [null, 101, 70, 'next to nothing'],
])(
  'a list that declares %s and has listed %i may have %i pages',
  (declaredCount, listedCount, pages, why) => {
    const ends = (count: number) => endlessness({ declaredCount, listedCount }, count, LIMITS);
    expect(ends(pages)).toBe(null);
    expect(ends(pages + 1)).toContain(why);
  },
);

test('a list may be twice as long as declared, and ten pages; any length where nothing is declared', () => {
  const ends = (declaredCount: number | null, listedCount: number) =>
    endlessness({ declaredCount, listedCount }, 20, LIMITS);
  expect(ends(10, 1020)).toBe(null);
  expect(ends(10, 1021)).toContain('far beyond what it declares');
  expect(ends(null, 1021)).toBe(null);
});
