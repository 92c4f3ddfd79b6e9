/** Ranks with ties. */
import { formatNumber } from '../csv.ts';

export interface Ranked {
  /** 1-based; equal values share a rank, and the ranks after them are skipped: 1, 2, 2, 4. */
  rank: number;
  node: number;
  value: number;
}

/**
 * Nodes by value, greatest first, equal values by node number. A node without a value has no rank. Values are
 * compared as they are published, to 12 significant digits, so that ranks and cells never disagree.
 */
export function rankNodes(values: ArrayLike<number>): Ranked[] {
  const ranked = Array.from({ length: values.length }, (_, node) => ({
    rank: 0,
    node,
    value: Number.isNaN(values[node]!) ? Number.NaN : Number(formatNumber(values[node]!)),
  })).filter(({ value }) => !Number.isNaN(value));
  ranked.sort((a, b) => b.value - a.value || a.node - b.node);
  for (const [place, entry] of ranked.entries()) {
    const before = ranked[place - 1];
    entry.rank = before !== undefined && before.value === entry.value ? before.rank : place + 1;
  }
  return ranked;
}

/** The rank of each node; NaN where it has none. */
export function ranksOf(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (const { rank, node } of rankNodes(values)) ranks[node] = rank;
  return ranks;
}
