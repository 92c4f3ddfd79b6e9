import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex, listMembers } from '../../src/graph/rand-index.ts';

function randIndex(cluster: number[], labels: number[]): number {
  const partition = listMembers(Int32Array.from(cluster), Math.max(0, ...cluster));
  return adjustedRandIndex(partition, Int32Array.from(labels), new Float64Array(labels.length));
}

test('splitting one of two pairs leaves 4/7', () => {
  expect(randIndex([1, 1, 2, 2], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 14);
});

test('the names of the clusters do not matter', () => {
  expect(randIndex([1, 1, 2, 2], [3, 3, 0, 0])).toBe(1);
});

test('crossing pairs agree less than by chance', () => {
  expect(randIndex([1, 1, 2, 2], [0, 1, 0, 1])).toBe(-1 / 2);
});

test('nodes without a cluster are left out', () => {
  expect(randIndex([1, 1, 0, 2, 2], [0, 0, 0, 1, 1])).toBe(1);
});

test('partitions that leave nothing to chance are the same', () => {
  expect(randIndex([1, 1, 1], [2, 2, 2])).toBe(1);
  expect(randIndex([1, 2, 3], [0, 1, 2])).toBe(1);
  expect(randIndex([], [])).toBe(1);
});

test('it does not matter which partition is asked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 4, maxLength: 20 }),
      (pairs) => {
        // Four nodes more, so that each partition has all of the clusters 1 … 4.
        const a = [...pairs.map(([x]) => x), 0, 1, 2, 3];
        const b = [...pairs.map(([, y]) => y), 0, 1, 2, 3];
        const forward = randIndex(
          a.map((x) => x + 1),
          b,
        );
        expect(
          randIndex(
            b.map((x) => x + 1),
            a,
          ),
        ).toBeCloseTo(forward, 12);
        expect(forward).toBeLessThanOrEqual(1);
      },
    ),
  );
});
