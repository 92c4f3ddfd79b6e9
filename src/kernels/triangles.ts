/** Triangles of an undirected graph whose nodes are numbered by degree (Schank & Wagner 2005). */
import { word } from './memory';

/**
 * Triangles whose end of least degree is one of the nodes first…last−1. Node p's row of later nodes is from word p of
 * `start` to word p of `end`, exclusive.
 *
 * @param mark a byte for each node, 0 between two uses.
 */
export function countTriangles(
  start: usize,
  end: usize,
  later: usize,
  mark: usize,
  first: u32,
  last: u32,
): f64 {
  let found: u64 = 0;
  for (let p = first; p < last; p++) {
    const row = word(start, p);
    const rowEnd = word(end, p);
    if (rowEnd - row < 2) continue;
    for (let k = row; k < rowEnd; k++) store<u8>(mark + word(later, k), 1);
    for (let k = row; k < rowEnd; k++) {
      const q = word(later, k);
      const qEnd = word(end, q);
      for (let l = word(start, q); l < qEnd; l++) found += load<u8>(mark + word(later, l));
    }
    for (let k = row; k < rowEnd; k++) store<u8>(mark + word(later, k), 0);
  }
  return <f64>found;
}
