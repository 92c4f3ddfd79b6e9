/**
 * The random walk of the undirected null model, as `graph/null-undirected.ts` has it, step for step.
 */
import { drawAhead, keepRead, NUMBERS_AHEAD, numberAhead, scaled, TRIES_AHEAD, useNext } from './ahead';
import { setWord, word } from './memory';
import { add, find, hasBuckets } from './pair-buckets';
import { NO_SLOT, nodeAt, setNode, slotOf, touch } from './slots';

/**
 * Of a walk: rows of slots, node i's from word i to word i + 1 of START, which hold what it is tied to; and its ties,
 * the first `MOVABLE` of which may change, two words each: the slot in the row of one end, which holds the other, and
 * the slot in the row of the other.
 */
const LOW: u32 = 0;
const HIGH: u32 = 1;
const START: u32 = 2;
const TIES: u32 = 3;
const MOVABLE: u32 = 4;
/** Pairs that must not become ties, both ways. */
const BUCKETS: u32 = 5;
const AHEAD: u32 = 6;
/** Each node's place by degree, the nodes in that order, and of each place where its row of later places begins. */
const PLACE: u32 = 7;
const NODE_AT: u32 = 8;
const LATER_START: u32 = 9;
const LATER: u32 = 10;

/** Puts `count` pairs into buckets, each once. */
export function addPairs(buckets: usize, pairs: usize, count: u32): void {
  for (let k: u32 = 0; k < count; k++) {
    const i = word(pairs, 2 * k);
    const j = word(pairs, 2 * k + 1);
    if (find(buckets, i, j) === 0) add(buckets, i, j);
  }
}

/** `switchTies`. */
export function switchUndirected(walk: usize, tries: u32): u32 {
  const movable = word(walk, MOVABLE);
  if (movable < 2) return 0;
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const ties: usize = word(walk, TIES);
  const ahead: usize = word(walk, AHEAD);
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readAhead(walk);
    const e = scaled(numberAhead(ahead, useNext(ahead)), movable);
    const choice = scaled(numberAhead(ahead, useNext(ahead)), 2 * movable);
    const f = choice >>> 1;
    const slotA = word(ties, 2 * e);
    const slotB = word(ties, 2 * e + 1);
    const slotC = word(ties, choice);
    const slotD = word(ties, choice ^ 1);
    const a = nodeAt(low, high, slotB);
    const b = nodeAt(low, high, slotA);
    const c = nodeAt(low, high, slotD);
    const d = nodeAt(low, high, slotC);
    if (a === c || b === d || isTaken(walk, a, d) || isTaken(walk, c, b)) continue;
    setNode(low, high, slotA, d);
    setNode(low, high, slotD, a);
    setNode(low, high, slotC, b);
    setNode(low, high, slotB, c);
    setWord(ties, 2 * e + 1, slotD);
    setWord(ties, 2 * f, slotC);
    setWord(ties, 2 * f + 1, slotB);
    changed++;
  }
  return changed;
}

/** Whether i and j are tied or must not be; the shorter of their rows tells. */
function isTaken(walk: usize, i: u32, j: u32): bool {
  if (i === j) return true;
  const buckets: usize = word(walk, BUCKETS);
  if (hasBuckets(buckets, i) && find(buckets, i, j) !== 0) return true;
  const start: usize = word(walk, START);
  const isShorter = word(start, i + 1) - word(start, i) < word(start, j + 1) - word(start, j);
  const row = isShorter ? i : j;
  const other = isShorter ? j : i;
  const end = word(start, row + 1);
  return slotOf(word(walk, LOW), word(walk, HIGH), word(start, row), end, other) !== NO_SLOT;
}

/** Draws the next numbers, and reads what the tries with them will, if none of them changes it. */
function readAhead(walk: usize): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const start: usize = word(walk, START);
  const ties: usize = word(walk, TIES);
  const movable = word(walk, MOVABLE);
  const ahead: usize = word(walk, AHEAD);
  drawAhead(ahead);
  let read: u32 = 0;
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k++) {
    read |= word(ties, 2 * scaled(numberAhead(ahead, k), movable));
  }
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k++) {
    const at = 2 * scaled(numberAhead(ahead, k), movable);
    read |= nodeAt(low, high, word(ties, at)) | nodeAt(low, high, word(ties, at + 1));
  }
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const e = 2 * scaled(numberAhead(ahead, k), movable);
    const f = scaled(numberAhead(ahead, k + 1), 2 * movable);
    const a = nodeAt(low, high, word(ties, e + 1));
    const b = nodeAt(low, high, word(ties, e));
    const c = nodeAt(low, high, word(ties, f ^ 1));
    const d = nodeAt(low, high, word(ties, f));
    read |= touchShorter(low, start, a, d) | touchShorter(low, start, c, b);
  }
  keepRead(ahead, read);
}

function touchShorter(low: usize, start: usize, i: u32, j: u32): u32 {
  const row = word(start, i + 1) - word(start, i) < word(start, j + 1) - word(start, j) ? i : j;
  return touch(low, word(start, row));
}

/** Makes the rows of later places, of the places from `first` to the one before `last`; those before it were done. */
export function orientTies(walk: usize, first: u32, last: u32): void {
  const low: usize = word(walk, LOW);
  const high: usize = word(walk, HIGH);
  const start: usize = word(walk, START);
  const place: usize = word(walk, PLACE);
  const later: usize = word(walk, LATER);
  const laterStart: usize = word(walk, LATER_START);
  let count = word(laterStart, first);
  for (let p = first; p < last; p++) {
    const i = word(word(walk, NODE_AT), p);
    const end = word(start, i + 1);
    for (let k = word(start, i); k < end; k++) {
      const other = word(place, nodeAt(low, high, k));
      setWord(later, count, other);
      count += u32(other > p);
    }
    setWord(laterStart, p + 1, count);
  }
}
