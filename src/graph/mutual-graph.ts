/** The mutual graph: undirected, an edge for each pair of accounts known to follow each other. */
import { onceEach } from '../once.ts';
import type { Graph } from './graph.ts';

/** Compressed sparse rows, each edge in both of its rows. */
export interface MutualGraph {
  /** Number of nodes, n; the same nodes as the directed graph's. */
  readonly size: number;
  /** Number of mutual pairs; `neighbour` has twice as many entries. */
  readonly pairCount: number;
  /** n+1 offsets into `neighbour`. */
  readonly start: Uint32Array;
  /** Neighbours, ascending within a row. */
  readonly neighbour: Uint32Array;
}

/** The mutual graph, by one pass over the in- and the out-row of each node: O(n + m). */
export const buildMutualGraph = onceEach((graph: Graph): MutualGraph => {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const start = new Uint32Array(size + 1);
  const neighbour = new Uint32Array(graph.edgeCount);
  // The last node that each node was found to follow.
  const follows = new Int32Array(size).fill(-1);
  let count = 0;
  for (let i = 0; i < size; i++) {
    for (let k = inStart[i]!, end = inStart[i + 1]!; k < end; k++) follows[inSource[k]!] = i;
    for (let k = outStart[i]!, end = outStart[i + 1]!; k < end; k++) {
      const target = outTarget[k]!;
      if (follows[target] === i) neighbour[count++] = target;
    }
    start[i + 1] = count;
  }
  return { size, pairCount: count / 2, start, neighbour: neighbour.slice(0, count) };
});
