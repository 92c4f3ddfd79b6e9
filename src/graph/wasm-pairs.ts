/** What the compiled walks of the null models share: sets of pairs in buckets, numbers drawn ahead. */
import { type Arena, type KernelExports, seedRandom } from './wasm-memory.ts';

/** A slot has 25 bits for a node and one. */
const MOST_NODES = 0x1000000;

/** Steps, or rows, between two calls: so that a kernel is not bound to the slow first compilation of its one call. */
const SLICE = 65_536;
/** Bytes of a bucket, and the pairs that lie in one of its 15 slots on average at most. */
const BUCKET_BYTES = 64;
const BUCKET_PAIRS = 9;
/** Words of what is drawn ahead: a generator's, how many numbers are used, one for what is read, and the numbers. */
const GENERATOR_WORDS = 4;
export const NUMBERS_AHEAD = 64;

/** Whether the compiled walks can do with so many nodes. */
export function fitsSlots(size: number): boolean {
  return size <= MOST_NODES;
}

/** Lays down a set of pairs of nodes; those of a list lie one after the other. */
export function layPairs(
  size: number,
  lists: readonly Uint32Array[],
  arena: Arena,
  exports: KernelExports,
): number {
  const pairs = lists.reduce((sum, { length }) => sum + length / 2, 0);
  const buckets = Math.max(size, Math.ceil(pairs / BUCKET_PAIRS));
  const first = Math.ceil(arena.reserve(BUCKET_BYTES * (buckets + 1)) / BUCKET_BYTES) * BUCKET_BYTES;
  const set = arena.put(Uint32Array.of(first, buckets));
  for (const list of lists) {
    const top = arena.top();
    const at = arena.put(list);
    inSlices(list.length / 2, (from, end) => exports.addPairs(set, at, from, end));
    arena.reset(top);
  }
  return set;
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
