/** Degrees within the roster (Wasserman & Faust 1994), and the share of accounts that follow one. */
import type { Graph } from './graph.ts';

/** Known followers of each node. */
export function inDegree(graph: Graph): Float64Array {
  return rowLengths(graph.inStart);
}

/** Follows of each node; NaN where the node is not observed. */
export function outDegree(graph: Graph): Float64Array {
  const degree = rowLengths(graph.outStart);
  for (let i = 0; i < graph.size; i++) if (graph.observed[i] === 0) degree[i] = Number.NaN;
  return degree;
}

/**
 * Share of the observed other nodes that follow each ("a quarter of world leaders follow Obama", Twiplomacy);
 * known ties from nodes that are not observed do not count. NaN where no other node is observed.
 */
export function followedByShare(graph: Graph): Float64Array {
  const share = observedFollowers(graph);
  const observed = countObserved(graph);
  for (let i = 0; i < graph.size; i++) {
    const others = observed - graph.observed[i]!;
    share[i] = others === 0 ? Number.NaN : share[i]! / others;
  }
  return share;
}

/** Followers of each node among the observed. */
function observedFollowers({ size, observed, outStart, outTarget }: Graph): Float64Array {
  const followers = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (observed[i] === 0) continue;
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) followers[outTarget[k]!]!++;
  }
  return followers;
}

/** Number of observed nodes, s. */
export function countObserved(graph: Graph): number {
  let count = 0;
  for (let i = 0; i < graph.size; i++) count += graph.observed[i]!;
  return count;
}

function rowLengths(start: Uint32Array): Float64Array {
  const length = new Float64Array(start.length - 1);
  for (let i = 0; i < length.length; i++) length[i] = start[i + 1]! - start[i]!;
  return length;
}
