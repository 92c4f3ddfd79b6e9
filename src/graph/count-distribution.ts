/**
 * Distributions of counts with a given mean and variance, by recurrence: negative binomial where the variance
 * exceeds the mean, Poisson where they are equal, binomial where it is less (Panjer 1981). The probability of k
 * is that of k − 1 times α + β/k.
 */

/** Weights below this share of the greatest are left out; with them goes less than the last bit of a sum. */
const NEGLIGIBLE = 1e-30;

export interface CountDistribution {
  /** The most likely count. */
  readonly mode: number;
  readonly alpha: number;
  readonly beta: number;
}

/** The distribution with this mean and variance, both above 0. */
export function countDistribution(mean: number, variance: number): CountDistribution {
  const alpha = 1 - mean / variance;
  const beta = mean * (1 - alpha) - alpha;
  return { mode: Math.max(0, Math.floor(beta / (1 - alpha))), alpha, beta };
}

/** The binomial distribution of `trials` tries at `rate`, 0 < rate < 1. */
export function binomialDistribution(trials: number, rate: number): CountDistribution {
  const odds = rate / (1 - rate);
  return { mode: Math.floor((trials + 1) * rate), alpha: -odds, beta: (trials + 1) * odds };
}

/** Probabilities of first, first + 1, …; what lies outside is negligible. They sum to 1. */
export function tabulate(distribution: CountDistribution): { first: number; probability: Float64Array } {
  const { mode, alpha, beta } = distribution;
  const above: number[] = [];
  for (let k = mode + 1, weight = 1; ; k++) {
    weight *= alpha + beta / k;
    if (!(weight > NEGLIGIBLE)) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight /= alpha + beta / k;
    if (!(weight > NEGLIGIBLE)) break;
    below.push(weight);
  }
  const probability = Float64Array.from([...below.reverse(), 1, ...above]);
  let sum = 0;
  for (const weight of probability) sum += weight;
  return { first: mode - below.length, probability: probability.map((weight) => weight / sum) };
}

/**
 * Twice the probability of a count as far out as `count`, on its side; at most 1. Below 1e-30 it is given as
 * that. A count the binomial does not reach is judged by the Poisson distribution, whose tail is longer.
 */
export function twoSidedTail(mean: number, variance: number, count: number): number {
  const fitted = countDistribution(mean, variance);
  const reached = count === 0 || fitted.alpha + fitted.beta / count > 0;
  const { first, probability } = tabulate(reached ? fitted : countDistribution(mean, mean));
  let upper = 0;
  let lower = 0;
  for (let k = 0; k < probability.length; k++) {
    if (first + k >= count) upper += probability[k]!;
    if (first + k <= count) lower += probability[k]!;
  }
  return Math.min(1, Math.max(2 * Math.min(upper, lower), NEGLIGIBLE));
}
