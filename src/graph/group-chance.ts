/** Ties between all pairs of groups at once, against random graphs with the same degrees. */
import { twoSidedTail } from './count-distribution.ts';
import { adjustForDiscoveries } from './false-discovery.ts';
import type { TableMoments } from './null-directed.ts';

export const GROUP_PAIR_MODEL =
  'p: twice the tail of the distribution with the mean and variance of the pair over the random graphs ' +
  '(negative binomial where the variance exceeds the mean, binomial where it is less); ' +
  'adjusted over all pairs shown (Benjamini & Hochberg 1995)';

/** k×k tables, row = source's group. */
export interface GroupPairTests {
  observed: Float64Array;
  /** Mean over the random graphs. */
  expected: Float64Array;
  sd: Float64Array;
  /** Observed ÷ expected; NaN where none is expected. */
  ratio: Float64Array;
  /** Two-sided; where the draws do not vary, 1 if the observed is what they all are, else 1/(1 + draws). */
  p: Float64Array;
  /** p adjusted for the false discovery rate over all pairs. */
  adjusted: Float64Array;
}

/**
 * Tests each pair of groups. Far out, 200 draws cannot tell one tail from another, so that a distribution is
 * fitted to their mean and variance. A symmetric table counts each unordered pair once in the adjustment.
 */
export function testGroupPairs(
  observed: Float64Array,
  moments: TableMoments,
  options: { draws: number; symmetric: boolean },
): GroupPairTests {
  const k = Math.sqrt(observed.length);
  const p = observed.map((count, cell) => {
    const mean = moments.mean[cell]!;
    const variance = moments.variance[cell]!;
    if (variance > 0) return twoSidedTail(mean, variance, count);
    return count === mean ? 1 : 1 / (1 + options.draws);
  });
  const isMirrored = (cell: number) => options.symmetric && Math.floor(cell / k) > cell % k;
  const once = adjustForDiscoveries(p.map((value, cell) => (isMirrored(cell) ? Number.NaN : value)));
  return {
    observed,
    expected: moments.mean,
    sd: moments.variance.map((value) => Math.sqrt(value)),
    ratio: observed.map((count, cell) =>
      moments.mean[cell] === 0 ? Number.NaN : count / moments.mean[cell]!,
    ),
    p,
    adjusted: once.map((value, cell) =>
      isMirrored(cell) ? once[(cell % k) * k + Math.floor(cell / k)]! : value,
    ),
  };
}

/** The same tests were further ties there, of which there may be so many in each cell. */
export function testWithMore(
  { observed, expected, sd }: GroupPairTests,
  more: ArrayLike<number>,
  options: { draws: number; symmetric: boolean },
): GroupPairTests {
  const moments = { mean: expected, variance: sd.map((one) => one * one) };
  return testGroupPairs(
    observed.map((known, cell) => known + more[cell]!),
    moments,
    options,
  );
}
