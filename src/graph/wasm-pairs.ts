/** What the compiled walks of the null models share: nodes in slots, sets of pairs in buckets, numbers drawn ahead. */
import { type Arena, type KernelExports, seedRandom } from './wasm-memory.ts';

/** A slot has 24 bits for a node. */
const MOST_NODES = 0x1000000;

/** Steps, or rows, between two calls: so that a kernel is not bound to the slow first compilation of its one call. */
const SLICE = 65_536;
/** Slots of a bucket, and the share of them that is taken on average at most. */
const BUCKET_SLOTS = 8;
const BUCKET_BYTES = 4 * BUCKET_SLOTS;
const FULL = 0.4;
/** Words of what is drawn ahead: a generator's, how many numbers are used, one for what is read, and the numbers. */
const GENERATOR_WORDS = 4;
export const NUMBERS_AHEAD = 64;
/** What of a row is looked at at once. */
const BYTES_AT_ONCE = 64;

/** Whether the compiled walks can do with so many nodes. */
export function fitsSlots(size: number): boolean {
  return size <= MOST_NODES;
}

/** Lays down nodes in slots: where their low 16 bits begin, and the rest of them. */
export function laySlots(nodes: Uint32Array, arena: Arena): { low: number; high: number } {
  const low = arena.reserve(2 * nodes.length + BYTES_AT_ONCE);
  const high = arena.reserve(nodes.length);
  new Uint16Array(arena.memory.buffer, low, nodes.length).set(nodes);
  new Uint8Array(arena.memory.buffer, high, nodes.length).set(nodes.map((node) => node >>> 16));
  return { low, high };
}

/** Lays down a set of pairs, one after the other: their buckets by the first of them. */
export function layPairs(size: number, pairs: Uint32Array, arena: Arena, exports: KernelExports): number {
  const held = new Uint32Array(size);
  for (let k = 0; k < pairs.length; k += 2) held[pairs[k]!]!++;
  // The word before the first row says where the buckets begin.
  const rows = new Uint32Array(size + 2);
  for (let i = 0; i < size; i++) {
    const buckets = held[i] === 0 ? 0 : Math.ceil((held[i]! + 1) / (BUCKET_SLOTS * FULL));
    rows[i + 2] = rows[i + 1]! + buckets;
  }
  rows[0] = Math.ceil(arena.reserve(BUCKET_BYTES * (rows[size + 1]! + 1)) / BUCKET_BYTES) * BUCKET_BYTES;
  const buckets = arena.put(rows) + 4;
  const top = arena.top();
  exports.addPairs(buckets, arena.put(pairs), pairs.length / 2);
  arena.reset(top);
  return buckets;
}

/** Lays down a seeded generator of numbers drawn ahead. */
export function layAhead(seed: number, arena: Arena, exports: KernelExports): number {
  const words = new Uint32Array(GENERATOR_WORDS + 2 + NUMBERS_AHEAD);
  words[GENERATOR_WORDS] = NUMBERS_AHEAD;
  const ahead = arena.put(words);
  seedRandom(ahead, seed, arena, exports);
  return ahead;
}

export function inSlices(count: number, work: (first: number, last: number) => void): void {
  for (let first = 0; first < count; first += SLICE) work(first, Math.min(count, first + SLICE));
}

/** Steps of a kernel that takes so many and returns how many of them changed the graph. */
export function takeSteps(tries: number, take: (tries: number) => number): number {
  let changed = 0;
  inSlices(tries, (first, last) => {
    changed += take(last - first);
  });
  return changed;
}
