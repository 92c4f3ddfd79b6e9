/** Eigenvector centrality in the mutual graph (Bonacich 1972). */
import { connectedComponents, largestComponent } from './components.ts';
import type { MutualGraph } from './mutual-graph.ts';

const EIGENVECTOR_RESIDUAL = 1e-12;
const EIGENVECTOR_ITERATIONS = 10_000;

/**
 * Eigenvector centrality of each node of the mutual graph's largest component (among equals the one with the
 * smallest node), L2 norm 1; 0 elsewhere, and throughout without mutual ties. Power iteration on A + I, which
 * has the same leading vector and converges on bipartite components too, until the L2 change is below 1e-12.
 *
 * @returns null where that is not reached.
 */
export function eigenvector(mutual: MutualGraph): Float64Array | null {
  const { size, start, neighbour } = mutual;
  let vector = new Float64Array(size);
  if (mutual.pairCount === 0) return vector;
  const members = largestMutualComponent(mutual);
  for (let k = 0; k < members.length; k++) vector[members[k]!] = Math.sqrt(1 / members.length);
  let next = new Float64Array(size);
  for (let iteration = 0; iteration < EIGENVECTOR_ITERATIONS; iteration++) {
    let squares = 0;
    for (let m = 0; m < members.length; m++) {
      const i = members[m]!;
      let sum = vector[i]!;
      for (let k = start[i]!, end = start[i + 1]!; k < end; k++) sum += vector[neighbour[k]!]!;
      next[i] = sum;
      squares += sum * sum;
    }
    const norm = Math.sqrt(squares);
    let change = 0;
    for (let m = 0; m < members.length; m++) {
      const i = members[m]!;
      next[i]! /= norm;
      const difference = next[i]! - vector[i]!;
      change += difference * difference;
    }
    [vector, next] = [next, vector];
    if (change < EIGENVECTOR_RESIDUAL * EIGENVECTOR_RESIDUAL) return vector;
  }
  return null;
}

/** Nodes of the largest component, ascending; among equals the one with the smallest node. */
function largestMutualComponent({ size, start, neighbour }: MutualGraph): Uint32Array {
  const components = connectedComponents(size, [{ start, entry: neighbour }]);
  const largest = largestComponent(components);
  const members = new Uint32Array(components.sizes[largest] ?? 0);
  for (let i = 0, filled = 0; i < size; i++) {
    if (components.component[i] === largest) members[filled++] = i;
  }
  return members;
}
