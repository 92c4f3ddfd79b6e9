/** A logistic model of ties between units, and its p-values by double semi-partialling. */
import { log } from '../graph/arithmetic.ts';
import { type Design, designOf, type Row, rowReader, type Scales } from './design.ts';
import type { Fit, Sums } from './least-squares.ts';
import { devianceOf, fitLogit, type Logit, type LogitRow } from './logistic.ts';
import { isAsLarge, ordersOf, type Permutations } from './permutations.ts';
import { type ResidualRow, residualRows } from './residual-term.ts';

/** Of the model that is published. */
const EXACT = 1e-9;
/** Of those it is compared with: Newton's method doubles the digits of each step. */
const NEAR = 1e-4;

/** The terms with standard deviation 1. */
function spreadOf({ count, mean, root }: Scales): Scales {
  return { count, mean, root: root.map((value) => value / Math.sqrt(count)) };
}

/** @returns `null` where the terms tell the ties apart, so that the coefficients have no end. */
export function fitLogistic(design: Design, scales: Scales): { fit: Fit; scaled: Float64Array } | null {
  const spread = spreadOf(scales);
  const rows = logitRows(design, spread, design.outcome.cells);
  const found = fitLogit(rows, new Float64Array(design.terms.length + 1), EXACT);
  if (found === null) return null;
  const { coefficients: scaled, errors } = found;
  const [intercept, ...coefficients] = inUnits(scaled, spread);
  return {
    fit: {
      intercept: intercept!,
      coefficients: Float64Array.from(coefficients),
      statistics: errors.slice(1).map((error, k) => scaled[k + 1]! / error),
      standardised: scaled.slice(1),
      r2: 1 - devianceOf(rows, scaled) / nullDeviance(rows, spread.count),
    },
    scaled,
  };
}

/**
 * Fits the same terms again and again.
 * @param cells the outcome at the time of each fit, 0 or 1.
 * @param start scaled coefficients to begin with.
 * @returns the intercept and the coefficients; NaN where the terms tell the ties apart.
 */
export function refitLogistic(design: Design, scales: Scales, cells: Int32Array, start: Float64Array) {
  const spread = spreadOf(scales);
  const rows = logitRows(design, spread, cells);
  return (): Float64Array => {
    const found = fitLogit(rows, start, NEAR);
    return found === null ? start.map(() => Number.NaN) : inUnits(found.coefficients, spread);
  };
}

/** Coefficients of scaled terms in the units of their values, the intercept first. */
function inUnits(scaled: Float64Array, { mean, root }: Scales): Float64Array {
  const values = scaled.map((value, k) => (k === 0 ? value : value / root[k - 1]!));
  for (let k = 1; k < values.length; k++) values[0]! -= values[k]! * mean[k - 1]!;
  return values;
}

/** −2 log-likelihood of the same chance for every pair. */
function nullDeviance(rows: ReturnType<typeof logitRows>, pairs: number): number {
  let there = 0;
  rows(({ count, outcome }) => {
    for (let t = 0; t < count; t++) there += outcome[t]!;
  });
  const absent = pairs - there;
  return -2 * (there * log(there / pairs) + absent * log(absent / pairs));
}

/** Values of terms that are kept; beyond, each row is read whenever it is used. */
const MOST_KEPT = 16_000_000;

/** Hands over each row with its unit, and the units that its pairs go to; the outcome is that of `cells` at the time. */
function logitRows(design: Design, scales: Scales, cells: Int32Array) {
  const { size } = design.outcome;
  const read = rowReader(design, scales);
  const isKept = scales.count * design.terms.length <= MOST_KEPT;
  const kept = isKept ? Array.from({ length: size }, (_, i) => copyOf(read(i))) : null;
  const outcome = new Float64Array(size);
  return (take: (row: LogitRow, i: number, to: Uint32Array) => void): void => {
    for (let i = 0; i < size; i++) {
      const { count, to, values } = kept === null ? read(i) : kept[i]!;
      for (let t = 0; t < count; t++) outcome[t] = cells[i * size + to[t]!]!;
      take({ count, columns: values, outcome }, i, to);
    }
  };
}

function copyOf({ count, to, values }: Row): Row {
  return { count, to: to.slice(0, count), values: values.map((column) => column.slice(0, count)) };
}

/**
 * As `testLeastSquares`, with the logistic model fitted anew for each term of each order; residuals are those of a
 * linear fit on the other terms.
 * @param sums of the same design.
 */
export function testLogistic(
  design: Design,
  sums: Sums,
  statistics: Float64Array,
  options: Permutations,
): Float64Array {
  const { terms, outcome } = design;
  const spread = spreadOf(sums.scales);
  const residuals = residualRows(design, sums);
  const reached = new Float64Array(terms.length);
  const rows = logitRows(design, spread, outcome.cells);
  const starts = terms.map((_, left) => {
    const others = designOf({ outcome, terms: terms.filter((_, k) => k !== left) }, 'seen');
    const without = (values: Float64Array) => values.filter((_, k) => k !== left);
    const scales = { ...sums.scales, mean: without(sums.scales.mean), root: without(sums.scales.root) };
    const { scaled } = fitLogistic(others, scales)!;
    return Float64Array.from([...scaled, 0]);
  });
  for (const order of ordersOf(outcome.size, options)) {
    for (let k = 0; k < terms.length; k++) {
      const found = fitLogit(movedRows(rows, spread, k, residuals[k]!, order), starts[k]!, NEAR);
      if (isAsLarge(statisticOf(found), statistics[k]!)) reached[k]!++;
    }
  }
  return reached.map((count) => (1 + count) / (1 + options.permutations));
}

function statisticOf(found: Logit | null): number {
  return found === null ? Number.NaN : found.coefficients.at(-1)! / found.errors.at(-1)!;
}

/** The other terms, and last the residuals of term k as the order moves them. */
function movedRows(
  rows: ReturnType<typeof logitRows>,
  { count: pairs }: Scales,
  k: number,
  residual: ResidualRow,
  order: Uint32Array,
) {
  const toSpread = Math.sqrt(pairs);
  const moved = new Float64Array(order.length);
  return (take: (row: LogitRow) => void): void =>
    rows(({ count, columns, outcome }, i, to) => {
      const row = residual(order[i]!);
      for (let t = 0; t < count; t++) moved[t] = row[order[to[t]!]!]! * toSpread;
      take({ count, columns: [...columns.filter((_, m) => m !== k), moved], outcome });
    });
}
