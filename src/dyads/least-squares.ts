/** Ordinary least squares over pairs of units. */
import { type Design, rowReader, type Scales } from './design.ts';
import { knownOf } from './outcome.ts';
import { dot, factor, type Square, solve } from './solve.ts';

/** A model that was fitted, in the units of the values. */
export interface Fit {
  intercept: number;
  /** One for each term. */
  coefficients: Float64Array;
  /** Coefficient ÷ its standard error; what a permutation compares. */
  statistics: Float64Array;
  /** Coefficients if all values had standard deviation 1. */
  standardised: Float64Array;
  /** Share of the variance, or by McFadden of the deviance, that the terms explain. */
  r2: number;
}

/** Sums over the pairs of a least-squares model, from which its coefficients follow. */
export interface Sums {
  scales: Scales;
  correlation: Square;
  lower: Square;
  /** Products of the scaled terms with the outcome less its mean, and that outcome's sum of squares. */
  withOutcome: Float64Array;
  outcomeMean: number;
  outcomeSquares: number;
}

/** @param scales of the design; of an idle term the sums say nothing. */
export function sumPairs(design: Design, scales: Scales): Sums {
  const { size, cells } = design.outcome;
  const terms = design.terms.length;
  const withOutcome = new Float64Array(terms);
  const correlation = { size: terms, cells: new Float64Array(terms * terms) };
  let total = 0;
  for (let i = 0; i < size; i++) {
    const { count, to } = design.read(i);
    for (let t = 0; t < count; t++) total += knownOf(cells[i * size + to[t]!]!);
  }
  const outcomeMean = total / scales.count;
  let outcomeSquares = 0;
  const off = new Float64Array(size);
  const read = rowReader(design, scales);
  for (let i = 0; i < size; i++) {
    const { count, to, values } = read(i);
    for (let t = 0; t < count; t++) {
      off[t] = knownOf(cells[i * size + to[t]!]!) - outcomeMean;
      outcomeSquares += off[t]! * off[t]!;
    }
    for (let a = 0; a < terms; a++) {
      withOutcome[a] = added(withOutcome[a]!, values[a]!, off, count);
      for (let b = 0; b <= a; b++)
        correlation.cells[a * terms + b]! += added(0, values[a]!, values[b]!, count);
    }
  }
  for (let a = 0; a < terms; a++) {
    for (let b = 0; b < a; b++) correlation.cells[b * terms + a] = correlation.cells[a * terms + b]!;
  }
  return {
    scales,
    correlation,
    lower: factor(correlation).factor,
    withOutcome,
    outcomeMean,
    outcomeSquares,
  };
}

/** The sum with the products of the first cells of two columns added one by one. */
function added(sum: number, one: Float64Array, other: Float64Array, count: number): number {
  for (let t = 0; t < count; t++) sum += one[t]! * other[t]!;
  return sum;
}

/** The model of sums whose outcome differs between pairs, of more pairs than it has coefficients. */
export function fitLeastSquares(sums: Sums): Fit {
  const { scales, lower, withOutcome, outcomeMean, outcomeSquares } = sums;
  const { size } = lower;
  const scaled = solve(lower, withOutcome);
  const explained = dot(scaled, withOutcome);
  const left = Math.max(0, outcomeSquares - explained);
  const variance = left / (scales.count - size - 1);
  const coefficients = scaled.map((value, k) => value / scales.root[k]!);
  return {
    intercept: outcomeMean - dot(coefficients, scales.mean),
    coefficients,
    statistics: scaled.map((value, k) => value / Math.sqrt(variance * inverseDiagonal(lower, k))),
    standardised: scaled.map((value) => value / Math.sqrt(outcomeSquares)),
    r2: explained / outcomeSquares,
  };
}

/** The k-th cell on the diagonal of the inverse of L·Lᵀ. */
export function inverseDiagonal(lower: Square, k: number): number {
  const unit = new Float64Array(lower.size);
  unit[k] = 1;
  return solve(lower, unit)[k]!;
}
