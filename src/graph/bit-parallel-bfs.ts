/** Distances between all nodes, from 32 sources at a time: one bit of a word for each (Then et al. 2014). */
import type { Distances } from './distances.ts';
import type { Graph } from './graph.ts';

/**
 * The sums of all nodes' incoming distances, without counting paths. O(n/32 · levels · m) at worst; each level
 * by the cheaper of the rows of the nodes reached last (push) and of the nodes that miss a source (pull).
 *
 * @param member 1 for the nodes whose distances to each other are summed in `memberSum`.
 */
export function allDistances(graph: Graph, member: Uint8Array): Distances {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const distances: Distances = {
    reached: new Float64Array(size),
    sum: new Float64Array(size),
    inverseSum: new Float64Array(size),
    memberSum: 0,
    memberLongest: 0,
  };
  /** Of each node, the sources that reach it at all, at the last level, and by the rows just read. */
  const seen = new Uint32Array(size);
  const fresh = new Uint32Array(size);
  const offered = new Uint32Array(size);
  let frontier = new Uint32Array(size);
  let candidates = new Uint32Array(size);
  for (let base = 0; base < size; base += 32) {
    const sources = Math.min(32, size - base);
    const all = 0xffffffff >>> (32 - sources);
    let members = 0;
    let pushCost = 0;
    let pullCost = graph.edgeCount;
    seen.fill(0);
    for (let b = 0; b < sources; b++) {
      seen[base + b] = fresh[base + b] = 1 << b;
      members |= member[base + b]! << b;
      frontier[b] = base + b;
      pushCost += outStart[base + b + 1]! - outStart[base + b]!;
    }
    let reached = sources;
    for (let d = 1; pushCost > 0; d++) {
      let count = 0;
      if (pushCost <= pullCost) {
        for (let p = 0; p < reached; p++) {
          const i = frontier[p]!;
          const bits = fresh[i]!;
          for (let k = outStart[i]!, end = outStart[i + 1]!; k < end; k++) {
            const j = outTarget[k]!;
            if (offered[j] === 0) candidates[count++] = j;
            offered[j]! |= bits;
          }
        }
      } else {
        for (let i = 0; i < size; i++) {
          const missing = (all & ~seen[i]!) | 0;
          if (missing === 0) continue;
          let bits = 0;
          for (let k = inStart[i]!, end = inStart[i + 1]!; k < end && bits !== missing; k++) {
            bits |= fresh[inSource[k]!]! & missing;
          }
          if (bits === 0) continue;
          offered[i] = bits;
          candidates[count++] = i;
        }
      }
      for (let p = 0; p < reached; p++) fresh[frontier[p]!] = 0;
      reached = 0;
      pushCost = 0;
      for (let p = 0; p < count; p++) {
        const i = candidates[p]!;
        const bits = offered[i]! & ~seen[i]!;
        offered[i] = 0;
        if (bits === 0) continue;
        candidates[reached++] = i;
        fresh[i] = bits;
        seen[i]! |= bits;
        pushCost += outStart[i + 1]! - outStart[i]!;
        if (seen[i] === all) pullCost -= inStart[i + 1]! - inStart[i]!;
        const found = bitCount(bits);
        distances.reached[i]! += found;
        distances.sum[i]! += d * found;
        distances.inverseSum[i]! += found / d;
        const inside = member[i] === 1 ? bitCount(bits & members) : 0;
        distances.memberSum += d * inside;
        if (inside > 0 && d > distances.memberLongest) distances.memberLongest = d;
      }
      [frontier, candidates] = [candidates, frontier];
    }
    for (let p = 0; p < reached; p++) fresh[frontier[p]!] = 0;
  }
  return distances;
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
