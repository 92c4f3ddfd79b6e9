/** How far a mean is open: the percentile bootstrap, seeded and from exact sums. */
import { createRandom, randomBelow } from '../graph/random.ts';

/** Resamples behind an interval. */
export const RESAMPLES = 1000;

const OUTSIDE = RESAMPLES * 0.025;

export interface Interval {
  low: number;
  high: number;
}

/**
 * The middle 95 % of the means of 1,000 resamples with replacement (Efron 1979). The order of the values does
 * not matter; of whole numbers the sums are exact. NaN without values.
 */
export function meanInterval(values: Float64Array, seed: number): Interval {
  const n = values.length;
  if (n === 0) return { low: Number.NaN, high: Number.NaN };
  const sorted = values.slice().sort();
  const random = createRandom(seed);
  const sums = new Float64Array(RESAMPLES);
  for (let b = 0; b < RESAMPLES; b++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += sorted[randomBelow(random, n)]!;
    sums[b] = sum;
  }
  sums.sort();
  return { low: sums[OUTSIDE]! / n, high: sums[RESAMPLES - 1 - OUTSIDE]! / n };
}

/** A seed from a text, so that an account has its own wherever it stands (FNV-1a over its code units). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}
