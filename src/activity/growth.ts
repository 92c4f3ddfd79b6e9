/** How an audience grew from one snapshot to a later one. */

/** One value a node of the later snapshot; NaN where either audience is unknown or the account was not there. */
export interface Growth {
  before: Float64Array;
  /** now − before */
  gained: Float64Array;
  /** now ÷ before; undefined for an audience that was 0. */
  factor: Float64Array;
}

/** @param toOld the earlier snapshot's node of each node, −1 where there is none. */
export function audienceGrowth(now: Float64Array, old: Float64Array, toOld: ArrayLike<number>): Growth {
  const before = now.map((_, node) => (toOld[node]! < 0 ? Number.NaN : old[toOld[node]!]!));
  return {
    before,
    gained: now.map((value, node) => value - before[node]!),
    factor: now.map((value, node) => (before[node] === 0 ? Number.NaN : value / before[node]!)),
  };
}
