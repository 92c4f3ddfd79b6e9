/** Degrees within the roster (Wasserman & Faust 1994), and the share of accounts that follow one. */
import type { Graph } from './graph.ts';
import { othersOnNetworks } from './possible-ties.ts';

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
 * In-degree ÷ number of observed other nodes on a network with it ("a quarter of world leaders follow Obama", Twiplomacy). NaN where no
 * other node is observed, and where followers that are not observed would make it more than all.
 */
export function followedByShare(graph: Graph): Float64Array {
  const share = inDegree(graph);
  const others = othersOnNetworks(graph, (i) => graph.observed[i] === 1);
  return share.map((followers, i) =>
    others[i] === 0 || followers > others[i]! ? Number.NaN : followers / others[i]!,
  );
}

/** Number of the node's followers that are observed. */
export function observedFollowers({ observed, inStart, inSource }: Graph, node: number): number {
  return inSource.subarray(inStart[node]!, inStart[node + 1]!).filter((source) => observed[source] === 1)
    .length;
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
