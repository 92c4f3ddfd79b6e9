/** Triangles of the mutual graph: local clustering (Watts & Strogatz 1998) and transitivity. */
import type { MutualGraph } from './mutual-graph.ts';

export interface Clustered {
  /** Of each node, the share of the pairs of its mutual peers that are mutual peers too; 0 below degree 2. */
  local: Float64Array;
  /** Mean of `local` over all nodes; NaN without nodes. */
  average: number;
  /** 3 × triangles ÷ paths of two ties; NaN without such paths. */
  transitivity: number;
}

/** Clustering of the mutual graph, in O(pairs^1.5). */
export function clustering(mutual: MutualGraph): Clustered {
  const { size, start } = mutual;
  const triangles = countTriangles(mutual);
  const local = new Float64Array(size);
  let closed = 0;
  let paths = 0;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const degree = start[i + 1]! - start[i]!;
    if (degree < 2) continue;
    const pairs = (degree * (degree - 1)) / 2;
    local[i] = triangles[i]! / pairs;
    closed += triangles[i]!;
    paths += pairs;
    sum += local[i]!;
  }
  return { local, average: sum / size, transitivity: closed / paths };
}

/** Paths of two ties. */
export function countPaths({ size, start }: MutualGraph): number {
  let paths = 0;
  for (let i = 0; i < size; i++) {
    const degree = start[i + 1]! - start[i]!;
    paths += (degree * (degree - 1)) / 2;
  }
  return paths;
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
