/** Ranks with ties: the one rule of every ranking. */
import { onceEach } from '../once.ts';
import type { RankBounds } from '../values/bounded.ts';

export interface Ranked {
  /** 1-based; equal values share a rank, and the ranks after them are skipped: 1, 2, 2, 4. */
  rank: number;
  node: number;
  value: number;
}

/** A value as it is published: whole numbers as they are, others to 12 significant digits; NaN stays. */
export function publishedValue(value: number): number {
  return Number.isNaN(value) || Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}

/**
 * Nodes by value, greatest first, equal values by node number. A node without a value has no rank. Values are
 * compared as they are published, so that ranks and cells never disagree.
 */
export const rankNodes = onceEach((values: ArrayLike<number>): readonly Ranked[] => {
  const ranked = Array.from({ length: values.length }, (_, node) => ({
    rank: 0,
    node,
    value: publishedValue(values[node]!),
  })).filter(({ value }) => !Number.isNaN(value));
  ranked.sort((a, b) => b.value - a.value || a.node - b.node);
  for (const [place, entry] of ranked.entries()) {
    const before = ranked[place - 1];
    entry.rank = before !== undefined && before.value === entry.value ? before.rank : place + 1;
  }
  return ranked;
});

/** The rank of each node; NaN where it has none. */
export function ranksOf(values: Float64Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (const { rank, node } of rankNodes(values)) ranks[node] = rank;
  return ranks;
}

/**
 * The ranks of nodes among those of their group alone, in the order in which they are ranked; NaN of who is in none.
 * @param groupOf of each node, '' where it is in none.
 */
export function ranksInGroups(ranked: readonly Ranked[], groupOf: readonly string[]): number[] {
  const last = new Map<string, { ranked: number; rank: number; value: number }>();
  return ranked.map(({ node, value }) => {
    const group = groupOf[node]!;
    if (group === '') return Number.NaN;
    const before = last.get(group);
    const place = (before?.ranked ?? 0) + 1;
    const rank = before?.value === value ? before.rank : place;
    last.set(group, { ranked: place, rank, value });
    return rank;
  });
}

/** The rank of one node, NaN where it has none, and how many have one. */
export function rankOf(values: ArrayLike<number>, node: number): { rank: number; ranked: number } {
  const own = publishedValue(values[node]!);
  let ranked = 0;
  let before = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (Number.isNaN(value)) continue;
    ranked++;
    if (value > own && publishedValue(value) > own) before++;
  }
  return { rank: Number.isNaN(own) ? Number.NaN : 1 + before, ranked };
}

/**
 * The best and the worst rank of one node, whatever its value and those of the others turn out to be between their
 * bounds. A node without bounds (NaN) takes no rank.
 */
export function rankBounds(least: ArrayLike<number>, most: ArrayLike<number>, node: number): RankBounds {
  let [best, worst] = [1, 1];
  for (let other = 0; other < least.length; other++) {
    if (other === node) continue;
    if (least[other]! > most[node]!) best++;
    if (most[other]! > least[node]!) worst++;
  }
  return { best, worst };
}

/**
 * Twice the rank of each value among those that are known, 1 being the least and equal values sharing the mean of
 * their ranks: whole, so that sums of them are the same bits in every order. NaN where the value is unknown.
 */
export function doubledMeanRanks(values: ArrayLike<number>): Float64Array {
  const published = Float64Array.from(values, publishedValue);
  // Numbers alone are sorted without a call for each comparison.
  const sorted = published.filter((value) => !Number.isNaN(value)).sort();
  const doubled = new Map<number, number>();
  for (let first = 0, end = 0; first < sorted.length; first = end) {
    while (end < sorted.length && sorted[end] === sorted[first]) end++;
    doubled.set(sorted[first]!, first + 1 + end);
  }
  return published.map((value) => doubled.get(value) ?? Number.NaN);
}
