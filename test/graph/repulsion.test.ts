/** Repulsion: by hand for two bodies, and the quadtree against the exact sum. */
import { expect, test } from 'vitest';
import { createRandom } from '../../src/graph/random.ts';
import { type Bodies, repelByTree, repelExactly } from '../../src/graph/repulsion.ts';

function bodiesAt(points: readonly (readonly [number, number, number])[]): Bodies {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    mass: Float64Array.from(points, ([, , mass]) => mass),
    forceX: new Float64Array(points.length),
    forceY: new Float64Array(points.length),
  };
}

test.each([repelExactly, repelByTree])('two bodies part with strength · mass · mass ÷ distance', (repel) => {
  const bodies = bodiesAt([
    [0, 0, 2],
    [3, 4, 5],
  ]);
  repel(bodies, 10);
  // 10 · 2 · 5 ÷ 5 = 20 along (3, 4) ÷ 5
  for (const [value, expected] of [
    [bodies.forceX[0], -12],
    [bodies.forceY[0], -16],
    [bodies.forceX[1], 12],
    [bodies.forceY[1], 16],
  ] as const) {
    expect(value).toBeCloseTo(expected, 12);
  }
});

test('the quadtree is near the exact sum, also where many bodies share a place', () => {
  const random = createRandom(5);
  const points = Array.from({ length: 600 }, (_, k): [number, number, number] =>
    k < 40 ? [7, 7, 1] : [random() * 100, random() * random() * 100, 1 + Math.floor(random() * 20)],
  );
  const exact = bodiesAt(points);
  const tree = bodiesAt(points);
  repelExactly(exact, 1);
  repelByTree(tree, 1);
  let error = 0;
  let size = 0;
  for (let i = 0; i < points.length; i++) {
    const dx = tree.forceX[i]! - exact.forceX[i]!;
    const dy = tree.forceY[i]! - exact.forceY[i]!;
    error += Math.sqrt(dx * dx + dy * dy);
    size += Math.sqrt(exact.forceX[i]! * exact.forceX[i]! + exact.forceY[i]! * exact.forceY[i]!);
  }
  expect(error / size).toBeLessThan(0.02);
});
