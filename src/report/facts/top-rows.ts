/** The top of a ranking as rows, ties as ties. */
import type { Ranked } from '../../graph/ranks.ts';

/** Rows by which a table may be longer than asked for, for a tie at its end. */
const OVERHANG = 5;

export interface TopRows {
  rows: Ranked[];
  /** Those who share the next rank, if that is what cut the table off short. */
  cut: { rank: number; value: number; count: number } | null;
}

/**
 * The first `count` with everyone who shares the last rank, but for values of 0. A rank that too many share to
 * be shown whole is left out whole.
 */
export function topRows(ranked: readonly Ranked[], count: number): TopRows {
  const positive = ranked.filter(({ value }) => value > 0);
  const rows = positive.filter(({ rank }) => rank <= count);
  if (rows.length <= count + OVERHANG) return { rows, cut: null };
  const { rank, value } = rows.at(-1)!;
  const kept = rows.filter((row) => row.rank < rank);
  return { rows: kept, cut: { rank, value, count: rows.length - kept.length } };
}
