/**
 * The random walk of the directed null model, as `graph/directed-switching.ts` has it, step for step, over graphs that
 * are small enough for a bit a pair. What a try finds changes what is written, not where the program goes: to guess
 * that wrong took longer than all else.
 */
import { drawAhead, keepRead, NUMBERS_AHEAD, numberAhead, scaled, TRIES_AHEAD, useNext } from './ahead';
import { bitAt, flipBit, flipBits } from './bit-rows';
import { setWord, word } from './memory';

/** Of a walk: its edges, source · 2¹⁶ + target, those of one source together, the first `MOVABLE` of which may change. */
const EDGES: u32 = 0;
const MOVABLE: u32 = 1;
/** Two words for each node: the first of its movable edges, and the one after the last. */
const ROWS: u32 = 2;
/** A bit for each edge and each pair that must not become one; bytes of a row; a bit for each unseen pair, or 0. */
const TAKEN: u32 = 3;
const ROW_BYTES: u32 = 4;
const UNSEEN: u32 = 5;
const AHEAD: u32 = 6;
/** A byte for each edge: whether its reverse is one, at the last census. */
const RETURNED: u32 = 7;
/** For the numbers drawn ahead, two words each: the movable edge one of them stands for, and its ends. */
const EDGES_AHEAD: u32 = 8;

const TRIES_A_CYCLE: u32 = 8;

/** `switchEdges`. */
export function switchDirectedBits(walk: usize, tries: u32): u32 {
  if (word(walk, MOVABLE) < 2) return 0;
  const edges: usize = word(walk, EDGES);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const edgesAhead: usize = word(walk, EDGES_AHEAD);
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readAhead(walk);
    if (n % TRIES_A_CYCLE === 0) {
      changed += reverseCycle(walk);
      continue;
    }
    const e = word(edgesAhead, 2 * useNext(ahead));
    const f = word(edgesAhead, 2 * useNext(ahead));
    const first = word(edges, e);
    const second = word(edges, f);
    const b = first & 0xffff;
    const d = second & 0xffff;
    const rowA = taken + <usize>(first >>> 16) * rowBytes;
    const rowC = taken + <usize>(second >>> 16) * rowBytes;
    const bitB: u32 = 1 << (b & 7);
    const bitD: u32 = 1 << (d & 7);
    const isTaken = (<u32>load<u8>(rowA + (d >>> 3)) & bitD) | (<u32>load<u8>(rowC + (b >>> 3)) & bitB);
    const may = u32(isTaken === 0) & u32(rowA !== rowC) & u32(b !== d);
    const all: u32 = 0 - may;
    flipBits(rowA + (d >>> 3), bitD & all);
    flipBits(rowC + (b >>> 3), bitB & all);
    flipBits(rowA + (b >>> 3), bitB & all);
    flipBits(rowC + (d >>> 3), bitD & all);
    setWord(edges, e, first ^ ((b ^ d) & all));
    // Where both are one edge nothing is exchanged.
    setWord(edges, f, second ^ ((b ^ d) & all));
    changed += may;
  }
  return changed;
}

/** Draws the next numbers, and reads what the tries with them will, if none of them changes it. */
function readAhead(walk: usize): void {
  const edges: usize = word(walk, EDGES);
  const movable = word(walk, MOVABLE);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const edgesAhead: usize = word(walk, EDGES_AHEAD);
  drawAhead(ahead);
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k++) {
    const edge = scaled(numberAhead(ahead, k), movable);
    setWord(edgesAhead, 2 * k, edge);
    setWord(edgesAhead, 2 * k + 1, word(edges, edge));
  }
  let read: u32 = 0;
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const first = word(edgesAhead, 2 * k + 1);
    const second = word(edgesAhead, 2 * k + 3);
    const b = (first & 0xffff) >>> 3;
    const d = (second & 0xffff) >>> 3;
    const rowA = taken + <usize>(first >>> 16) * rowBytes;
    const rowC = taken + <usize>(second >>> 16) * rowBytes;
    read |= load<u8>(rowA + b) | load<u8>(rowA + d) | load<u8>(rowC + b) | load<u8>(rowC + d);
  }
  for (let k: u32 = 2 * TRIES_A_CYCLE - 2; k < NUMBERS_AHEAD; k += 2 * TRIES_A_CYCLE)
    read |= touchCycle(walk, k);
  keepRead(ahead, read);
}

/** Reads what a try of a cycle will, up to its bits. */
function touchCycle(walk: usize, k: u32): u32 {
  const edges: usize = word(walk, EDGES);
  const rows: usize = word(walk, ROWS);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const edgesAhead: usize = word(walk, EDGES_AHEAD);
  const edge = word(edgesAhead, 2 * k + 1);
  const x = edge >>> 16;
  const y = edge & 0xffff;
  const beginning = word(rows, 2 * y);
  const choices = word(rows, 2 * y + 1) - beginning;
  if (choices === 0) return 0;
  const z = word(edges, beginning + scaled(numberAhead(ahead, k + 1), choices)) & 0xffff;
  const rowX = taken + <usize>x * rowBytes;
  const rowY = taken + <usize>y * rowBytes;
  const rowZ = taken + <usize>z * rowBytes;
  return (
    load<u8>(rowX + (z >>> 3)) |
    load<u8>(rowZ + (y >>> 3)) |
    load<u8>(rowY + (x >>> 3)) |
    load<u8>(rowZ + (x >>> 3))
  );
}

function reverseCycle(walk: usize): u32 {
  const edges: usize = word(walk, EDGES);
  const rows: usize = word(walk, ROWS);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const xy = word(word(walk, EDGES_AHEAD), 2 * useNext(ahead));
  const x = word(edges, xy) >>> 16;
  const y = word(edges, xy) & 0xffff;
  const beginning = word(rows, 2 * y);
  const choices = word(rows, 2 * y + 1) - beginning;
  if (choices === 0) return 0;
  const yz = beginning + scaled(numberAhead(ahead, useNext(ahead)), choices);
  const z = word(edges, yz) & 0xffff;
  const rowX = taken + <usize>x * rowBytes;
  const rowY = taken + <usize>y * rowBytes;
  const rowZ = taken + <usize>z * rowBytes;
  if ((bitAt(rowX, z) | bitAt(rowZ, y) | bitAt(rowY, x) | (bitAt(rowZ, x) ^ 1)) !== 0) return 0;
  const end = word(rows, 2 * z + 1);
  let zx = word(rows, 2 * z);
  while (zx < end && (word(edges, zx) & 0xffff) !== x) zx++;
  if (zx === end) return 0;
  flipBit(rowX, y);
  flipBit(rowY, z);
  flipBit(rowZ, x);
  flipBit(rowX, z);
  flipBit(rowZ, y);
  flipBit(rowY, x);
  setWord(edges, xy, (x << 16) | z);
  setWord(edges, yz, (y << 16) | x);
  setWord(edges, zx, (z << 16) | y);
  return 1;
}

/** Counts, of the edges from `first` to the one before `last`, those returned and those whose reverse is known not to be one. */
export function censusBits(walk: usize, first: u32, last: u32, observed: usize, counts: usize): void {
  const edges: usize = word(walk, EDGES);
  const taken: usize = word(walk, TAKEN);
  const unseen: usize = word(walk, UNSEEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const returned: usize = word(walk, RETURNED);
  let mutual: u32 = 0;
  let oneWay: u32 = 0;
  for (let k = first; k < last; k++) {
    const i = word(edges, k) >>> 16;
    const j = word(edges, k) & 0xffff;
    const row = <usize>j * rowBytes;
    const held = bitAt(taken + row, i);
    const exists = unseen === 0 ? held : held & ~bitAt(unseen + row, i);
    store<u8>(returned + k, exists);
    mutual += exists;
    oneWay += load<u8>(observed + j) & ~held;
  }
  setWord(counts, 0, word(counts, 0) + mutual);
  setWord(counts, 1, word(counts, 1) + oneWay);
}

/**
 * Adds the edges from `first` to the one before `last` to the k×k cells of their ends' groups: two words each, the
 * second for those returned at the last census.
 */
export function countBits(walk: usize, first: u32, last: u32, group: usize, k: u32, cells: usize): void {
  const edges: usize = word(walk, EDGES);
  const returned: usize = word(walk, RETURNED);
  for (let e = first; e < last; e++) {
    const edge = word(edges, e);
    const cell = word(group, edge >>> 16) * k + word(group, edge & 0xffff);
    const at = cells + ((<usize>cell) << 3);
    store<u64>(at, load<u64>(at) + (((<u64>load<u8>(returned + e)) << 32) | 1));
  }
}
