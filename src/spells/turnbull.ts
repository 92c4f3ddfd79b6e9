/** The nonparametric maximum likelihood estimate of a distribution of which each time is known between two bounds. */
import { likelihoodOf } from './interval-likelihood.ts';
import { newtonStep } from './newton-step.ts';
import { type Observations, supportOf } from './support.ts';

export interface Estimate {
  /** The intervals (lo, hi] that alone can have mass, or points where the two are equal; in order of time. */
  lo: Float64Array;
  hi: Float64Array;
  /** The mass of each; the sum is 1. Where in an interval it lies nothing says. */
  mass: Float64Array;
  /** Σ weight · log P(observation). */
  logLikelihood: number;
  /** By how much the Kuhn–Tucker conditions are missed, as a share of the weight: 0 at the maximum. */
  gap: number;
}

/** Kuhn–Tucker conditions are met within this. */
export const CONVERGED = 1e-8;
/** Far beyond what any data set has needed. */
const MOST_ROUNDS = 200;
/** How exactly a step is computed: far from the maximum roughly, and where the gap is below `NEAR` closely. */
const [ROUGHLY, CLOSELY, NEAR] = [1e-2, 1e-7, 1e-3];

/**
 * Turnbull (1976): maximises Σ wᵢ log P(loᵢ < T ≤ hiᵢ), a time with equal bounds counting as exact. The masses are those of
 * the innermost intervals (Peto 1973), found by Newton steps on those that have mass or would gain by some (Wang 2008). It
 * has converged where no interval's derivative exceeds the total weight by more than `tolerance` of it, and each with mass
 * lies as near; else `gap` says by how much.
 * Times of any unit, from 0 to Infinity; one that never comes is exact at Infinity. Without observations there is no
 * mass, and the log-likelihood is 0.
 */
export function turnbull(observations: Observations, tolerance = CONVERGED): Estimate {
  const { lo, hi, first, last, weight } = supportOf(observations);
  const likelihood = likelihoodOf(first, last, weight, lo.length);
  const mass = likelihood.start();
  let gap = lo.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let round = 0; gap > tolerance && round < MOST_ROUNDS; round++) {
    const slopes = likelihood.slopes(mass);
    gap = missedBy(mass, slopes, likelihood.total);
    if (gap <= tolerance) break;
    if (!newtonStep(likelihood, mass, slopes, gap > NEAR ? ROUGHLY : CLOSELY)) break;
  }
  return { lo, hi, mass, logLikelihood: likelihood.logOf(mass), gap };
}

/** The greatest excess of a slope over the weight, and the greatest distance from it of one that has mass, times that mass. */
function missedBy(mass: Float64Array, slopes: Float64Array, total: number): number {
  let gap = 0;
  for (let j = 0; j < mass.length; j++) {
    const excess = slopes[j]! / total - 1;
    gap = Math.max(gap, excess, mass[j]! * -excess);
  }
  return gap;
}
