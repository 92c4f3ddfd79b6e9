/** Where the estimate of an interval-censored distribution can have mass: the innermost intervals. */

/** Times known between two bounds: lo < time ≤ hi, or exactly there where the two are equal; hi may be Infinity. */
export interface Observations {
  lo: Float64Array;
  hi: Float64Array;
  /** How often each counts; 0 leaves it out. */
  weight: Float64Array;
}

export interface Support {
  lo: Float64Array;
  hi: Float64Array;
  /** Of each distinct observation the first and the last innermost interval within it, and its weight. */
  first: Int32Array;
  last: Int32Array;
  weight: Float64Array;
}

/**
 * Peto (1973): the intervals from a left end to the right end that comes next among all ends. An interval begins just
 * after its lower bound and ends with its upper one; observations within which the same lie are one, their weights added.
 */
export function supportOf({ lo, hi, weight }: Observations): Support {
  const used = [...weight.keys()].filter((k) => weight[k]! > 0);
  const ends = [
    ...used.map((k) => ({ at: lo[k]!, place: lo[k] === hi[k] ? 0 : 2, isLeft: true, k })),
    ...used.map((k) => ({ at: hi[k]!, place: 1, isLeft: false, k })),
  ].sort((a, b) => compareTimes(a.at, b.at) || a.place - b.place || a.k - b.k);
  const inner: { lo: number; hi: number }[] = [];
  const first = new Int32Array(lo.length);
  const last = new Int32Array(lo.length);
  ends.forEach(({ at, isLeft, k }, e) => {
    if (isLeft) {
      first[k] = inner.length;
      return;
    }
    const before = ends[e - 1]!;
    if (before.isLeft) inner.push({ lo: before.at, hi: at });
    last[k] = inner.length - 1;
  });
  return {
    lo: Float64Array.from(inner, (interval) => interval.lo),
    hi: Float64Array.from(inner, (interval) => interval.hi),
    ...distinct(used, first, last, weight),
  };
}

function distinct(
  used: readonly number[],
  first: Int32Array,
  last: Int32Array,
  weight: Float64Array,
): Pick<Support, 'first' | 'last' | 'weight'> {
  const sorted = [...used].sort(
    (a, b) => first[a]! - first[b]! || last[a]! - last[b]! || weight[a]! - weight[b]!,
  );
  const rows: { first: number; last: number; weight: number }[] = [];
  for (const k of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && row.first === first[k] && row.last === last[k]) row.weight += weight[k]!;
    else rows.push({ first: first[k]!, last: last[k]!, weight: weight[k]! });
  }
  return {
    first: Int32Array.from(rows, (row) => row.first),
    last: Int32Array.from(rows, (row) => row.last),
    weight: Float64Array.from(rows, (row) => row.weight),
  };
}

/** Also of two that are both infinite. */
export function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
