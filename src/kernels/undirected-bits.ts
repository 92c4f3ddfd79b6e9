/**
 * The random walk of the undirected null model, as `graph/null-undirected.ts` has it, step for step, over graphs that are
 * small enough for a bit a pair.
 */
import { drawAhead, keepRead, NUMBERS_AHEAD, numberAhead, scaled, TRIES_AHEAD, useNext } from './ahead';
import { setWord, word } from './memory';

/** Of a walk: its ties, one end · 2¹⁶ + the other, the first `MOVABLE` of which may change. */
const TIES: u32 = 0;
const MOVABLE: u32 = 1;
/** A bit, in the row of the smaller end, for each tie and each pair that must not become one; bytes of a row. */
const TAKEN: u32 = 2;
const ROW_BYTES: u32 = 3;
const AHEAD: u32 = 4;
/** Each node's row of later ones: where it ends, and what the rows hold. */
const LATER_END: u32 = 5;
const LATER: u32 = 6;
/** For the numbers drawn ahead, two words each: the tie, or the tie and its turn, that one stands for, and its ends. */
const TIES_AHEAD: u32 = 7;

/** `switchTies`. */
export function switchUndirectedBits(walk: usize, tries: u32): u32 {
  if (word(walk, MOVABLE) < 2) return 0;
  const ties: usize = word(walk, TIES);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const tiesAhead: usize = word(walk, TIES_AHEAD);
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readAhead(walk);
    const e = word(tiesAhead, 2 * useNext(ahead));
    const choice = word(tiesAhead, 2 * useNext(ahead));
    const first = word(ties, e);
    const second = word(ties, choice >>> 1);
    const turned = rotl(second, (choice & 1) << 4);
    const a = first >>> 16;
    const b = first & 0xffff;
    const c = turned >>> 16;
    const d = turned & 0xffff;
    const ad = pairOf(taken, rowBytes, a, d);
    const cb = pairOf(taken, rowBytes, c, b);
    const bitAD: u32 = 1 << (max(a, d) & 7);
    const bitCB: u32 = 1 << (max(c, b) & 7);
    const may =
      u32(((<u32>load<u8>(ad) & bitAD) | (<u32>load<u8>(cb) & bitCB)) === 0) & u32(a !== c) & u32(b !== d);
    const flip: u32 = 0 - may;
    flipBits(ad, bitAD & flip);
    flipBits(cb, bitCB & flip);
    flipBits(pairOf(taken, rowBytes, a, b), (1 << (max(a, b) & 7)) & flip);
    flipBits(pairOf(taken, rowBytes, c, d), (1 << (max(c, d) & 7)) & flip);
    setWord(ties, e, first ^ ((b ^ d) & flip));
    // Where both are one tie nothing is exchanged.
    setWord(ties, choice >>> 1, second ^ ((second ^ ((c << 16) | b)) & flip));
    changed += may;
  }
  return changed;
}

/** The byte with the bit of a pair. */
function pairOf(taken: usize, rowBytes: usize, i: u32, j: u32): usize {
  return taken + <usize>min(i, j) * rowBytes + (max(i, j) >>> 3);
}

/** Draws the next numbers, and reads what the tries with them will, if none of them changes it. */
function readAhead(walk: usize): void {
  const ties: usize = word(walk, TIES);
  const movable = word(walk, MOVABLE);
  const taken: usize = word(walk, TAKEN);
  const rowBytes: usize = word(walk, ROW_BYTES);
  const ahead: usize = word(walk, AHEAD);
  const tiesAhead: usize = word(walk, TIES_AHEAD);
  drawAhead(ahead);
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const e = scaled(numberAhead(ahead, k), movable);
    const choice = scaled(numberAhead(ahead, k + 1), 2 * movable);
    setWord(tiesAhead, 2 * k, e);
    setWord(tiesAhead, 2 * k + 1, word(ties, e));
    setWord(tiesAhead, 2 * k + 2, choice);
    setWord(tiesAhead, 2 * k + 3, rotl(word(ties, choice >>> 1), (choice & 1) << 4));
  }
  let read: u32 = 0;
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const a = word(tiesAhead, 2 * k + 1) >>> 16;
    const b = word(tiesAhead, 2 * k + 1) & 0xffff;
    const c = word(tiesAhead, 2 * k + 3) >>> 16;
    const d = word(tiesAhead, 2 * k + 3) & 0xffff;
    read |= load<u8>(pairOf(taken, rowBytes, a, d)) | load<u8>(pairOf(taken, rowBytes, c, b));
    read |= load<u8>(pairOf(taken, rowBytes, a, b)) | load<u8>(pairOf(taken, rowBytes, c, d));
  }
  keepRead(ahead, read);
}

/** Puts the ties from `first` to the one before `last` at the ends of the rows of later nodes. */
export function orientBits(walk: usize, first: u32, last: u32): void {
  const ties: usize = word(walk, TIES);
  const end: usize = word(walk, LATER_END);
  const later: usize = word(walk, LATER);
  for (let k = first; k < last; k++) {
    const i = word(ties, k) >>> 16;
    const j = word(ties, k) & 0xffff;
    const row = min(i, j);
    const at = word(end, row);
    setWord(later, at, max(i, j));
    setWord(end, row, at + 1);
  }
}

/** Turns over the bits of a byte that are set in `bits`. */
function flipBits(byte: usize, bits: u32): void {
  store<u8>(byte, <u32>load<u8>(byte) ^ bits);
}
