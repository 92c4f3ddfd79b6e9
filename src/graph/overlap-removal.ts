/** Moves discs in the plane apart until none covers another, each as little as may be. */
import type { Positions } from './force-layout.ts';

/** Rounds of pushing before everything is stretched to make room. */
const ROUNDS = 60;
const STRETCH = 1.05;

/** Changes the positions in place, so that all discs are at least `gap` apart. */
export function removeOverlaps(positions: Positions, radius: Float64Array, gap: number): void {
  const { x, y } = positions;
  const pushApart = preparePushes(radius, gap);
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) if (!pushApart(positions)) return;
    for (let i = 0; i < x.length; i++) {
      x[i]! *= STRETCH;
      y[i]! *= STRETCH;
    }
  }
}

/**
 * One round over all pairs that are too near; whether there was one. Each disc is held against those before it in the
 * cells around it, by column, row and number, where all are when the round begins.
 */
function preparePushes(radius: Float64Array, gap: number): (positions: Positions) => boolean {
  const size = radius.length;
  const cell = 2 * radius.reduce((most, r) => Math.max(most, r), 0) + gap;
  // Cells so far apart share a place: their discs are told from neighbours where they come to be near.
  const side = 1 << Math.max(2, (33 - Math.clz32(size)) >>> 1);
  const place = (column: number, row: number) => (column & (side - 1)) * side + (row & (side - 1));
  const column = new Float64Array(size);
  const row = new Float64Array(size);
  const start = new Uint32Array(side * side + 1);
  const next = new Uint32Array(side * side);
  const slot = new Uint32Array(size);
  // Of the discs by their places, each in its slot.
  const number = new Uint32Array(size);
  const slotX = new Float64Array(size);
  const slotY = new Float64Array(size);
  const slotRadius = new Float64Array(size);

  const putInSlots = ({ x, y }: Positions) => {
    start.fill(0);
    for (let i = 0; i < size; i++) {
      column[i] = Math.floor(x[i]! / cell);
      row[i] = Math.floor(y[i]! / cell);
      start[place(column[i]!, row[i]!) + 1]!++;
    }
    for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!;
    next.set(start.subarray(0, next.length));
    for (let i = 0; i < size; i++) {
      const at = next[place(column[i]!, row[i]!)]!++;
      slot[i] = at;
      number[at] = i;
      slotX[at] = x[i]!;
      slotY[at] = y[i]!;
      slotRadius[at] = radius[i]!;
    }
  };
  const areNear = (i: number, j: number) =>
    Math.abs(column[i]! - column[j]!) <= 1 && Math.abs(row[i]! - row[j]!) <= 1;

  return (positions) => {
    putInSlots(positions);
    let moved = false;
    for (let i = 0; i < size; i++) {
      const own = slot[i]!;
      const ownRadius = radius[i]!;
      let x = slotX[own]!;
      let y = slotY[own]!;
      for (let c = column[i]! - 1; c <= column[i]! + 1; c++) {
        for (let r = row[i]! - 1; r <= row[i]! + 1; r++) {
          const at = place(c, r);
          for (let k = start[at]!; k < start[at + 1]!; k++) {
            if (number[k]! >= i) break;
            const least = ownRadius + slotRadius[k]! + gap;
            const dx = x - slotX[k]!;
            const dy = y - slotY[k]!;
            if (dx * dx + dy * dy >= least * least || !areNear(i, number[k]!)) continue;
            const distance = Math.sqrt(dx * dx + dy * dy);
            // A little more than needed, so that rounding does not bring the pair back.
            const push = (least - distance) / 2 + gap / 100;
            const towardsX = distance === 0 ? 1 : dx / distance;
            const towardsY = distance === 0 ? 0 : dy / distance;
            x += towardsX * push;
            y += towardsY * push;
            slotX[k]! -= towardsX * push;
            slotY[k]! -= towardsY * push;
            moved = true;
          }
        }
      }
      slotX[own] = x;
      slotY[own] = y;
    }
    for (let i = 0; i < size; i++) {
      positions.x[i] = slotX[slot[i]!]!;
      positions.y[i] = slotY[slot[i]!]!;
    }
    return moved;
  };
}
