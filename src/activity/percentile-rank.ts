/** Where a value stands among the others of a roster. */
import { doubledMeanRanks } from '../graph/ranks.ts';

/**
 * Share of the other known values that are below, equal ones counting half: 0 for the least, 1 for the greatest,
 * ½ where all are equal. The mean over all is ½. NaN where the value is unknown, or alone.
 */
export function percentileRanks(values: Float64Array): Float64Array {
  const doubled = doubledMeanRanks(values);
  const known = doubled.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0);
  return doubled.map((rank) => (known < 2 ? Number.NaN : (rank / 2 - 1) / (known - 1)));
}
