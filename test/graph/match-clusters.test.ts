import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchClusters } from '../../src/graph/match-clusters.ts';

const clusters = (...cluster: number[]) => ({
  cluster: Int32Array.from(cluster),
  count: Math.max(0, ...cluster),
});
const sameNodes = (size: number) => Int32Array.from({ length: size }, (_, i) => i);

test('clusters that changed number only are found again', () => {
  const matched = matchClusters(clusters(1, 1, 2, 2, 3), clusters(2, 2, 3, 3, 1), sameNodes(5));
  expect([...matched]).toEqual([0, 3, 1, 2]);
});

test('a new cluster matches nothing, and an earlier one is matched once', () => {
  const matched = matchClusters(clusters(1, 1, 1, 1, 1), clusters(1, 1, 1, 2, 2), sameNodes(5));
  expect([...matched]).toEqual([0, 1, 0]);
});

test('accounts are followed by the index, and those that joined or left do not count', () => {
  // Later node 0 is new, the others were nodes 3, 2, 1, 0; earlier node 4 has left.
  const matched = matchClusters(
    clusters(1, 1, 2, 2, 2),
    clusters(1, 1, 1, 2, 2),
    Int32Array.of(-1, 3, 2, 1, 0),
  );
  expect([...matched]).toEqual([0, 2, 1]);
});

test('the whole counts, not the best single match', () => {
  // Jaccard: 1–1 is 3/5 and would leave 2–2 with 0; 1–2 and 2–1 sum to more.
  const earlier = clusters(1, 1, 1, 1, 1, 2, 2);
  const later = clusters(1, 1, 1, 2, 2, 1, 1);
  expect([...matchClusters(earlier, later, sameNodes(7))]).toEqual([0, 2, 1]);
});

test('nodes without a cluster in either year count for nothing', () => {
  expect([...matchClusters(clusters(0, 0, 1), clusters(1, 1, 0), sameNodes(3))]).toEqual([0, 0]);
  expect([...matchClusters(clusters(), clusters(1, 1), Int32Array.of(-1, -1))]).toEqual([0, 0]);
});

test('no other matching has a greater sum of Jaccard indices', () => {
  const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(labels, (pairs) => {
      const earlier = clusters(...pairs.map(([a]) => a));
      const later = clusters(...pairs.map(([, b]) => b));
      const matched = [...matchClusters(earlier, later, sameNodes(pairs.length))];
      const jaccard = (a: number, b: number) => {
        const clustered = pairs.filter(([x, y]) => x > 0 && y > 0);
        const both = clustered.filter(([x, y]) => x === a && y === b).length;
        return both === 0 ? 0 : both / clustered.filter(([x, y]) => x === a || y === b).length;
      };
      const sum = matched.reduce((total, a, b) => total + (a === 0 ? 0 : jaccard(a, b)), 0);
      const best = (b: number, free: readonly number[]): number =>
        b > later.count
          ? 0
          : Math.max(
              best(b + 1, free),
              ...free.map(
                (a) =>
                  jaccard(a, b) +
                  best(
                    b + 1,
                    free.filter((other) => other !== a),
                  ),
              ),
            );
      expect(sum).toBeCloseTo(
        best(
          1,
          Array.from({ length: earlier.count }, (_, k) => k + 1),
        ),
        12,
      );
      const used = matched.filter((a) => a > 0);
      expect(new Set(used).size).toBe(used.length);
    }),
  );
});
