/** The mutual graph: undirected, an edge for each pair of accounts known to follow each other. */
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

/** The mutual graph, by one merge of out- and in-row a node: O(n + m). */
export function buildMutualGraph(graph: Graph): MutualGraph {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const start = new Uint32Array(size + 1);
  const neighbour = new Uint32Array(graph.edgeCount);
  let count = 0;
  for (let i = 0; i < size; i++) {
    let k = outStart[i]!;
    let l = inStart[i]!;
    const outEnd = outStart[i + 1]!;
    const inEnd = inStart[i + 1]!;
    while (k < outEnd && l < inEnd) {
      const target = outTarget[k]!;
      const source = inSource[l]!;
      if (target === source) neighbour[count++] = target;
      if (target <= source) k++;
      if (source <= target) l++;
    }
    start[i + 1] = count;
  }
  return { size, pairCount: count / 2, start, neighbour: neighbour.slice(0, count) };
}
