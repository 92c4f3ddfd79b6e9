/** Overlaps: discs are pushed as the definition says, however far apart they lie. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { removeOverlaps } from '../../src/graph/overlap-removal.ts';

interface Discs {
  x: number[];
  y: number[];
  radius: number[];
}

/** A round over all pairs: each disc against those before it in the nine cells around it, as all lay when it began. */
function pushOnce({ x, y, radius }: Discs, gap: number): boolean {
  const cell = 2 * Math.max(0, ...radius) + gap;
  const column = x.map((value) => Math.floor(value / cell));
  const row = y.map((value) => Math.floor(value / cell));
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const near = [...Array(i).keys()]
      .filter((j) => Math.abs(column[i]! - column[j]!) <= 1 && Math.abs(row[i]! - row[j]!) <= 1)
      .sort((j, k) => column[j]! - column[k]! || row[j]! - row[k]! || j - k);
    for (const j of near) {
      const least = radius[i]! + radius[j]! + gap;
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!];
      if (dx * dx + dy * dy >= least * least) continue;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const push = (least - distance) / 2 + gap / 100;
      const [towardsX, towardsY] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
      x[i]! += towardsX * push;
      y[i]! += towardsY * push;
      x[j]! -= towardsX * push;
      y[j]! -= towardsY * push;
      moved = true;
    }
  }
  return moved;
}

function pushAll(discs: Discs, gap: number): Discs {
  for (let round = 1; pushOnce(discs, gap); round++) {
    if (round % 60 !== 0) continue;
    discs.x = discs.x.map((value) => value * 1.05);
    discs.y = discs.y.map((value) => value * 1.05);
  }
  return discs;
}

/** On a line or a plane, near or so far apart that cells of a small grid would come to lie on each other. */
const places = fc
  .constantFrom(5, 60, 4000)
  .chain((width) =>
    fc.array(fc.tuple(fc.nat(width), fc.nat(width), fc.integer({ min: 1, max: 12 })), { maxLength: 40 }),
  );

test('discs are pushed in the order of their cells and numbers, to the last bit', () => {
  fc.assert(
    fc.property(places, fc.boolean(), (given, isLine) => {
      const discs = {
        x: given.map(([x]) => x - 20),
        y: given.map(([, y]) => (isLine ? 0 : y / 3)),
        radius: given.map(([, , radius]) => radius),
      };
      const positions = { x: Float64Array.from(discs.x), y: Float64Array.from(discs.y) };
      removeOverlaps(positions, Float64Array.from(discs.radius), 1);
      const wanted = pushAll(discs, 1);
      expect({ x: [...positions.x], y: [...positions.y] }).toEqual({ x: wanted.x, y: wanted.y });
    }),
    { numRuns: 300 },
  );
});
