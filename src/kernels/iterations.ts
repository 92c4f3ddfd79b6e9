/** One step each of the power iterations, as `graph/pagerank.ts`, `hits.ts` and `eigenvector.ts` have them. */
import { real, setReal, word } from './memory';

/** Sum of `values` over the entries of row `i`, added to `sum` in the row's order. */
function addRow(start: usize, entry: usize, i: u32, values: usize, sum: f64): f64 {
  const rowEnd = entry + ((<usize>word(start, i + 1)) << 2);
  for (let k = entry + ((<usize>word(start, i)) << 2); k < rowEnd; k += 4) {
    sum += load<f64>(values + ((<usize>load<u32>(k)) << 3));
  }
  return sum;
}

/** `next` from `rank`; returns the L1 change. */
export function stepPagerank(
  size: u32,
  damping: f64,
  outStart: usize,
  inStart: usize,
  inSource: usize,
  rank: usize,
  next: usize,
  share: usize,
): f64 {
  let dangling: f64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const degree = word(outStart, i + 1) - word(outStart, i);
    if (degree === 0) dangling += real(rank, i);
    else setReal(share, i, real(rank, i) / <f64>degree);
  }
  const base = (1 - damping + damping * dangling) / <f64>size;
  let total: f64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const value = base + damping * addRow(inStart, inSource, i, share, 0);
    setReal(next, i, value);
    total += value;
  }
  let change: f64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const value = real(next, i) / total;
    setReal(next, i, value);
    change += abs(value - real(rank, i));
  }
  return change;
}

/** `to` becomes the row sums of `from`, divided by their total; returns the L1 change. */
export function stepHits(size: u32, start: usize, entry: usize, from: usize, to: usize, scratch: usize): f64 {
  let total: f64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const sum = addRow(start, entry, i, from, 0);
    setReal(scratch, i, sum);
    total += sum;
  }
  let change: f64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const value = real(scratch, i) / total;
    change += abs(value - real(to, i));
    setReal(to, i, value);
  }
  return change;
}

/** `next` from `vector`, over the `count` nodes of `members`; returns the squared L2 change. */
export function stepEigenvector(
  count: u32,
  members: usize,
  start: usize,
  neighbour: usize,
  vector: usize,
  next: usize,
): f64 {
  let squares: f64 = 0;
  for (let m: u32 = 0; m < count; m++) {
    const i = word(members, m);
    const sum = addRow(start, neighbour, i, vector, real(vector, i));
    setReal(next, i, sum);
    squares += sum * sum;
  }
  const norm = sqrt(squares);
  let change: f64 = 0;
  for (let m: u32 = 0; m < count; m++) {
    const i = word(members, m);
    const value = real(next, i) / norm;
    setReal(next, i, value);
    const difference = value - real(vector, i);
    change += difference * difference;
  }
  return change;
}
