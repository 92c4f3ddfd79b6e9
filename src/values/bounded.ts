/** Numbers that may not be known exactly. */

/**
 * Between which two it lies, however what is unknown turns out; it is known where they are equal.
 * @typeParam N a number; an array with one for each node; or a number that there may not be.
 */
export interface Bounds<N = number> {
  least: N;
  most: N;
}

/** Between which two a rank lies. */
export interface RankBounds {
  best: number;
  worst: number;
}

/** By what is known, NaN where that gives none, among so many that have one. */
export interface Rank extends RankBounds {
  rank: number;
  of: number;
}

/** Two numbers between which one lies, `3–5`, or the one that both are. */
export function rangeText(least: string, most: string): string {
  return least === most ? least : `${least}–${most}`;
}

/** By how many there are more or fewer than before: `+2`, `−1`, or `=`. */
export function changeText(now: number, before: number): string {
  const change = now - before;
  return change === 0 ? '=' : change > 0 ? `+${change}` : `−${-change}`;
}
