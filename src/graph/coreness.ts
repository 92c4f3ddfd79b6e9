/** k-cores of the mutual graph (Seidman 1983). */
import type { MutualGraph } from './mutual-graph.ts';

/**
 * Core number of each node: the largest k for which it is in a subgraph where all have at least k mutual
 * ties. By removal in order of degree (Batagelj & Zaversnik 2003), O(n + m).
 */
export function coreness(mutual: MutualGraph): Float64Array {
  const { size, start, neighbour } = mutual;
  const degree = new Uint32Array(size);
  let greatest = 0;
  for (let i = 0; i < size; i++) {
    degree[i] = start[i + 1]! - start[i]!;
    if (degree[i]! > greatest) greatest = degree[i]!;
  }
  const bin = new Uint32Array(greatest + 2);
  for (let i = 0; i < size; i++) bin[degree[i]! + 1]!++;
  for (let d = 0; d <= greatest; d++) bin[d + 1]! += bin[d]!;
  const order = new Uint32Array(size);
  const place = new Uint32Array(size);
  const next = bin.slice();
  for (let i = 0; i < size; i++) {
    place[i] = next[degree[i]!]!++;
    order[place[i]!] = i;
  }
  for (let k = 0; k < size; k++) {
    const i = order[k]!;
    for (let l = start[i]!, end = start[i + 1]!; l < end; l++) {
      const j = neighbour[l]!;
      if (degree[j]! <= degree[i]!) continue;
      const first = bin[degree[j]!]!;
      const other = order[first]!;
      order[place[j]!] = other;
      place[other] = place[j]!;
      order[first] = j;
      place[j] = first;
      bin[degree[j]!]!++;
      degree[j]!--;
    }
  }
  return Float64Array.from(degree);
}
