/** The rules that turn counts into a verdict. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endlessness, verdictOfList } from '../../src/crawl/follows-verdict.ts';

const verdict = (declaredCount: number | null, listedCount: number, malformedCount = 0) =>
  verdictOfList({ declaredCount, listedCount, malformedCount }).verdict;

test.each([
  [0, 0, 'empty'],
  [1, 0, 'hidden'],
  [6, 1, 'complete'],
  [7, 1, 'complete'],
  [8, 1, 'partial'],
  [100, 75, 'complete'],
  [100, 74, 'partial'],
  [971, 967, 'complete'],
  [17_527, 17_367, 'complete'],
  [1000, 794, 'partial'],
  [3, 9, 'complete'],
])('declared %i, listed %i: %s', (declared, listed, expected) => {
  expect(verdict(declared, listed)).toBe(expected);
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

test('every honest list is read to its end, however short its pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 10, max: 100 }), (length, perPage) => {
      for (let page = 1; page * perPage < length; page++) {
        const counts = { declaredCount: length, listedCount: page * perPage, malformedCount: 0 };
        expect(endlessness(counts, page, 100)).toBe(null);
      }
    }),
    { numRuns: 50 },
  );
});
