/** Shortest paths from many sources (Brandes 2001), as `graph/brandes.ts` has them, operation for operation. */

import { real, setReal, setWord, word } from './memory';

/** Bytes of `scratch` that a thread needs for `searchPaths`. */
export function pathScratchBytes(size: u32): u32 {
  return 6 * 8 * size + 5 * 4 * (size + 2);
}

/**
 * Searches from sources[first…last−1].
 *
 * @param job 11 words: size, edges, and where these begin: inStart, inSource, outStart, outTarget, sources,
 *   member, reached, sum, inverseSum.
 * @param result n dependencies, which are added to, then the member sum and the longest member distance.
 */
export function searchPaths(job: usize, scratch: usize, first: u32, last: u32, result: usize): void {
  const size = word(job, 0);
  const edgeCount = word(job, 1);
  const near: usize = word(job, 2);
  const nearer: usize = word(job, 3);
  const far: usize = word(job, 4);
  const farther: usize = word(job, 5);
  const sources: usize = word(job, 6);
  const wide = (<usize>size) << 3;
  const narrow = (<usize>(size + 2)) << 2;
  const paths = scratch;
  const share = paths + wide;
  const gathered = share + wide;
  const tally = gathered + wide;
  const found = tally + wide;
  const sums = found + wide;
  const order = sums + wide;
  const rest = order + narrow;
  const levelStart = rest + narrow;
  const pushCost = levelStart + narrow;
  const pullCost = pushCost + narrow;

  for (let q = first; q < last; q++) {
    const source = word(sources, q);
    if (word(near, source) === word(near, source + 1)) continue;
    memory.fill(paths, 0, 4 * wide);
    setReal(paths, source, 1);
    setReal(tally, source, 1);
    setWord(order, 0, source);
    setWord(levelStart, 0, 0);
    setWord(levelStart, 1, 1);
    setWord(pushCost, 0, word(near, source + 1) - word(near, source));
    let filled: u32 = 1;
    let depth: u32 = 0;
    let unfoundCost: u32 = edgeCount - (word(far, source + 1) - word(far, source));
    let restCount: u32 = 0;
    let restListed = false;

    while (word(pushCost, depth) > 0) {
      const start = word(levelStart, depth);
      const end = filled;
      if (word(pushCost, depth) <= unfoundCost) {
        // Nodes found in earlier levels have a tally that is not 0 and that nothing reads, so that no test is needed.
        for (let p = start; p < end; p++) {
          const v = word(order, p);
          const count = real(paths, v);
          const rowEnd = nearer + ((<usize>word(near, v + 1)) << 2);
          for (let k = nearer + ((<usize>word(near, v)) << 2); k < rowEnd; k += 4) {
            const u = load<u32>(k);
            const known = real(tally, u);
            setReal(tally, u, known + count);
            setWord(order, filled, u);
            filled += u32(known === 0);
          }
        }
        for (let p = end; p < filled; p++) {
          const u = word(order, p);
          setReal(paths, u, real(tally, u));
        }
      } else {
        if (!restListed) {
          restListed = true;
          for (let u: u32 = 0; u < size; u++) {
            if (real(paths, u) === 0 && word(far, u) !== word(far, u + 1)) setWord(rest, restCount++, u);
          }
        }
        let missing: u32 = 0;
        for (let p: u32 = 0; p < restCount; p++) {
          const u = word(rest, p);
          setWord(rest, missing, u);
          missing += u32(real(paths, u) === 0);
        }
        sumRows(rest, 0, missing, far, farther, paths, sums);
        let kept: u32 = 0;
        for (let p: u32 = 0; p < missing; p++) {
          const u = word(rest, p);
          const count = real(sums, p);
          if (count === 0) {
            setWord(rest, kept++, u);
          } else {
            setReal(found, filled, count);
            setWord(order, filled++, u);
          }
        }
        restCount = kept;
        for (let p = end; p < filled; p++) {
          const u = word(order, p);
          setReal(paths, u, real(found, p));
          setReal(tally, u, 1);
        }
      }
      if (filled === end) break;
      depth++;
      let push: u32 = 0;
      let pull: u32 = 0;
      for (let p = end; p < filled; p++) {
        const u = word(order, p);
        push += word(near, u + 1) - word(near, u);
        pull += word(far, u + 1) - word(far, u);
      }
      setWord(pushCost, depth, push);
      setWord(pullCost, depth, pull);
      unfoundCost -= pull;
      setWord(levelStart, depth + 1, filled);
    }

    addDistances(job, source, order, levelStart, depth, result + wide);

    for (let p = word(levelStart, depth); p < filled; p++) {
      const u = word(order, p);
      setReal(share, u, 1 / real(paths, u));
    }
    for (let d = depth; d > 1; d--) {
      const start = word(levelStart, d - 1);
      const end = word(levelStart, d);
      if (word(pushCost, d - 1) <= word(pullCost, d)) {
        sumRows(order, start, end, near, nearer, share, sums);
        for (let p = start; p < end; p++) {
          const v = word(order, p);
          const count = real(paths, v);
          const through = count * real(sums, p);
          setReal(result, v, real(result, v) + through);
          setReal(found, p, (1 + through) / count);
        }
      } else {
        const levelEnd = word(levelStart, d + 1);
        for (let p = end; p < levelEnd; p++) {
          const u = word(order, p);
          const part = real(share, u);
          const rowEnd = farther + ((<usize>word(far, u + 1)) << 2);
          for (let k = farther + ((<usize>word(far, u)) << 2); k < rowEnd; k += 4) {
            const at = gathered + ((<usize>load<u32>(k)) << 3);
            store<f64>(at, load<f64>(at) + part);
          }
        }
        for (let p = start; p < end; p++) {
          const v = word(order, p);
          const count = real(paths, v);
          const through = count * real(gathered, v);
          setReal(result, v, real(result, v) + through);
          setReal(found, p, (1 + through) / count);
        }
      }
      for (let p = start; p < end; p++) setReal(share, word(order, p), real(found, p));
    }
  }
}

/**
 * Of the nodes from word `first` to the one before `last` of `nodes`, the sum of `values` over the entries of each one's
 * row, in its order. Two rows at a time: an addition waits for the one before it in its row, and not for the other's.
 */
function sumRows(
  nodes: usize,
  first: u32,
  last: u32,
  start: usize,
  entries: usize,
  values: usize,
  sums: usize,
): void {
  for (let p = first; p < last; p += 2) {
    const next = min(p + 1, last - 1);
    const v = word(nodes, p);
    const w = word(nodes, next);
    let k = entries + ((<usize>word(start, v)) << 2);
    let l = entries + ((<usize>word(start, w)) << 2);
    const end = entries + ((<usize>word(start, v + 1)) << 2);
    const nextEnd = entries + ((<usize>word(start, w + 1)) << 2);
    const bothEnd = k + min(end - k, nextEnd - l);
    let sum: f64 = 0;
    let nextSum: f64 = 0;
    for (; k < bothEnd; k += 4, l += 4) {
      sum += valueAt(values, k);
      nextSum += valueAt(values, l);
    }
    for (; k < end; k += 4) sum += valueAt(values, k);
    for (; l < nextEnd; l += 4) nextSum += valueAt(values, l);
    setReal(sums, p, sum);
    setReal(sums, next, nextSum);
  }
}

function valueAt(values: usize, entry: usize): f64 {
  return load<f64>(values + ((<usize>load<u32>(entry)) << 3));
}

/** Adds up the levels of one search: `order` from `levelStart[d]` on is at distance d. */
function addDistances(
  job: usize,
  source: u32,
  order: usize,
  levelStart: usize,
  depth: u32,
  memberSums: usize,
): void {
  const member: usize = word(job, 7);
  let sum: f64 = 0;
  let inverseSum: f64 = 0;
  for (let d: u32 = 1; d <= depth; d++) {
    const count = <f64>(word(levelStart, d + 1) - word(levelStart, d));
    sum += <f64>d * count;
    inverseSum += count / <f64>d;
  }
  setReal(word(job, 8), source, <f64>(word(levelStart, depth + 1) - 1));
  setReal(word(job, 9), source, sum);
  setReal(word(job, 10), source, inverseSum);
  if (load<u8>(member + source) === 0) return;
  for (let d: u32 = 1; d <= depth; d++) {
    let count: u32 = 0;
    const end = word(levelStart, d + 1);
    for (let p = word(levelStart, d); p < end; p++) count += load<u8>(member + word(order, p));
    setReal(memberSums, 0, real(memberSums, 0) + <f64>d * <f64>count);
    if (count > 0 && <f64>d > real(memberSums, 1)) setReal(memberSums, 1, d);
  }
}
