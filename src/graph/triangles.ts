/** Triangles of the mutual graph: local clustering (Watts & Strogatz 1998) and transitivity. */

import { onceEach } from '../once.ts';
import { networkSets } from './apart-nodes.ts';
import type { Graph } from './graph.ts';
import { buildMutualGraph, type MutualGraph } from './mutual-graph.ts';
import { pairsOf } from './pairs-of.ts';

export interface Clustered {
  /** Of each node, the share of the pairs of its mutual peers that are mutual peers too; 0 without such pairs. */
  local: Float64Array;
  /** Mean of `local` over all nodes; NaN without nodes. */
  average: number;
  /** 3 × triangles ÷ paths of two ties that a third could close; NaN without such paths. */
  transitivity: number;
}

/**
 * Clustering of the mutual graph, in O(pairs^1.5).
 *
 * @param networks as of the graph: two peers that share none could not be tied, and are no pair of peers.
 */
export function clustering(mutual: MutualGraph, networks: Uint32Array | null = null): Clustered {
  const { size } = mutual;
  const closable = closablePaths(mutual, networks);
  const triangles = countTriangles(mutual);
  const local = new Float64Array(size);
  let closed = 0;
  let paths = 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const pairs = closable[i]!;
    if (pairs === 0) continue;
    local[i] = triangles[i]! / pairs;
    closed += triangles[i]!;
    paths += pairs;
    sum += local[i]!;
  }
  return { local, average: sum / size, transitivity: closed / paths };
}

/** Clustering of the mutual graph of a directed one. */
export const clusteringOf = onceEach((graph: Graph): Clustered => {
  return clustering(buildMutualGraph(graph), graph.networks);
});

/** Paths of two ties. @param networks where it is not `null`, those whose ends share one: the others cannot be closed. */
export function countPaths(mutual: MutualGraph, networks: Uint32Array | null = null): number {
  return closablePaths(mutual, networks).reduce((sum, paths) => sum + paths, 0);
}

/** Those that a third tie closes: three a triangle. */
export function countClosedPaths(mutual: MutualGraph): number {
  return countTriangles(mutual).reduce((sum, triangles) => sum + triangles, 0);
}

/** Of each node, the paths of two ties through it. O(n · sets of networks² + pairs). */
function closablePaths(
  { size, start, neighbour }: Pick<MutualGraph, 'size' | 'start' | 'neighbour'>,
  networks: Uint32Array | null,
): Float64Array {
  const paths = Float64Array.from({ length: size }, (_, i) => pairsOf(start[i + 1]! - start[i]!));
  if (networks === null) return paths;
  const { setOf, apart } = networkSets(networks);
  return paths.map((all, i) => {
    const peers = new Uint32Array(apart.length);
    for (let k = start[i]!; k < start[i + 1]!; k++) peers[setOf[neighbour[k]!]!]!++;
    // Of each such pair both ends are gone through.
    return apart.reduce(
      (rest, sets, k) => sets.reduce((left, l) => left - (peers[k]! * peers[l]!) / 2, rest),
      all,
    );
  });
}

/** Triangles each node is part of; each is found once, from its end of smallest degree (Schank & Wagner 2005). */
function countTriangles(mutual: MutualGraph): Float64Array {
  const { size } = mutual;
  const { start, later } = orient(mutual);
  const triangles = new Float64Array(size);
  const mark = new Uint32Array(size).fill(size);
  for (let i = 0; i < size; i++) {
    const first = start[i]!;
    const end = start[i + 1]!;
    if (end - first < 2) continue;
    for (let k = first; k < end; k++) mark[later[k]!] = i;
    for (let k = first; k < end; k++) {
      const j = later[k]!;
      for (let l = start[j]!, last = start[j + 1]!; l < last; l++) {
        const h = later[l]!;
        if (mark[h] !== i) continue;
        triangles[i]!++;
        triangles[j]!++;
        triangles[h]!++;
      }
    }
  }
  return triangles;
}

/** Each edge in the row of its end of smaller degree (among equals, smaller number), so that no row is long. */
function orient(mutual: MutualGraph): { start: Uint32Array; later: Uint32Array } {
  const { size, neighbour } = mutual;
  const degree = new Uint32Array(size);
  for (let i = 0; i < size; i++) degree[i] = mutual.start[i + 1]! - mutual.start[i]!;
  const start = new Uint32Array(size + 1);
  const later = new Uint32Array(mutual.pairCount);
  let count = 0;
  for (let i = 0; i < size; i++) {
    for (let k = mutual.start[i]!; k < mutual.start[i + 1]!; k++) {
      const j = neighbour[k]!;
      if (degree[j]! > degree[i]! || (degree[j] === degree[i] && j > i)) later[count++] = j;
    }
    start[i + 1] = count;
  }
  return { start, later };
}
