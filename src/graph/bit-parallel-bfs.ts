/** Distances between all nodes, from 512 sources at a time: one bit for each (Then et al. 2014). */
import { BLOCKS, blockBounds } from './blocks.ts';
import { type Distances, emptyDistances } from './distances.ts';
import type { Graph } from './graph.ts';

/** Sources of one search. */
export const SOURCES_AT_ONCE = 512;
const WORDS = SOURCES_AT_ONCE / 32;

/**
 * The sums of all nodes' incoming distances, without counting paths. O(n/512 · levels · m) at worst; each level
 * by the cheaper of the rows of the nodes reached last (push) and of the nodes that miss a source (pull).
 *
 * @param member 1 for the nodes whose distances to each other are summed in `memberSum`.
 */
export function allDistances(graph: Graph, member: Uint8Array): Distances {
  const distances = emptyDistances(graph.size);
  const bounds = blockBounds(graph.size, SOURCES_AT_ONCE);
  for (let b = 0; b < BLOCKS; b++) {
    if (bounds[b] === bounds[b + 1]) continue;
    addBlock(distances, searchDistances(graph, bounds[b]!, bounds[b + 1]!, member));
  }
  return distances;
}

/** Adds the sums over one block of sources to those over the blocks before it. */
export function addBlock(total: Distances, block: Distances): void {
  for (let i = 0; i < total.sum.length; i++) {
    total.reached[i]! += block.reached[i]!;
    total.sum[i]! += block.sum[i]!;
    total.inverseSum[i]! += block.inverseSum[i]!;
  }
  total.memberSum += block.memberSum;
  total.memberLongest = Math.max(total.memberLongest, block.memberLongest);
}

/** Searches from the sources first…last−1. */
function searchDistances(graph: Graph, first: number, last: number, member: Uint8Array): Distances {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const distances = emptyDistances(size);
  /** Of each node, the sources that reach it at all, at the last level, and by the rows just read. */
  const seen = new Int32Array(size * WORDS);
  const fresh = new Int32Array(size * WORDS);
  const offered = new Int32Array(size * WORDS);
  const queued = new Uint8Array(size);
  const missing = new Uint32Array(size);
  let frontier = new Uint32Array(size);
  let candidates = new Uint32Array(size);
  for (let base = first; base < last; base += SOURCES_AT_ONCE) {
    const sources = Math.min(SOURCES_AT_ONCE, last - base);
    const members = new Int32Array(WORDS);
    let pushCost = 0;
    let pullCost = graph.edgeCount;
    seen.fill(0);
    fresh.fill(0);
    missing.fill(sources);
    for (let b = 0; b < sources; b++) {
      const i = base + b;
      const bit = 1 << (b & 31);
      seen[i * WORDS + (b >>> 5)] = bit;
      fresh[i * WORDS + (b >>> 5)] = bit;
      members[b >>> 5]! |= member[i] === 0 ? 0 : bit;
      missing[i]!--;
      frontier[b] = i;
      pushCost += outStart[i + 1]! - outStart[i]!;
    }
    let reached = sources;
    for (let d = 1; pushCost > 0; d++) {
      let count = 0;
      if (pushCost <= pullCost) {
        for (let p = 0; p < reached; p++) {
          const i = frontier[p]!;
          for (let k = outStart[i]!, end = outStart[i + 1]!; k < end; k++) {
            const j = outTarget[k]!;
            if (queued[j] === 0) {
              queued[j] = 1;
              candidates[count++] = j;
            }
            orBits(offered, j * WORDS, fresh, i * WORDS);
          }
        }
      } else {
        for (let i = 0; i < size; i++) {
          if (missing[i] === 0 || inStart[i] === inStart[i + 1]) continue;
          queued[i] = 1;
          candidates[count++] = i;
          for (let k = inStart[i]!, end = inStart[i + 1]!; k < end; k++) {
            orBits(offered, i * WORDS, fresh, inSource[k]! * WORDS);
          }
        }
      }
      for (let p = 0; p < reached; p++) fresh.fill(0, frontier[p]! * WORDS, (frontier[p]! + 1) * WORDS);
      reached = 0;
      pushCost = 0;
      for (let p = 0; p < count; p++) {
        const i = candidates[p]!;
        queued[i] = 0;
        let found = 0;
        let inside = 0;
        for (let w = 0, at = i * WORDS; w < WORDS; w++, at++) {
          const bits = offered[at]! & ~seen[at]!;
          offered[at] = 0;
          fresh[at] = bits;
          seen[at]! |= bits;
          found += bitCount(bits);
          if (member[i] === 1) inside += bitCount(bits & members[w]!);
        }
        if (found === 0) continue;
        candidates[reached++] = i;
        pushCost += outStart[i + 1]! - outStart[i]!;
        missing[i]! -= found;
        if (missing[i] === 0) pullCost -= inStart[i + 1]! - inStart[i]!;
        distances.reached[i]! += found;
        distances.sum[i]! += d * found;
        distances.inverseSum[i]! += found / d;
        distances.memberSum += d * inside;
        if (inside > 0 && d > distances.memberLongest) distances.memberLongest = d;
      }
      [frontier, candidates] = [candidates, frontier];
    }
  }
  return distances;
}

function orBits(to: Int32Array, at: number, from: Int32Array, start: number): void {
  for (let w = 0; w < WORDS; w++) to[at + w]! |= from[start + w]!;
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
