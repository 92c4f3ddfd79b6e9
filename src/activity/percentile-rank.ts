/** Where a value stands among the others of a roster. */

/**
 * Share of the other known values that are below, equal ones counting half: 0 for the least, 1 for the greatest,
 * ½ where all are equal. The mean over all is ½. NaN where the value is unknown, or alone.
 */
export function percentileRanks(values: Float64Array): Float64Array {
  const order = [...values.keys()]
    .filter((node) => !Number.isNaN(values[node]!))
    .sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  if (order.length < 2) return ranks;
  for (let first = 0, end = 0; first < order.length; first = end) {
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    const rank = (first + (end - first - 1) / 2) / (order.length - 1);
    for (let k = first; k < end; k++) ranks[order[k]!] = rank;
  }
  return ranks;
}
