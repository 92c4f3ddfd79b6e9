/**
 * The graph modularity is maximised on, for the mutual and the directed graph alike, and its merging.
 *
 * Directed modularity (Leicht & Newman 2008) is Q = Σ (A[i,j] − out[i]·in[j]/m) / m over the ordered pairs
 * within a cluster. Only the symmetric part A + Aᵀ and the degrees matter to it. An undirected graph is the
 * case of a symmetric A, where Q is Newman's (2004). Multiplied by m² everything is an integer below 2⁵³ for
 * m up to 9·10⁷, so that partitions are compared exactly.
 */
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';

/** A graph with integer weights whose nodes are accounts, or sets of them; ties within a set are left out. */
export interface ModularityGraph {
  readonly size: number;
  /** Sum of A over the whole graph, m: the same at every level of merging. */
  readonly total: number;
  /** n+1 offsets into `neighbour` and `weight`. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  /** (A + Aᵀ)[i, neighbour], above 0. */
  readonly weight: Float64Array;
  /** Sums of A over what leaves each node, ties within a set included. */
  readonly out: Float64Array;
  /** Sums of A over what reaches each node, ties within a set included. */
  readonly in: Float64Array;
}

/**
 * The mutual graph, every tie both ways: total = twice the pairs, weights 2, out = in = mutual degree. O(n + m); the
 * rows are shared with `mutual`.
 */
export function mutualModularityGraph(mutual: MutualGraph): ModularityGraph {
  const { size, start, neighbour } = mutual;
  const degree = new Float64Array(size);
  for (let i = 0; i < size; i++) degree[i] = start[i + 1]! - start[i]!;
  return {
    size,
    total: neighbour.length,
    start,
    neighbour,
    weight: new Float64Array(neighbour.length).fill(2),
    out: degree,
    in: degree,
  };
}

/** The known edges: total = m, weights 1 for a one-way tie and 2 for a mutual one, out- and in-degrees. O(n + m). */
export function directedModularityGraph(graph: Graph): ModularityGraph {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const start = new Uint32Array(size + 1);
  const neighbour = new Uint32Array(2 * graph.edgeCount);
  const weight = new Float64Array(2 * graph.edgeCount);
  const out = new Float64Array(size);
  const incoming = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    let k = outStart[i]!;
    let l = inStart[i]!;
    const outEnd = outStart[i + 1]!;
    const inEnd = inStart[i + 1]!;
    out[i] = outEnd - k;
    incoming[i] = inEnd - l;
    while (k < outEnd || l < inEnd) {
      const target = k < outEnd ? outTarget[k]! : size;
      const source = l < inEnd ? inSource[l]! : size;
      neighbour[count] = Math.min(target, source);
      weight[count++] = target === source ? 2 : 1;
      if (target <= source) k++;
      if (source <= target) l++;
    }
    start[i + 1] = count;
  }
  return {
    size,
    total: graph.edgeCount,
    start,
    neighbour: neighbour.slice(0, count),
    weight: weight.slice(0, count),
    out,
    in: incoming,
  };
}

/** The graph without the nodes that have no tie; `node[i]` is what its node i was. */
export function dropIsolates(graph: ModularityGraph): { graph: ModularityGraph; node: Uint32Array } {
  const { size, start, neighbour } = graph;
  const kept = new Uint32Array(size);
  const node = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    kept[i] = count;
    if (start[i + 1]! > start[i]!) node[count++] = i;
  }
  const tied = node.slice(0, count);
  const rows = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) rows[i + 1] = start[tied[i]! + 1]!;
  return {
    graph: {
      ...graph,
      size: count,
      start: rows,
      neighbour: count === size ? neighbour : neighbour.map((j) => kept[j]!),
      out: Float64Array.from(tied, (i) => graph.out[i]!),
      in: Float64Array.from(tied, (i) => graph.in[i]!),
    },
    node: tied,
  };
}

/** The graph of `count` sets of nodes: set of node i is `part[i]`, 0…count−1. O(n + m). */
export function mergeNodes(graph: ModularityGraph, part: Int32Array, count: number): ModularityGraph {
  const { size, start, neighbour, weight } = graph;
  const first = new Uint32Array(count + 1);
  for (let i = 0; i < size; i++) first[part[i]! + 1]!++;
  for (let c = 0; c < count; c++) first[c + 1]! += first[c]!;
  const next = first.slice(0, count);
  const member = new Uint32Array(size);
  for (let i = 0; i < size; i++) member[next[part[i]!]!++] = i;

  const mergedStart = new Uint32Array(count + 1);
  const mergedNeighbour = new Uint32Array(neighbour.length);
  const mergedWeight = new Float64Array(neighbour.length);
  const out = new Float64Array(count);
  const incoming = new Float64Array(count);
  const position = new Int32Array(count).fill(-1);
  let used = 0;
  for (let c = 0; c < count; c++) {
    const rowStart = used;
    for (let k = first[c]!; k < first[c + 1]!; k++) {
      const i = member[k]!;
      out[c]! += graph.out[i]!;
      incoming[c]! += graph.in[i]!;
      for (let l = start[i]!; l < start[i + 1]!; l++) {
        const other = part[neighbour[l]!]!;
        if (other === c) continue;
        const at = position[other]!;
        if (at >= rowStart) {
          mergedWeight[at]! += weight[l]!;
        } else {
          position[other] = used;
          mergedNeighbour[used] = other;
          mergedWeight[used++] = weight[l]!;
        }
      }
    }
    mergedStart[c + 1] = used;
  }
  return {
    size: count,
    total: graph.total,
    start: mergedStart,
    neighbour: mergedNeighbour.slice(0, used),
    weight: mergedWeight.slice(0, used),
    out,
    in: incoming,
  };
}

/** The weight of the ties within communities, each from both its ends. O(n + m). */
export function weightWithin(
  { size, start, neighbour, weight }: ModularityGraph,
  community: Int32Array,
): number {
  let within = 0;
  for (let i = 0; i < size; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      if (community[neighbour[k]!] === community[i]) within += weight[k]!;
    }
  }
  return within;
}

/**
 * m²·Q of a partition of unmerged nodes, an exact integer: Σ over clusters of m·inside − out·in. Q itself is
 * this ÷ m². @param within as `weightWithin` has it. O(n).
 */
export function modularityObjective(graph: ModularityGraph, community: Int32Array, within: number): number {
  const { size } = graph;
  const out = new Float64Array(size);
  const incoming = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const own = community[i]!;
    out[own]! += graph.out[i]!;
    incoming[own]! += graph.in[i]!;
  }
  let objective = graph.total * (within / 2);
  for (let c = 0; c < size; c++) objective -= out[c]! * incoming[c]!;
  return objective;
}
