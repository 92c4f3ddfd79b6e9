/**
 * Sets of ordered pairs by their first node: each node has buckets of 8 slots, in which a pair lies where its second
 * node's hash has it begin or, where that bucket is full, in one after it. A bucket is looked through at once.
 *
 * `rows` are words: node i's buckets are those from word i to word i + 1, exclusive; the word before the first is where
 * the buckets begin. A node without buckets must not be asked about.
 */
import { word } from './memory';

/** Bytes of a bucket, 8 slots; a slot holds 0, or 1 + a node. */
const BUCKET: usize = 32;

export function hasBuckets(rows: usize, i: u32): bool {
  return word(rows, i) !== word(rows, i + 1);
}

/** The bucket in which the search for j begins among those of i. */
function home(rows: usize, i: u32, j: u32): usize {
  const first = word(rows, i);
  return bucketAt(rows, first + <u32>((<u64>(j * 0x9e3779b1) * <u64>(word(rows, i + 1) - first)) >>> 32));
}

function bucketAt(rows: usize, bucket: u32): usize {
  return <usize>word(rows, 0 - 1) + ((<usize>bucket) << 5);
}

/** The bucket after one of i, the first after the last. */
function following(rows: usize, i: u32, bucket: usize): usize {
  const next = bucket + BUCKET;
  return next === bucketAt(rows, word(rows, i + 1)) ? bucketAt(rows, word(rows, i)) : next;
}

/** A bit for each of the bucket's slots that holds the value. */
function holding(bucket: usize, value: u32): u32 {
  const wanted = i32x4.splat(value);
  const low = i32x4.eq(v128.load(bucket), wanted);
  const high = i32x4.eq(v128.load(bucket, 16), wanted);
  return i32x4.bitmask(low) | (i32x4.bitmask(high) << 4);
}

/** The slot that holds j among those of i, or 0. */
export function find(rows: usize, i: u32, j: u32): usize {
  let bucket = home(rows, i, j);
  let found = holding(bucket, j + 1);
  while (found === 0 && holding(bucket, 0) === 0) {
    bucket = following(rows, i, bucket);
    found = holding(bucket, j + 1);
  }
  return found === 0 ? 0 : bucket + ((<usize>ctz(found)) << 2);
}

export function add(rows: usize, i: u32, j: u32): void {
  let bucket = home(rows, i, j);
  let free = holding(bucket, 0);
  while (free === 0) {
    bucket = following(rows, i, bucket);
    free = holding(bucket, 0);
  }
  store<u32>(bucket + ((<usize>ctz(free)) << 2), j + 1);
}

/** Frees the slot of j, which is there. What went past a full bucket may have to come back into it. */
export function remove(rows: usize, i: u32, j: u32): void {
  const slot = find(rows, i, j);
  const bucket = slot & ~(BUCKET - 1);
  const full = holding(bucket, 0) === 0;
  store<u32>(slot, 0);
  if (full) closeGap(rows, i, bucket);
}

/** Moves into a bucket that was full one that passed it by, and so on (after Knuth, algorithm 6.4R). */
function closeGap(rows: usize, i: u32, emptied: usize): void {
  const size = bucketAt(rows, word(rows, i + 1)) - bucketAt(rows, word(rows, i));
  let gap = emptied;
  let bucket = following(rows, i, gap);
  while (bucket !== gap) {
    const wasFull = holding(bucket, 0) === 0;
    for (let slot = bucket; slot < bucket + BUCKET; slot += 4) {
      const held = load<u32>(slot);
      if (held === 0) continue;
      const wanted = home(rows, i, held - 1);
      const fromWanted = bucket >= wanted ? bucket - wanted : bucket - wanted + size;
      const fromGap = bucket >= gap ? bucket - gap : bucket - gap + size;
      if (fromWanted < fromGap) continue;
      store<u32>(gap + ((<usize>ctz(holding(gap, 0))) << 2), held);
      store<u32>(slot, 0);
      gap = bucket;
      break;
    }
    if (!wasFull) return;
    bucket = following(rows, i, bucket);
  }
}
