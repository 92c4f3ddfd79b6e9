/** The likelihood of masses on the innermost intervals, with what its maximum is found by; each takes time linear in the observations. */
import { log } from '../graph/arithmetic.ts';

export interface Likelihood {
  /** Sum of the weights. */
  total: number;
  /** Masses to begin with: the estimate of Kaplan and Meier (1958), intervals spread evenly; the maximum where nothing is known between bounds. */
  start(): Float64Array;
  /** Its derivative by each mass. */
  slopes(mass: Float64Array): Float64Array;
  /** Minus its second derivative by each mass alone. */
  curvatures(mass: Float64Array): Float64Array;
  /** Minus its second derivative at the masses, times a direction. */
  curve(mass: Float64Array, direction: Float64Array): Float64Array;
  /** By how much the logarithm of `other` exceeds that of `mass`; −Infinity where an observation would be impossible. */
  gains(mass: Float64Array, other: Float64Array): number;
  logOf(mass: Float64Array): number;
}

/** @param size number of the innermost intervals. @param first the first of them in each observation. @param last the last one. */
export function likelihoodOf(
  first: Int32Array,
  last: Int32Array,
  weight: Float64Array,
  size: number,
): Likelihood {
  const total = weight.reduce((sum, value) => sum + value, 0);
  return {
    total,
    start: () => kaplanMeier(first, last, weight, size),
    slopes: (mass) => {
      const sums = probabilities(mass);
      return spread(sums.map((p, i) => weight[i]! / p));
    },
    curvatures: (mass) => spread(probabilities(mass).map((p, i) => weight[i]! / (p * p))),
    curve(mass, direction) {
      const sums = probabilities(mass);
      const along = probabilities(direction);
      return spread(along.map((value, i) => (weight[i]! * value) / (sums[i]! * sums[i]!)));
    },
    gains(mass, other) {
      const [sums, tried] = [probabilities(mass), probabilities(other)];
      let gain = 0;
      for (let i = 0; i < sums.length; i++) {
        if (!(tried[i]! > 0)) return Number.NEGATIVE_INFINITY;
        gain += weight[i]! * log(tried[i]! / sums[i]!);
      }
      return gain;
    },
    logOf: (mass) => probabilities(mass).reduce((sum, p, i) => sum + weight[i]! * log(p), 0),
  };

  /** Of each observation the sum over its intervals. */
  function probabilities(mass: Float64Array): Float64Array {
    const before = new Float64Array(size + 1);
    for (let j = 0; j < size; j++) before[j + 1] = before[j]! + mass[j]!;
    const sums = new Float64Array(first.length);
    for (let i = 0; i < sums.length; i++) {
      sums[i] = first[i] === last[i] ? mass[first[i]!]! : before[last[i]! + 1]! - before[first[i]!]!;
    }
    return sums;
  }

  /** Of each interval the sum over the observations that it is in. */
  function spread(values: Float64Array): Float64Array {
    const single = new Float64Array(size);
    const steps = new Float64Array(size + 1);
    for (let i = 0; i < values.length; i++) {
      if (first[i] === last[i]) {
        single[first[i]!]! += values[i]!;
        continue;
      }
      steps[first[i]!]! += values[i]!;
      steps[last[i]! + 1]! -= values[i]!;
    }
    let running = 0;
    return single.map((own, j) => {
      running += steps[j]!;
      return own + running;
    });
  }
}

/**
 * Times between bounds are spread evenly over their intervals and count as seen there; one that is only known to be after
 * a time is lost to view then, as the product-limit estimate takes it.
 */
function kaplanMeier(first: Int32Array, last: Int32Array, weight: Float64Array, size: number): Float64Array {
  const seen = new Float64Array(size);
  const lost = new Float64Array(size);
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i]!, last[i]!];
    if (b === size - 1 && a < b) lost[a]! += weight[i]!;
    else for (let j = a; j <= b; j++) seen[j]! += weight[i]! / (b - a + 1);
  }
  const mass = new Float64Array(size);
  let atRisk = weight.reduce((sum, value) => sum + value, 0);
  let left = 1;
  for (let j = 0; j < size; j++) {
    atRisk -= lost[j]!;
    mass[j] = j === size - 1 ? left : (left * seen[j]!) / atRisk;
    left -= mass[j]!;
    atRisk -= seen[j]!;
  }
  return mass;
}
