/**
 * Chains i → j → k without i → k of a walk, as `graph/open-chains.ts` counts them: all chains through each node, which
 * its own rows tell, without those that are closed. These are triangles, each found once, from its end of smallest
 * degree (Schank & Wagner 2005).
 */
import { real, setReal, setWord, word } from './memory';

/** Of a walk, as in `curveball.ts`. */
const START: u32 = 0;
const TARGET: u32 = 1;
const TRADES: u32 = 4;
const BARRED_START: u32 = 5;
const BARRED: u32 = 6;

/** Of a count: nodes, each one's group, and a word for each group, 0 between two uses. */
const SIZE: u32 = 0;
const GROUP: u32 = 1;
const TALLY: u32 = 2;
/** Each node's place by degree, and the nodes in that order. */
const PLACE: u32 = 3;
const NODE_AT: u32 = 4;
/** Rows by target of the edges between nodes of groups whose source trades: where each begins, and their sources. */
const IN_START: u32 = 5;
const IN_SOURCE: u32 = 6;
/** Rows of the same edges, each in that of its earlier place: the other place twice, plus 1 where the edge is from it. */
const LATER_START: u32 = 7;
const LATER: u32 = 8;
/** A byte for each node, 0 between two uses. */
const MARK: u32 = 9;
/** Five counts for each node, those of a role one after the other. */
const COUNTS: u32 = 10;
/** What was read ahead, or a compiler would leave the reading out. */
const READ: u32 = 11;
/** The group of those that are in none. */
const NONE: u32 = 12;

const COORDINATOR: u32 = 0;
const REPRESENTATIVE: u32 = 1;
const GATEKEEPER: u32 = 2;
const CONSULTANT: u32 = 3;
const LIAISON: u32 = 4;

/** Whether an edge to a later place, or from it, is there. */
const TO_LATER: u32 = 1;
const FROM_LATER: u32 = 2;

/** Lays down the rows of the walk as it stands. */
export function layChainRows(walk: usize, count: usize): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const trades: usize = word(walk, TRADES);
  const place: usize = word(count, PLACE);
  const inStart: usize = word(count, IN_START);
  const inSource: usize = word(count, IN_SOURCE);
  const laterStart: usize = word(count, LATER_START);
  const later: usize = word(count, LATER);
  const size = word(count, SIZE);
  memory.fill(inStart, 0, (<usize>(size + 2)) << 2);
  memory.fill(laterStart, 0, (<usize>(size + 2)) << 2);
  // Rows are counted two words on, and filled one word on, which leaves each start where it belongs.
  for (let i: u32 = 0; i < size; i++) {
    if (!load<u8>(trades + i) || !isGrouped(count, i)) continue;
    const own = word(place, i);
    const end = word(start, i + 1);
    for (let e = word(start, i); e < end; e++) {
      const j = word(target, e);
      if (!isGrouped(count, j)) continue;
      increase(inStart, j + 2);
      increase(laterStart, min(own, word(place, j)) + 2);
    }
  }
  for (let i: u32 = 2; i <= size; i++) {
    setWord(inStart, i, word(inStart, i) + word(inStart, i - 1));
    setWord(laterStart, i, word(laterStart, i) + word(laterStart, i - 1));
  }
  for (let i: u32 = 0; i < size; i++) {
    if (!load<u8>(trades + i) || !isGrouped(count, i)) continue;
    const own = word(place, i);
    const end = word(start, i + 1);
    for (let e = word(start, i); e < end; e++) {
      const j = word(target, e);
      if (!isGrouped(count, j)) continue;
      setWord(inSource, increase(inStart, j + 1), i);
      const other = word(place, j);
      setWord(later, increase(laterStart, min(own, other) + 1), own < other ? other << 1 : (own << 1) | 1);
    }
  }
}

function isGrouped(count: usize, node: u32): bool {
  return word(word(count, GROUP), node) !== word(count, NONE);
}

/** Adds 1 to a word. @returns what it was. */
function increase(base: usize, index: u32): u32 {
  const was = word(base, index);
  setWord(base, index, was + 1);
  return was;
}

/** Counts the chains through the nodes first…last−1, open or closed. */
export function countAllChains(walk: usize, count: usize, first: u32, last: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const trades: usize = word(walk, TRADES);
  const size = word(count, SIZE);
  const group: usize = word(count, GROUP);
  const tally: usize = word(count, TALLY);
  const inSource: usize = word(count, IN_SOURCE);
  const counts: usize = word(count, COUNTS);
  for (let j = first; j < last; j++) {
    if (!load<u8>(trades + j) || !isGrouped(count, j)) continue;
    const own = word(group, j);
    const into = word(word(count, IN_START), j);
    const intoEnd = word(word(count, IN_START), j + 1);
    for (let e = into; e < intoEnd; e++) increase(tally, word(group, word(inSource, e)));
    const ownIn = word(tally, own);
    setWord(tally, own, 0);
    const from = word(start, j);
    const fromEnd = word(start, j + 1);
    let allOut: u32 = 0;
    let ownOut: u32 = 0;
    let consultant: u64 = 0;
    for (let e = from; e < fromEnd; e++) {
      const other = word(group, word(target, e));
      if (other === word(count, NONE)) continue;
      allOut++;
      ownOut += u32(other === own);
      consultant += word(tally, other);
    }
    for (let e = into; e < intoEnd; e++) setWord(tally, word(group, word(inSource, e)), 0);
    const otherIn = <u64>(intoEnd - into - ownIn);
    const otherOut = <u64>(allOut - ownOut);
    setReal(counts, COORDINATOR * size + j, <f64>(<u64>ownIn * ownOut));
    setReal(counts, REPRESENTATIVE * size + j, <f64>(<u64>ownIn * otherOut));
    setReal(counts, GATEKEEPER * size + j, <f64>(otherIn * ownOut));
    setReal(counts, CONSULTANT * size + j, <f64>consultant);
    setReal(counts, LIAISON * size + j, <f64>(otherIn * otherOut - consultant));
  }
}

/** Takes away the chains i → j → k with i → k, of the triangles whose first place is one of first…last−1. */
export function takeClosedChains(count: usize, first: u32, last: u32): void {
  const start: usize = word(count, LATER_START);
  const later: usize = word(count, LATER);
  const mark: usize = word(count, MARK);
  const nodeAt: usize = word(count, NODE_AT);
  let read: u32 = 0;
  for (let p = first; p < last; p++) {
    const row = word(start, p);
    const rowEnd = word(start, p + 1);
    for (let k = row; k < rowEnd; k++) {
      const q = word(later, k) >>> 1;
      const at = mark + q;
      store<u8>(at, load<u8>(at) | (word(later, k) & 1 ? FROM_LATER : TO_LATER));
      // Their rows are read next, and so wait for memory together.
      read |= word(later, word(start, q));
    }
    const u = word(nodeAt, p);
    for (let k = row; k < rowEnd; k++) {
      const q = word(later, k) >>> 1;
      const isToU = word(later, k) & 1;
      const v = word(nodeAt, q);
      const end = word(start, q + 1);
      for (let l = word(start, q); l < end; l++) {
        const entry = word(later, l);
        const known: u32 = load<u8>(mark + (entry >>> 1));
        if (known === 0) continue;
        const w = word(nodeAt, entry >>> 1);
        const isToV = entry & 1;
        if (known & TO_LATER) {
          if (isToU === 0) isToV ? takeChain(count, u, w, v) : takeChain(count, u, v, w);
          else if (isToV === 0) takeChain(count, v, u, w);
        }
        if (known & FROM_LATER) {
          if (isToU) isToV ? takeChain(count, w, v, u) : takeChain(count, v, w, u);
          else if (isToV) takeChain(count, w, u, v);
        }
      }
    }
    for (let k = row; k < rowEnd; k++) store<u8>(mark + (word(later, k) >>> 1), 0);
  }
  setWord(count, READ, read);
}

/** Takes away the chains from one of the nodes first…last−1 to one to whom no tie is known to be absent, or possible. */
export function takeBarredChains(walk: usize, count: usize, first: u32, last: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const barredStart: usize = word(walk, BARRED_START);
  const barred: usize = word(walk, BARRED);
  const inStart: usize = word(count, IN_START);
  const inSource: usize = word(count, IN_SOURCE);
  const mark: usize = word(count, MARK);
  for (let i = first; i < last; i++) {
    if (!load<u8>(word(walk, TRADES) + i) || !isGrouped(count, i)) continue;
    const end = word(start, i + 1);
    for (let e = word(start, i); e < end; e++) store<u8>(mark + word(target, e), 1);
    const barredEnd = word(barredStart, i + 1);
    for (let b = word(barredStart, i); b < barredEnd; b++) {
      const k = word(barred, b);
      if (load<u8>(mark + k)) continue;
      const intoEnd = word(inStart, k + 1);
      for (let e = word(inStart, k); e < intoEnd; e++) {
        const j = word(inSource, e);
        if (load<u8>(mark + j)) takeChain(count, i, j, k);
      }
    }
    for (let e = word(start, i); e < end; e++) store<u8>(mark + word(target, e), 0);
  }
}

function takeChain(count: usize, i: u32, j: u32, k: u32): void {
  const group: usize = word(count, GROUP);
  const from = word(group, i);
  const own = word(group, j);
  const to = word(group, k);
  const role =
    from === own
      ? to === own
        ? COORDINATOR
        : REPRESENTATIVE
      : to === own
        ? GATEKEEPER
        : to === from
          ? CONSULTANT
          : LIAISON;
  const at = role * word(count, SIZE) + j;
  setReal(word(count, COUNTS), at, real(word(count, COUNTS), at) - 1);
}
