/** One Newton step towards the greatest likelihood: no mass below zero, their sum kept. */
import type { Likelihood } from './interval-likelihood.ts';

/** Products with the curvature behind one direction. */
const MOST_PRODUCTS = 300;
/** What rounding makes of a gain, as a share of the weight: near the maximum a step that gains may seem to lose. */
const NOISE = 1e-13;

/**
 * Changes the masses to ones of greater likelihood, in place. Intervals that would go below zero in the quadratic model
 * are set to zero there and the others solved for again.
 * @param exact the residual at which the model counts as solved, as a share of the first one.
 * @returns false where no step gains, and nothing was changed.
 */
export function newtonStep(
  likelihood: Likelihood,
  mass: Float64Array,
  slopes: Float64Array,
  exact: number,
): boolean {
  const isFree = candidates(mass, slopes, likelihood.total);
  const scale = likelihood.curvatures(mass).map((curvature) => 1 / curvature);
  for (;;) {
    const direction = towardsMaximum(likelihood, mass, slopes, scale, isFree, exact);
    let crossed = 0;
    for (let j = 0; j < mass.length; j++) {
      if (isFree[j] === 0 || mass[j]! + direction[j]! > 0) continue;
      isFree[j] = 0;
      crossed++;
    }
    if (crossed > 0) continue;
    for (let step = 1; step > 1e-10; step /= 2) {
      const tried = mass.map((value, j) =>
        step === 1 && isFree[j] === 0 ? 0 : value + step * direction[j]!,
      );
      if (likelihood.gains(mass, tried) > -NOISE * likelihood.total) {
        mass.set(tried);
        return true;
      }
    }
    return false;
  }
}

/** The intervals with mass, and of each run of others the one that would gain most by it, if any would. */
function candidates(mass: Float64Array, slopes: Float64Array, total: number): Float64Array {
  const isFree = mass.map((value) => (value > 0 ? 1 : 0));
  let steepest = -1;
  for (let j = 0; j <= mass.length; j++) {
    if (j < mass.length && mass[j] === 0) {
      if (steepest < 0 || slopes[j]! > slopes[steepest]!) steepest = j;
      continue;
    }
    if (steepest >= 0 && slopes[steepest]! > total) isFree[steepest] = 1;
    steepest = -1;
  }
  return isFree;
}

/**
 * Projected conjugate gradients on curvature · direction = slopes over the free intervals, Σ direction = 0, scaled by the
 * curvature of each alone; the others lose all that they have.
 */
function towardsMaximum(
  likelihood: Likelihood,
  mass: Float64Array,
  slopes: Float64Array,
  scale: Float64Array,
  isFree: Float64Array,
  exact: number,
): Float64Array {
  const weights = scale.map((value, j) => value * isFree[j]!);
  const weightSum = sumOf(weights);
  const kept = sumOf(mass.map((value, j) => value * isFree[j]!));
  const direction = mass.map((value, j) => (isFree[j] === 1 ? value / kept - value : -value));
  const start = likelihood.curve(mass, direction);
  let residual = centred(slopes.map((value, j) => value - start[j]!));
  let search = residual.map((value, j) => weights[j]! * value);
  let product = dot(residual, search);
  const enough = product * exact * exact;
  for (let k = 0; k < MOST_PRODUCTS && product > enough; k++) {
    const curved = likelihood.curve(mass, search);
    const curvature = dot(search, curved);
    if (!(curvature > 0)) break;
    const length = product / curvature;
    for (let j = 0; j < mass.length; j++) direction[j]! += length * search[j]!;
    residual = centred(residual.map((value, j) => value - length * curved[j]!));
    const scaled = residual.map((value, j) => weights[j]! * value);
    const next = dot(residual, scaled);
    const ratio = next / product;
    search = search.map((value, j) => scaled[j]! + ratio * value);
    product = next;
  }
  return direction;

  /** What the free intervals have in common taken off, so that masses moved by it keep their sum. */
  function centred(values: Float64Array): Float64Array {
    const mean = dot(weights, values) / weightSum;
    return values.map((value, j) => (isFree[j] === 1 ? value - mean : 0));
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
