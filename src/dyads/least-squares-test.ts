/** p-values of least squares over pairs by double semi-partialling. */
import type { PrepareProducts, RowProducts } from '../graph/row-products.ts';
import { type Design, rowReader } from './design.ts';
import type { Sums } from './least-squares.ts';
import { type Moved, moveKinds } from './moved-kinds.ts';
import { isAsLarge, ordersOf, type Permutations } from './permutations.ts';
import { type ResidualRow, residualRows } from './residual-term.ts';
import { dot, factor, type Square, solve, without } from './solve.ts';

/** Orders that are tried at once, so that each row of the design is read once for all of them. */
const TOGETHER = 64;

/**
 * Quadratic assignment with double semi-partialling (Dekker, Krackhardt & Snijders 2007): of each term what the
 * others do not explain, its residual, is moved to other units, and the model fitted with it in the term's place. A
 * pair to which a residual comes that is not known has 0 there, the residuals' mean. The outcome never moves.
 *
 * @returns for each term p = (1 + #{|t| of a permutation ≥ |t| seen}) ÷ (1 + permutations).
 */
export function testLeastSquares(
  design: Design,
  sums: Sums,
  statistics: Float64Array,
  options: Permutations,
  prepare: PrepareProducts,
): Float64Array {
  const terms = design.terms.length;
  const reached = new Float64Array(terms);
  const partial = design.terms.map((_, k) => partialSums(sums, k));
  const orders = ordersOf(design.outcome.size, options);
  for (const moved of eachMoved(design, sums, orders, prepare)) {
    for (let k = 0; k < terms; k++) {
      if (isAsLarge(statisticOf(moved, k, partial[k]!, sums), statistics[k]!)) reached[k]!++;
    }
  }
  return reached.map((count) => (1 + count) / (1 + options.permutations));
}

/** What a fit of all terms but one leaves of the outcome. */
interface PartialSums {
  lower: Square;
  slopes: Float64Array;
  left: number;
  /** To be filled. */
  withOthers: Float64Array;
}

function partialSums({ correlation, withOutcome, outcomeSquares }: Sums, left: number): PartialSums {
  const { factor: lower } = factor(without(correlation, left));
  const others = Array.from(withOutcome).filter((_, k) => k !== left);
  const slopes = solve(lower, others);
  return {
    lower,
    slopes,
    left: outcomeSquares - dot(slopes, others),
    withOthers: new Float64Array(others.length),
  };
}

/** The t of a moved residual in a model with the other terms; NaN where they explain it whole. */
function statisticOf({ products, sum, squares }: Moved, k: number, partial: PartialSums, sums: Sums): number {
  const { count } = sums.scales;
  const terms = sum.length;
  const at = k * (terms + 1);
  const { withOthers } = partial;
  for (let m = 0; m < terms; m++) if (m !== k) withOthers[m < k ? m : m - 1] = products[at + m]!;
  const own = squares[k]! - (sum[k]! * sum[k]!) / count - dot(withOthers, solve(partial.lower, withOthers));
  const shared = products[at + terms]! - dot(withOthers, partial.slopes);
  if (!(own > 1e-12 * squares[k]!)) return Number.NaN;
  const left = partial.left - (shared * shared) / own;
  return shared / Math.sqrt((own * Math.max(left, 0)) / (count - terms - 1));
}

/** What each order comes to, good until the next. */
function* eachMoved(
  design: Design,
  sums: Sums,
  orders: Iterable<Uint32Array>,
  prepare: PrepareProducts,
): Generator<Moved> {
  const residuals = residualRows(design, sums);
  const byKinds = moveKinds(design, sums, residuals);
  if (byKinds !== null) {
    for (const order of orders) yield byKinds(order);
    return;
  }
  const rows = prepare(residuals.length, residuals.length + 2, design.outcome.size);
  let together: Uint32Array[] = [];
  for (const order of orders) {
    together.push(order.slice());
    if (together.length < TOGETHER) continue;
    yield* multiply(design, sums, residuals, together, rows);
    together = [];
  }
  if (together.length > 0) yield* multiply(design, sums, residuals, together, rows);
}

function multiply(
  design: Design,
  sums: Sums,
  residuals: readonly ResidualRow[],
  orders: readonly Uint32Array[],
  rows: RowProducts,
): Moved[] {
  const { size, cells } = design.outcome;
  const terms = residuals.length;
  const columns = terms + 1;
  const all = orders.map(() => ({
    products: new Float64Array(terms * columns),
    sum: new Float64Array(terms),
    squares: new Float64Array(terms),
  }));
  const read = rowReader(design, sums.scales);
  const where = new Uint32Array(size);
  const { moved, fixed } = rows;
  // The outcome's column, and one of ones, whose products are sums.
  const ofOutcome = fixed[terms]!;
  fixed[terms + 1]!.fill(1);
  for (let i = 0; i < size; i++) {
    const { count, to, values } = read(i);
    if (count === 0) continue;
    for (let m = 0; m < terms; m++) fixed[m]!.set(values[m]!.subarray(0, count));
    for (let t = 0; t < count; t++) ofOutcome[t] = cells[i * size + to[t]!]! - sums.outcomeMean;
    for (let n = 0; n < orders.length; n++) {
      const order = orders[n]!;
      for (let t = 0; t < count; t++) where[t] = order[to[t]!]!;
      for (let k = 0; k < terms; k++) gather(residuals[k]!(order[i]!), where, count, moved[k]!);
      const found = rows.multiply(count);
      const { products, sum, squares } = all[n]!;
      for (let k = 0; k < terms; k++) {
        const at = k * fixed.length;
        for (let m = 0; m < columns; m++) products[k * columns + m]! += found[at + m]!;
        sum[k]! += found[at + columns]!;
        squares[k]! += found[moved.length * fixed.length + k]!;
      }
    }
  }
  return all;
}

function gather(row: Float64Array, where: Uint32Array, count: number, into: Float64Array): void {
  for (let t = 0; t < count; t++) into[t] = row[where[t]!]!;
}
