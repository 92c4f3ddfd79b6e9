/** Hubs and authorities, HITS (Kleinberg 1999). */
import type { Graph } from './graph.ts';

const HITS_RESIDUAL = 1e-12;
const HITS_ITERATIONS = 10_000;

export interface HitsScores {
  hub: Float64Array;
  authority: Float64Array;
}

/**
 * Hub and authority score of each node over the known edges, each summing to 1; 0 throughout without edges.
 * Power iteration from the uniform hub vector, which is defined also where the leading eigenvalue is not
 * simple, until the L1 change of both is below 1e-12.
 *
 * @returns null where that is not reached.
 */
export function hits(graph: Graph): HitsScores | null {
  const { size, outStart, outTarget, inStart, inSource } = graph;
  const hub = new Float64Array(size);
  const authority = new Float64Array(size);
  if (graph.edgeCount === 0) return { hub, authority };
  hub.fill(1 / size);
  const scratch = new Float64Array(size);
  for (let iteration = 0; iteration < HITS_ITERATIONS; iteration++) {
    const authorityChange = step(inStart, inSource, hub, authority, scratch);
    const hubChange = step(outStart, outTarget, authority, hub, scratch);
    if (authorityChange < HITS_RESIDUAL && hubChange < HITS_RESIDUAL) return { hub, authority };
  }
  return null;
}

/** `to` becomes the row sums of `from`, divided by their total. Returns the L1 change. */
function step(
  start: Uint32Array,
  entry: Uint32Array,
  from: Float64Array,
  to: Float64Array,
  scratch: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < to.length; i++) {
    let sum = 0;
    for (let k = start[i]!, end = start[i + 1]!; k < end; k++) sum += from[entry[k]!]!;
    scratch[i] = sum;
    total += sum;
  }
  let change = 0;
  for (let i = 0; i < to.length; i++) {
    const value = scratch[i]! / total;
    change += Math.abs(value - to[i]!);
    to[i] = value;
  }
  return change;
}
