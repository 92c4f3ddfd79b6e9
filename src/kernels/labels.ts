/** Edges whose ends have one label, under 16 ways to label the nodes at once. */
import { word } from './memory';

/** Edges counted in bytes between two additions to the counts. */
const MOST_IN_BYTES: u32 = 255;

/**
 * Adds to 16 words at `counts`, for each way, the edges within a label.
 *
 * @param labels 16 bytes a node, its label in each of the ways.
 */
export function countAlike(size: u32, outStart: usize, outTarget: usize, labels: usize, counts: usize): void {
  let sums = i8x16.splat(0);
  let room = MOST_IN_BYTES;
  for (let i: u32 = 0; i < size; i++) {
    const own = v128.load(labels + ((<usize>i) << 4));
    let k = outTarget + ((<usize>word(outStart, i)) << 2);
    const rowEnd = outTarget + ((<usize>word(outStart, i + 1)) << 2);
    while (k < rowEnd) {
      const end = min<usize>(rowEnd, k + ((<usize>room) << 2));
      room -= <u32>((end - k) >>> 2);
      for (; k < end; k += 4) {
        // Where they are the same the byte is -1.
        sums = i8x16.sub(sums, i8x16.eq(own, v128.load(labels + ((<usize>load<u32>(k)) << 4))));
      }
      if (room > 0) continue;
      addBytes(sums, counts);
      sums = i8x16.splat(0);
      room = MOST_IN_BYTES;
    }
  }
  addBytes(sums, counts);
}

function addBytes(sums: v128, counts: usize): void {
  const low = i16x8.extend_low_i8x16_u(sums);
  const high = i16x8.extend_high_i8x16_u(sums);
  addWords(counts, i32x4.extend_low_i16x8_u(low));
  addWords(counts + 16, i32x4.extend_high_i16x8_u(low));
  addWords(counts + 32, i32x4.extend_low_i16x8_u(high));
  addWords(counts + 48, i32x4.extend_high_i16x8_u(high));
}

function addWords(at: usize, added: v128): void {
  v128.store(at, i32x4.add(v128.load(at), added));
}
