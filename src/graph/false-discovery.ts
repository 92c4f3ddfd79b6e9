/** Many tests at once: p-values adjusted for the false discovery rate (Benjamini & Hochberg 1995). */

/**
 * The least rate of false discoveries at which each test would be one: p·n/rank, made monotone. n counts the
 * p-values that are defined; NaN stays NaN.
 */
export function adjustForDiscoveries(p: Float64Array): Float64Array {
  const order = [...p.keys()].filter((i) => !Number.isNaN(p[i]!)).sort((i, j) => p[j]! - p[i]!);
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (const [k, i] of order.entries()) {
    least = Math.min(least, (p[i]! * order.length) / (order.length - k));
    adjusted[i] = least;
  }
  return adjusted;
}
