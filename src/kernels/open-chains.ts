/** Chains i → j → k without i → k of a walk, as `graph/open-chains.ts` counts them, on graphs small enough for a bit a pair. */
import { real, setReal, word } from './memory';

/** Of a walk, as in `curveball.ts`. */
const START: u32 = 0;
const TARGET: u32 = 1;
const TRADES: u32 = 4;
const BARRED_START: u32 = 5;
const BARRED: u32 = 6;

/** Of a count: nodes; each one's group, and its bit in a row, where those of a group stand in 64-bit words of their own. */
const SIZE: u32 = 0;
const GROUP: u32 = 1;
const BIT: u32 = 2;
/** The first of the words of each group, and one behind the last; how many there are. */
const GROUP_WORDS: u32 = 3;
const WORDS: u32 = 4;
/** A row of bits for each node, one with the bits of all nodes, and one for what a source does not follow. */
const ROWS: u32 = 5;
const EVERYONE: u32 = 6;
const OPEN: u32 = 7;
/** Five counts for each node, those of a role one after the other. */
const COUNTS: u32 = 8;
/** The nodes by their groups: those of one follow much the same, which stays at hand. */
const ORDER: u32 = 9;

const COORDINATOR: u32 = 0;
const REPRESENTATIVE: u32 = 1;
const GATEKEEPER: u32 = 2;
const CONSULTANT: u32 = 3;
const LIAISON: u32 = 4;

/** Lays down as bits whom the nodes first…last−1 follow. */
export function layBitRows(walk: usize, count: usize, first: u32, last: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const bit: usize = word(count, BIT);
  const bytes: usize = (<usize>word(count, WORDS)) << 3;
  const rows: usize = word(count, ROWS);
  memory.fill(rows + <usize>first * bytes, 0, <usize>(last - first) * bytes);
  for (let j = first; j < last; j++) {
    const row = rows + <usize>j * bytes;
    const end = word(start, j + 1);
    for (let e = word(start, j); e < end; e++) {
      const k = word(bit, word(target, e));
      const at = row + ((<usize>(k >>> 5)) << 2);
      store<u32>(at, load<u32>(at) | ((<u32>1) << (k & 31)));
    }
  }
}

/** Counts the chains that begin with the nodes first…last−1. */
export function countOpenChains(walk: usize, count: usize, first: u32, last: u32): void {
  const start: usize = word(walk, START);
  const target: usize = word(walk, TARGET);
  const trades: usize = word(walk, TRADES);
  const size = word(count, SIZE);
  const group: usize = word(count, GROUP);
  const groupWords: usize = word(count, GROUP_WORDS);
  const words = word(count, WORDS);
  const bytes: usize = (<usize>words) << 3;
  const rows: usize = word(count, ROWS);
  const open: usize = word(count, OPEN);
  const counts: usize = word(count, COUNTS);
  for (let n = first; n < last; n++) {
    const i = word(word(count, ORDER), n);
    if (!load<u8>(trades + i)) continue;
    memory.copy(open, word(count, EVERYONE), bytes);
    closeBits(open, word(count, BIT), target, word(start, i), word(start, i + 1));
    closeBits(
      open,
      word(count, BIT),
      word(walk, BARRED),
      word(word(walk, BARRED_START), i),
      word(word(walk, BARRED_START), i + 1),
    );
    const g = word(group, i);
    const end = word(start, i + 1);
    for (let e = word(start, i); e < end; e++) {
      const j = word(target, e);
      if (!load<u8>(trades + j)) continue;
      const row = rows + <usize>j * bytes;
      const h = word(group, j);
      const all = commonBits(row, open, 0, words);
      const own = commonBits(row, open, word(groupWords, h), word(groupWords, h + 1));
      if (g === h) {
        add(counts, COORDINATOR * size + j, own);
        add(counts, REPRESENTATIVE * size + j, all - own);
      } else {
        const ofSource = commonBits(row, open, word(groupWords, g), word(groupWords, g + 1));
        add(counts, GATEKEEPER * size + j, own);
        add(counts, CONSULTANT * size + j, ofSource);
        add(counts, LIAISON * size + j, all - own - ofSource);
      }
    }
  }
}

function closeBits(open: usize, bit: usize, entries: usize, first: u32, end: u32): void {
  for (let e = first; e < end; e++) {
    const k = word(bit, word(entries, e));
    const at = open + ((<usize>(k >>> 5)) << 2);
    store<u32>(at, load<u32>(at) & ~((<u32>1) << (k & 31)));
  }
}

function commonBits(one: usize, other: usize, first: u32, end: u32): u32 {
  let found: u64 = 0;
  let more: u64 = 0;
  let at = one + ((<usize>first) << 3);
  let beside = other + ((<usize>first) << 3);
  const last: usize = one + ((<usize>end) << 3);
  for (; at + 32 <= last; at += 32, beside += 32) {
    found += popcnt<u64>(load<u64>(at) & load<u64>(beside));
    more += popcnt<u64>(load<u64>(at, 8) & load<u64>(beside, 8));
    found += popcnt<u64>(load<u64>(at, 16) & load<u64>(beside, 16));
    more += popcnt<u64>(load<u64>(at, 24) & load<u64>(beside, 24));
  }
  for (; at < last; at += 8, beside += 8) found += popcnt<u64>(load<u64>(at) & load<u64>(beside));
  return <u32>(found + more);
}

function add(counts: usize, index: u32, more: u32): void {
  setReal(counts, index, real(counts, index) + <f64>more);
}
