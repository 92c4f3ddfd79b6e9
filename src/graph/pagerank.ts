/** PageRank (Page & Brin 1998). */
import type { Graph } from './graph.ts';

const DAMPING = 0.85;
const PAGERANK_RESIDUAL = 1e-12;
const PAGERANK_ITERATIONS = 1000;

/**
 * PageRank of each node over the known edges: damping 0.85, uniform teleport, the mass of nodes without
 * follows spread uniformly, summing to 1. Iterated until the L1 change is below 1e-12.
 *
 * @returns null where that is not reached.
 */
export function pagerank(graph: Graph): Float64Array | null {
  const { size, outStart, inStart, inSource } = graph;
  let rank = new Float64Array(size).fill(1 / size);
  if (size === 0) return rank;
  let next = new Float64Array(size);
  const share = new Float64Array(size);
  for (let iteration = 0; iteration < PAGERANK_ITERATIONS; iteration++) {
    let dangling = 0;
    for (let i = 0; i < size; i++) {
      const degree = outStart[i + 1]! - outStart[i]!;
      if (degree === 0) dangling += rank[i]!;
      else share[i] = rank[i]! / degree;
    }
    const base = (1 - DAMPING + DAMPING * dangling) / size;
    let total = 0;
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = inStart[i]!, end = inStart[i + 1]!; k < end; k++) sum += share[inSource[k]!]!;
      next[i] = base + DAMPING * sum;
      total += next[i]!;
    }
    let change = 0;
    for (let i = 0; i < size; i++) {
      next[i]! /= total;
      change += Math.abs(next[i]! - rank[i]!);
    }
    [rank, next] = [next, rank];
    if (change < PAGERANK_RESIDUAL) return rank;
  }
  return null;
}
