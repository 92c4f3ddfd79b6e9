/** Whether counts look like those of equally likely outcomes. */

/**
 * Pearson's statistic of the counts, and what it stays below but about once in a hundred thousand times (Wilson &
 * Hilferty 1931, at 4.3 standard deviations).
 */
export function chiSquare(counts: readonly number[]): { statistic: number; limit: number } {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return { statistic, limit: freedom * (1 - spread + 4.3 * Math.sqrt(spread)) ** 3 };
}
