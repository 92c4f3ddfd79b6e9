/**
 * A set of pairs of nodes, each (i, j) with i before j, in buckets of a cache line: 15 slots and a count. A pair begins
 * where i and the hash of j have it, so that its bucket and j tell i; where that bucket is full it lies further on, and each
 * bucket it passed counts it. A slot holds 0, or 1 + j and, above that, how far on.
 */
import { word } from './memory';

/** Of a set: where its buckets begin, and how many there are, at least as many as nodes. */
const BUCKETS: u32 = 0;
const COUNT: u32 = 1;

const BUCKET: usize = 64;
const PASSED: usize = 60;
const SLOTS: u32 = 0x7fff;
const FURTHER: u32 = 1 << 25;

/** The bucket in which a pair begins. */
export function home(set: usize, i: u32, j: u32): usize {
  const count = word(set, COUNT);
  const at = i + <u32>((<u64>(j * 0x9e3779b1) * <u64>count) >>> 32);
  return <usize>word(set, BUCKETS) + ((<usize>(at < count ? at : at - count)) << 6);
}

function following(set: usize, bucket: usize): usize {
  const first: usize = word(set, BUCKETS);
  const next = bucket + BUCKET;
  return next === first + ((<usize>word(set, COUNT)) << 6) ? first : next;
}

/** A bit for each of the bucket's slots that holds the value. */
function holding(bucket: usize, value: u32): u32 {
  const wanted = i32x4.splat(value);
  const low = i16x8.narrow_i32x4_s(
    i32x4.eq(v128.load(bucket), wanted),
    i32x4.eq(v128.load(bucket, 16), wanted),
  );
  const high = i16x8.narrow_i32x4_s(
    i32x4.eq(v128.load(bucket, 32), wanted),
    i32x4.eq(v128.load(bucket, 48), wanted),
  );
  return i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)) & SLOTS;
}

export function has(set: usize, i: u32, j: u32): bool {
  let bucket = home(set, i, j);
  let value = j + 1;
  while (holding(bucket, value) === 0) {
    if (load<u32>(bucket, PASSED) === 0) return false;
    bucket = following(set, bucket);
    value += FURTHER;
  }
  return true;
}

/** Adds a pair that the set does not have. */
export function add(set: usize, i: u32, j: u32): void {
  let bucket = home(set, i, j);
  let value = j + 1;
  let free = holding(bucket, 0);
  while (free === 0) {
    store<u32>(bucket, load<u32>(bucket, PASSED) + 1, PASSED);
    bucket = following(set, bucket);
    value += FURTHER;
    free = holding(bucket, 0);
  }
  store<u32>(bucket + ((<usize>ctz(free)) << 2), value);
}

/** Takes away a pair that the set has. */
export function remove(set: usize, i: u32, j: u32): void {
  let bucket = home(set, i, j);
  let value = j + 1;
  let found = holding(bucket, value);
  while (found === 0) {
    store<u32>(bucket, load<u32>(bucket, PASSED) - 1, PASSED);
    bucket = following(set, bucket);
    value += FURTHER;
    found = holding(bucket, value);
  }
  store<u32>(bucket + ((<usize>ctz(found)) << 2), 0);
}
