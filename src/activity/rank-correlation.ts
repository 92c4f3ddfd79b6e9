/** Whether two rankings agree. */
import { doubledMeanRanks } from '../graph/ranks.ts';

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
  const a = doubledMeanRanks(nodes.map((node) => one[node]!));
  const b = doubledMeanRanks(nodes.map((node) => other[node]!));
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
