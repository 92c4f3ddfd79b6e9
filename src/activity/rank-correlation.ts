/** Whether two rankings agree. */

export interface RankCorrelation {
  /** Spearman's ρ in [−1, 1]; NaN where either ranking has fewer than two different values. */
  rho: number;
  /** Accounts with both values, and those left out for want of one. */
  compared: number;
  leftOut: number;
}

/** Spearman's ρ: Pearson's correlation of ranks, equal values sharing the mean of their ranks (Spearman 1904). */
export function rankCorrelation(one: Float64Array, other: Float64Array): RankCorrelation {
  const nodes = [...one.keys()].filter((node) => !Number.isNaN(one[node]!) && !Number.isNaN(other[node]!));
  const a = doubledRanks(nodes.map((node) => one[node]!));
  const b = doubledRanks(nodes.map((node) => other[node]!));
  const n = nodes.length;
  // Twice a rank is whole, and so are all sums: the same bits in every order.
  const mean = n + 1;
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    products += (a[k]! - mean) * (b[k]! - mean);
    squaresA += (a[k]! - mean) * (a[k]! - mean);
    squaresB += (b[k]! - mean) * (b[k]! - mean);
  }
  const rho = products / Math.sqrt(squaresA * squaresB);
  return { rho, compared: n, leftOut: one.length - n };
}

/** Twice the rank of each value, 1 being the least; equal values share the mean. */
function doubledRanks(values: readonly number[]): Float64Array {
  const order = [...values.keys()].sort((x, y) => values[x]! - values[y]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    for (let k = first; k < end; k++) ranks[order[k]!] = first + 1 + end;
  }
  return ranks;
}
