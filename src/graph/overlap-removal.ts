/** Moves discs in the plane apart until none covers another, each as little as may be. */
import type { Positions } from './force-layout.ts';

/** Rounds of pushing before everything is stretched to make room. */
const ROUNDS = 60;
const STRETCH = 1.05;

/** Changes the positions in place, so that all discs are at least `gap` apart. */
export function removeOverlaps(positions: Positions, radius: Float64Array, gap: number): void {
  const { x, y } = positions;
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) if (!pushApart(positions, radius, gap)) return;
    for (let i = 0; i < x.length; i++) {
      x[i]! *= STRETCH;
      y[i]! *= STRETCH;
    }
  }
}

/** One round over all pairs that are too near; whether there was one. */
function pushApart({ x, y }: Positions, radius: Float64Array, gap: number): boolean {
  const cell = 2 * radius.reduce((most, r) => Math.max(most, r), 0) + gap;
  const grid = new Map<number, number[]>();
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(x[i]! / cell);
    const row = Math.floor(y[i]! / cell);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const j of grid.get(cellKey(c, r)) ?? []) {
          const least = radius[i]! + radius[j]! + gap;
          const dx = x[i]! - x[j]!;
          const dy = y[i]! - y[j]!;
          if (dx * dx + dy * dy >= least * least) continue;
          const distance = Math.sqrt(dx * dx + dy * dy);
          // A little more than needed, so that rounding does not bring the pair back.
          const push = (least - distance) / 2 + gap / 100;
          const [towardsX, towardsY] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
          x[i]! += towardsX * push;
          y[i]! += towardsY * push;
          x[j]! -= towardsX * push;
          y[j]! -= towardsY * push;
          moved = true;
        }
      }
    }
    const key = cellKey(column, row);
    const inside = grid.get(key);
    if (inside === undefined) grid.set(key, [i]);
    else inside.push(i);
  }
  return moved;
}

/** The same for cells 32,768 apart, whose discs are too far from each other to matter. */
function cellKey(column: number, row: number): number {
  return ((column & 0x7fff) << 15) | (row & 0x7fff);
}
