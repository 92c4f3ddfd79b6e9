/**
 * The random walk of the undirected null model, as `graph/null-undirected.ts` has it, step for step.
 */
import { drawAhead, keepRead, NUMBERS_AHEAD, numberAhead, scaled, TRIES_AHEAD, useNext } from './ahead';
import { setWord, word } from './memory';
import { add, has, home, remove } from './pair-buckets';

/** Of a walk: its ties, two words each for the ends, the first `MOVABLE` of which may change. */
const TIES: u32 = 0;
const MOVABLE: u32 = 1;
/** The pairs that are ties or must not become ones. */
const TAKEN: u32 = 2;
const AHEAD: u32 = 3;
/** Each node's row of later ones: where it ends, and what the rows hold. */
const LATER_END: u32 = 4;
const LATER: u32 = 5;
/** For each number drawn ahead the word of the ties that it stands for. */
const ENDS_AHEAD: u32 = 6;

/** Puts the pairs from `first` to the one before `last` into a set, but for those of a node with itself. */
export function addPairs(taken: usize, pairs: usize, first: u32, last: u32): void {
  for (let k = first; k < last; k++) {
    const i = word(pairs, 2 * k);
    const j = word(pairs, 2 * k + 1);
    if (!isTaken(taken, i, j)) add(taken, min(i, j), max(i, j));
  }
}

/** `switchTies`. */
export function switchUndirected(walk: usize, tries: u32): u32 {
  if (word(walk, MOVABLE) < 2) return 0;
  const ties: usize = word(walk, TIES);
  const taken: usize = word(walk, TAKEN);
  const ahead: usize = word(walk, AHEAD);
  const endsAhead: usize = word(walk, ENDS_AHEAD);
  let changed: u32 = 0;
  for (let n: u32 = 1; n <= tries; n++) {
    if (n % TRIES_AHEAD === 1) readAhead(walk);
    const e = word(endsAhead, useNext(ahead));
    const f = word(endsAhead, useNext(ahead));
    const a = word(ties, e);
    const b = word(ties, e ^ 1);
    const c = word(ties, f);
    const d = word(ties, f ^ 1);
    if (a === c || b === d || isTaken(taken, a, d) || isTaken(taken, c, b)) continue;
    remove(taken, min(a, b), max(a, b));
    remove(taken, min(c, d), max(c, d));
    add(taken, min(a, d), max(a, d));
    add(taken, min(c, b), max(c, b));
    setWord(ties, e ^ 1, d);
    setWord(ties, f & ~1, c);
    setWord(ties, f | 1, b);
    changed++;
  }
  return changed;
}

/** Whether i and j are tied or must not be. */
function isTaken(taken: usize, i: u32, j: u32): bool {
  return i === j || has(taken, min(i, j), max(i, j));
}

/** Draws the next numbers, and reads what the tries with them will, if none of them changes it. */
function readAhead(walk: usize): void {
  const ties: usize = word(walk, TIES);
  const movable = word(walk, MOVABLE);
  const taken: usize = word(walk, TAKEN);
  const ahead: usize = word(walk, AHEAD);
  const endsAhead: usize = word(walk, ENDS_AHEAD);
  drawAhead(ahead);
  let read: u32 = 0;
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const e = 2 * scaled(numberAhead(ahead, k), movable);
    const f = scaled(numberAhead(ahead, k + 1), 2 * movable);
    setWord(endsAhead, k, e);
    setWord(endsAhead, k + 1, f);
    read |= word(ties, e) | word(ties, f);
  }
  for (let k: u32 = 0; k < NUMBERS_AHEAD; k += 2) {
    const e = word(endsAhead, k);
    const f = word(endsAhead, k + 1);
    const a = word(ties, e);
    const b = word(ties, e ^ 1);
    const c = word(ties, f);
    const d = word(ties, f ^ 1);
    read |= touch(taken, a, d) | touch(taken, c, b) | touch(taken, a, b) | touch(taken, c, d);
  }
  keepRead(ahead, read);
}

function touch(taken: usize, i: u32, j: u32): u32 {
  return load<u32>(home(taken, min(i, j), max(i, j)));
}

/** Puts the ties from `first` to the one before `last` at the ends of the rows of later nodes. */
export function orientTies(walk: usize, first: u32, last: u32): void {
  const ties: usize = word(walk, TIES);
  const end: usize = word(walk, LATER_END);
  const later: usize = word(walk, LATER);
  for (let k = first; k < last; k++) {
    const i = word(ties, 2 * k);
    const j = word(ties, 2 * k + 1);
    const row = min(i, j);
    const at = word(end, row);
    setWord(later, at, max(i, j));
    setWord(end, row, at + 1);
  }
}
