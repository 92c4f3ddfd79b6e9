/** What is read off the incoming distances: closeness, harmonic centrality, mean distance and diameter. */

/** Sums over shortest paths along known follows. */
export interface Distances {
  /** Nodes that can reach node i, itself left out. */
  reached: Float64Array;
  /** Σ d over them. */
  sum: Float64Array;
  /** Σ 1/d over them. */
  inverseSum: Float64Array;
  /** Σ d over the ordered pairs of distinct member nodes, and the greatest d among them. */
  memberSum: number;
  memberLongest: number;
}

/** The sums over no source at all, for a graph of `size` nodes: every one 0. */
export function emptyDistances(size: number): Distances {
  return {
    reached: new Float64Array(size),
    sum: new Float64Array(size),
    inverseSum: new Float64Array(size),
    memberSum: 0,
    memberLongest: 0,
  };
}

/**
 * Closeness over incoming distances, corrected for what does not reach a node (Wasserman & Faust 1994, p. 201):
 * ((r−1)/(n−1))·((r−1)/Σd), r = nodes that can reach it, itself included. 0 to 1; 0 if none can.
 */
export function closeness(distances: Distances): Float64Array {
  const others = distances.sum.length - 1;
  return distances.sum.map((sum, i) => {
    const reached = distances.reached[i]!;
    return reached === 0 ? 0 : (reached / others) * (reached / sum);
  });
}

/** Σ 1/d over incoming distances ÷ (n−1) (Marchiori & Latora 2000). 0 to 1; NaN for a single node. */
export function harmonic(distances: Distances): Float64Array {
  const others = distances.sum.length - 1;
  return distances.inverseSum.map((sum) => sum / others);
}
