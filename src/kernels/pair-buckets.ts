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
