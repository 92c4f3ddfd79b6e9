/** The random walk of the directed null model, as `graph/curveball.ts` has it, step for step. */
import { NUMBERS_AHEAD, scaled, TRIES_AHEAD, UNROUNDED } from './ahead';
import { real, setReal, setWord, word } from './memory';
import { drawNumbers, nextRandom } from './random';

/**
 * Of a walk, as there: row i is words START[i]…START[i + 1] − 1 of TARGET; the nodes whose rows trade, and a byte for
 * each node, 1 if it is one of them; whom a node must not follow, in rows too; a byte for each node, 0 between two uses.
 */
const START: u32 = 0;
const TARGET: u32 = 1;
const TRADERS: u32 = 2;
const TRADER_COUNT: u32 = 3;
const TRADES: u32 = 4;
const BARRED_START: u32 = 5;
const BARRED: u32 = 6;
const MARK: u32 = 7;
/** A generator, and a word for each class of nodes: the one that waits for another, plus 1, or 0. */
const STATE: u32 = 8;
const WAITING: u32 = 9;
/** Rows by target: where each may begin; sources; where the next goes. */
const IN_START: u32 = 10;
const IN_SOURCE: u32 = 11;
const NEXT: u32 = 12;
/** How many nodes there are. */
const SIZE: u32 = 13;
/** A generator, and two words for each try that is read ahead. */
const AHEAD: u32 = 14;
/** In rows by target, the sources of ties that could not have been seen. */
const UNSEEN_START: u32 = 15;
const UNSEEN: u32 = 16;

/** Rows that are read ahead. */
const ROWS_AHEAD: u32 = 32;

const ROUNDS: u32 = 5;
const CLASS_BITS: u32 = 4;
const CLASSES: u32 = 9;

/** Of the stamps by which the marks of one trade are told from those of an earlier one, the last that fits a byte. */
const STAMPS: u32 = 4;
const LAST_STAMP: u32 = 250;

const NOWHERE: usize = 0;

/** `tradeRound`. */
export function tradeRound(walk: usize): u32 {
  const start: usize = word(walk, START);
  const traders: usize = word(walk, TRADERS);
  const count = word(walk, TRADER_COUNT);
  const state: usize = word(walk, STATE);
  const waiting: usize = word(walk, WAITING);
  if (count === 0) return 0;
  for (let k = count - 1; k > 0; k--) {
    const other = scaled(nextRandom(state), k + 1);
    const i = word(traders, k);
    setWord(traders, k, word(traders, other));
    setWord(traders, other, i);
  }
  const offset = scaled(nextRandom(state), ROUNDS);
  memory.fill(waiting, 0, CLASSES << 2);
  const mark: usize = word(walk, MARK);
  const size: usize = word(walk, SIZE);
  let stamp: u32 = 0;
  let moved: u32 = 0;
  for (let k: u32 = 0; k < count; k++) {
    if (k % ROWS_AHEAD === 0) touchRows(walk, k, min(count, k + ROWS_AHEAD));
    const i = word(traders, k);
    const bits = 31 - clz(word(start, i + 1) - word(start, i));
    const group = offset < CLASS_BITS ? (bits + offset) / CLASS_BITS : 0;
    const other = word(waiting, group);
    if (other !== 0) {
      if (stamp > LAST_STAMP) {
        memory.fill(mark, 0, size);
        stamp = 0;
      }
      moved += trade(walk, other - 1, i, stamp);
      stamp += STAMPS;
    }
    setWord(waiting, group, other === 0 ? i + 1 : 0);
  }
  memory.fill(mark, 0, size);
  let tries = scaled(nextRandom(state), count);
  while (tries > 0) {
    const together = min(tries, TRIES_AHEAD);
    touchCycles(walk, together);
    for (let k: u32 = 0; k < together; k++) {
      reverseCycle(walk, word(traders, scaled(nextRandom(state), count)));
    }
    tries -= together;
  }
  return moved;
}

/** Reads the beginnings of the rows of some traders, which then wait for memory together. */
function touchRows(walk: usize, first: u32, last: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const traders: usize = word(walk, TRADERS);
  let read: u32 = 0;
  for (let k = first; k < last; k++) {
    const row = wordAt(target, word(start, word(traders, k)));
    read |= load<u32>(row) | load<u32>(row, 64) | load<u32>(row, 128);
  }
  setWord(word(walk, AHEAD), 0, read);
}

/**
 * What a row must keep goes first: whom both follow, or one must not. Whom the first is known to follow is marked with
 * `stamp` + 2, and one more where the second is too, or it is barred; marks of earlier trades, which stay, are at most
 * `stamp`, and one more where the second follows. All without a branch, which would be guessed wrong time and again.
 */
function trade(walk: usize, a: u32, b: u32, stamp: u32): u32 {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const mark: usize = word(walk, MARK);
  const startA = wordAt(target, word(start, a));
  const endA = wordAt(target, word(start, a + 1));
  const startB = wordAt(target, word(start, b));
  const endB = wordAt(target, word(start, b + 1));
  const ofFirst = stamp + 2;
  for (let at = startA; at < endA; at += 4) store<u8>(mark + load<u32>(at), ofFirst);
  markBarred(walk, a, stamp + 3);
  markBarred(walk, b, stamp + 3);
  let fromB = startB;
  let front = load<u32>(startB);
  for (let at = startB; at < endB; at += 4) {
    const j = load<u32>(at);
    const marked: u32 = load<u8>(mark + j);
    store<u8>(mark + j, marked + 1);
    store<u32>(at, front);
    front = j;
    if (marked > stamp) {
      store<u32>(fromB, j);
      fromB += 4;
      front = load<u32>(fromB);
    }
  }
  if (fromB < endB) store<u32>(fromB, front);
  let fromA = startA;
  front = load<u32>(startA);
  for (let at = startA; at < endA; at += 4) {
    const j = load<u32>(at);
    store<u32>(at, front);
    front = j;
    if (<u32>load<u8>(mark + j) > ofFirst) {
      store<u32>(fromA, j);
      fromA += 4;
      front = load<u32>(fromA);
    }
  }
  if (fromA < endA) store<u32>(fromA, front);
  if (endA - fromA < endB - fromB) {
    const kept = deal(walk, fromA, endA, fromB, endB, ofFirst);
    return 2 * (<u32>((endA - fromA) >>> 2) - kept);
  }
  return 2 * deal(walk, fromB, endB, fromA, endA, ofFirst);
}

function markBarred(walk: usize, i: u32, value: u32): void {
  const barred: usize = word(walk, BARRED);
  const mark: usize = word(walk, MARK);
  const end = word(word(walk, BARRED_START), i + 1);
  for (let k = word(word(walk, BARRED_START), i); k < end; k++) store<u8>(mark + word(barred, k), value);
}

/**
 * Draws for the places of the few, of these and those of the many. Returns how many of the drawn are marked so. Where
 * each number leads is told in advance, of four at once.
 */
function deal(walk: usize, few: usize, fewEnd: usize, many: usize, manyEnd: usize, wanted: u32): u32 {
  const mark: usize = word(walk, MARK);
  const state: usize = word(walk, STATE);
  const ahead: usize = word(walk, AHEAD);
  const beyond = many - fewEnd;
  let left = <u32>((fewEnd - few + manyEnd - many) >>> 2);
  let found: u32 = 0;
  let at = few;
  while (at < fewEnd) {
    const count = min(<u32>((fewEnd - at) >>> 2), NUMBERS_AHEAD);
    drawNumbers(state, ahead, count);
    toPlaces(ahead, count, left, at, fewEnd, beyond);
    left -= count;
    const last = at + ((<usize>count) << 2);
    for (let next = ahead; at < last; at += 4, next += 4) {
      const drawn: usize = load<u32>(next);
      const j = load<u32>(drawn);
      found += u32(<u32>load<u8>(mark + j) === wanted);
      store<u32>(drawn, load<u32>(at));
      store<u32>(at, j);
    }
  }
  return found;
}

/** Of `count` random numbers, where each is drawn of so many places as are left: from `at`, and beyond `end` from there. */
function toPlaces(numbers: usize, count: u32, left: u32, at: usize, end: usize, beyond: usize): void {
  if (left > UNROUNDED) {
    for (let k: u32 = 0; k < count; k++) {
      const place = wordAt(at, k + scaled(word(numbers, k), left - k));
      setWord(numbers, k, <u32>(place >= end ? place + beyond : place));
    }
    return;
  }
  let places = i32x4.sub(i32x4.splat(<i32>left), i32x4(0, 1, 2, 3));
  let from = i32x4.add(i32x4.splat(<i32>at), i32x4(0, 4, 8, 12));
  const last = numbers + ((<usize>count) << 2);
  for (let four = numbers; four < last; four += 16) {
    const random = v128.load(four);
    const low = i64x2.extmul_low_i32x4_u(random, places);
    const high = i64x2.extmul_high_i32x4_u(random, places);
    const place = i32x4.add(from, i32x4.shl(v128.shuffle<i32>(low, high, 1, 3, 5, 7), 2));
    const isBeyond = i32x4.ge_u(place, i32x4.splat(<i32>end));
    v128.store(four, i32x4.add(place, v128.and(isBeyond, i32x4.splat(<i32>beyond))));
    places = i32x4.sub(places, i32x4.splat(4));
    from = i32x4.add(from, i32x4.splat(16));
  }
}

function reverseCycle(walk: usize, x: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const trades: usize = word(walk, TRADES);
  const state: usize = word(walk, STATE);
  const xy = drawnFrom(start, target, x, nextRandom(state));
  const y = load<u32>(xy);
  if (!load<u8>(trades + y)) return;
  const yz = drawnFrom(start, target, y, nextRandom(state));
  const z = load<u32>(yz);
  if (!load<u8>(trades + z)) return;
  const zx = placeOf(start, target, z, x);
  if (zx === NOWHERE || isTaken(walk, x, z) || isTaken(walk, z, y) || isTaken(walk, y, x)) return;
  store<u32>(xy, z);
  store<u32>(yz, x);
  store<u32>(zx, y);
}

/**
 * Reads what the next tries of 3-cycles will, if none of them changes it: they then wait for memory together. The
 * numbers are drawn from a copy of the generator.
 */
function touchCycles(walk: usize, tries: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const traders: usize = word(walk, TRADERS);
  const count = word(walk, TRADER_COUNT);
  const trades: usize = word(walk, TRADES);
  const ahead: usize = word(walk, AHEAD);
  memory.copy(ahead, word(walk, STATE), 16);
  const nodes = ahead + 16;
  let known: u32 = 0;
  for (let k: u32 = 0; k < tries; k++) {
    const x = word(traders, scaled(nextRandom(ahead), count));
    const y = load<u32>(drawnFrom(start, target, x, nextRandom(ahead)));
    if (!load<u8>(trades + y)) continue;
    setWord(nodes, 2 * known, y);
    setWord(nodes, 2 * known + 1, nextRandom(ahead));
    known++;
  }
  for (let k: u32 = 0; k < known; k++) {
    setWord(nodes, k, load<u32>(drawnFrom(start, target, word(nodes, 2 * k), word(nodes, 2 * k + 1))));
  }
  let read: u32 = 0;
  for (let k: u32 = 0; k < known; k++) {
    const row = wordAt(target, word(start, word(nodes, k)));
    read |= load<u32>(row) | load<u32>(row, 64) | load<u32>(row, 128);
  }
  setWord(ahead, 0, read);
}

/** Where a target of node i is drawn. */
function drawnFrom(start: usize, target: usize, i: u32, random: u32): usize {
  const first = word(start, i);
  return wordAt(target, first + scaled(random, word(start, i + 1) - first));
}

/** Whether i follows j or must not. */
function isTaken(walk: usize, i: u32, j: u32): bool {
  if (placeOf(word(walk, START), word(walk, TARGET), i, j) !== NOWHERE) return true;
  return placeOf(word(walk, BARRED_START), word(walk, BARRED), i, j) !== NOWHERE;
}

/** Where j stands in row i, or NOWHERE. */
function placeOf(start: usize, entries: usize, i: u32, j: u32): usize {
  const end = wordAt(entries, word(start, i + 1));
  const wanted = i32x4.splat(<i32>j);
  let at = wordAt(entries, word(start, i));
  for (; at + 64 <= end; at += 64) {
    const same = v128.or(
      v128.or(i32x4.eq(v128.load(at), wanted), i32x4.eq(v128.load(at, 16), wanted)),
      v128.or(i32x4.eq(v128.load(at, 32), wanted), i32x4.eq(v128.load(at, 48), wanted)),
    );
    if (v128.any_true(same)) break;
  }
  for (; at < end; at += 4) if (load<u32>(at) === j) return at;
  return NOWHERE;
}

function wordAt(base: usize, index: u32): usize {
  return base + ((<usize>index) << 2);
}

/**
 * Makes the rows by target of sources that come after it, of the rows from `first` to the one before `last`; those before
 * `first` were done. A pair of edges that return each other is found from its earlier node.
 */
export function transposeEdges(walk: usize, first: u32, last: u32, size: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  if (first === 0) memory.copy(next, word(walk, IN_START), (<usize>size) << 2);
  for (let i = first; i < last; i++) {
    const end = word(start, i + 1);
    for (let k = word(start, i); k < end; k++) {
      const j = word(target, k);
      const at = word(next, j);
      setWord(source, at, i);
      setWord(next, j, at + u32(i > j));
    }
  }
}

/**
 * Of the rows by target of the nodes from `first` to the one before `last`, leaves the sources that the node has an
 * edge back to, and sets `NEXT` behind them. Counts these pairs, their ends that are observed, and the edges that an
 * unseen tie would return.
 */
export function markReturned(walk: usize, first: u32, last: u32, observed: usize, counts: usize): void {
  const rows: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const start: usize = word(walk, IN_START);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  const mark: usize = word(walk, MARK);
  const unseenStart: usize = word(walk, UNSEEN_START);
  const unseen: usize = word(walk, UNSEEN);
  let pairs: u32 = 0;
  let ends: u32 = 0;
  let unknown: u32 = 0;
  for (let j = first; j < last; j++) {
    const outEnd = word(rows, j + 1);
    for (let k = word(rows, j); k < outEnd; k++) store<u8>(mark + word(target, k), 1);
    const inStart = word(start, j);
    const inEnd = word(next, j);
    let end = inStart;
    for (let k = inStart; k < inEnd; k++) {
      const i = word(source, k);
      setWord(source, end, i);
      end += load<u8>(mark + i);
    }
    const unseenEnd = word(unseenStart, j + 1);
    for (let k = word(unseenStart, j); k < unseenEnd; k++) unknown += load<u8>(mark + word(unseen, k));
    for (let k = word(rows, j); k < outEnd; k++) store<u8>(mark + word(target, k), 0);
    for (let k = inStart; k < end; k++) ends += load<u8>(observed + word(source, k));
    ends += load<u8>(observed + j) * (end - inStart);
    pairs += end - inStart;
    setWord(next, j, end);
  }
  setWord(counts, 0, word(counts, 0) + pairs);
  setWord(counts, 1, word(counts, 1) + ends);
  setWord(counts, 2, word(counts, 2) + unknown);
}

/** Adds the edges of the rows first…last−1 to the k×k cells of their ends' groups. */
export function countEdges(walk: usize, first: u32, last: u32, group: usize, k: u32, cells: usize): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  for (let i = first; i < last; i++) {
    const at = cells + ((<usize>(word(group, i) * k)) << 3);
    const end = word(start, i + 1);
    for (let e = word(start, i); e < end; e++) {
      const cell = word(group, word(target, e));
      setReal(at, cell, real(at, cell) + 1);
    }
  }
}

/** Adds the pairs of edges that `markReturned` found from the nodes first…last−1 to the k×k cells of their ends' groups. */
export function countReturned(walk: usize, first: u32, last: u32, group: usize, k: u32, cells: usize): void {
  const start: usize = word(walk, IN_START);
  const source: usize = word(walk, IN_SOURCE);
  const next: usize = word(walk, NEXT);
  for (let j = first; j < last; j++) {
    const end = word(next, j);
    for (let e = word(start, j); e < end; e++) {
      const one = word(group, word(source, e));
      const other = word(group, j);
      setReal(cells, one * k + other, real(cells, one * k + other) + 1);
      setReal(cells, other * k + one, real(cells, other * k + one) + 1);
    }
  }
}
