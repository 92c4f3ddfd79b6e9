/** Logistic regression by Newton's method, over rows of pairs. */
import { log } from '../graph/arithmetic.ts';
import { inverseDiagonal } from './least-squares.ts';
import { factor, type Square, solve } from './solve.ts';

/** Coefficients of the intercept and of each column, with their standard errors. */
export interface Logit {
  coefficients: Float64Array;
  errors: Float64Array;
}

/** Columns of some pairs with standard deviation near 1, and their outcome, 0 or 1; the first `count` cells of each. */
export interface LogitRow {
  count: number;
  columns: readonly Float64Array[];
  outcome: Float64Array;
}

const MOST_STEPS = 50;
/** Log-odds for a standard deviation; where a coefficient has no end it comes here soon. */
const MOST_LOG_ODDS = 30;

/**
 * @param eachRow hands over all rows, as often as it is called.
 * @param start coefficients to begin with, the intercept first.
 * @param precision the largest change of a coefficient in the last step; its error is of the order of its square.
 * @returns `null` where the columns tell the outcomes apart, so that the coefficients have no end.
 */
export function fitLogit(
  eachRow: (take: (row: LogitRow) => void) => void,
  start: Float64Array,
  precision: number,
): Logit | null {
  const size = start.length;
  const coefficients = start.slice();
  const none = new Float64Array(0);
  const scratch = { off: none, weight: none, weighted: none };
  for (let step = 0; step < MOST_STEPS; step++) {
    const sums = { gradient: new Float64Array(size), curvature: new Float64Array(size * size) };
    eachRow((row) => addRow(row, coefficients, sums, scratch));
    const scale = Float64Array.from(sums.gradient, (_, a) => Math.sqrt(sums.curvature[a * size + a]!));
    const { factor: lower, combined } = factor(correlated(sums.curvature, scale));
    if (combined.length > 0 || scale.some((value) => !(value > 0))) return null;
    const change = solve(
      lower,
      sums.gradient.map((value, a) => value / scale[a]!),
    ).map((value, a) => value / scale[a]!);
    for (let a = 0; a < size; a++) coefficients[a]! += change[a]!;
    if (coefficients.some((value) => !(Math.abs(value) < MOST_LOG_ODDS))) return null;
    if (change.some((value) => Math.abs(value) > precision)) continue;
    const errors = scale.map((value, a) => Math.sqrt(inverseDiagonal(lower, a)) / value);
    return { coefficients, errors };
  }
  return null;
}

/** −2 log-likelihood of the pairs. @param eachRow as for `fitLogit`. */
export function devianceOf(
  eachRow: (take: (row: LogitRow) => void) => void,
  coefficients: Float64Array,
): number {
  let deviance = 0;
  eachRow(({ count, columns, outcome }) => {
    for (let t = 0; t < count; t++) {
      let logOdds = coefficients[0]!;
      for (let a = 1; a < coefficients.length; a++) logOdds += coefficients[a]! * columns[a - 1]![t]!;
      deviance -= 2 * log(chanceOf(outcome[t] === 1 ? logOdds : -logOdds));
    }
  });
  return deviance;
}

/** Beyond these log-odds a chance is 0 or 1 to 16 digits. */
const CERTAIN = 40;
const { LN2 } = Math;
/** 2 to the power of k − 64. */
const POWERS = powersOfTwo(129);
/** 1 ÷ k! */
const INVERSE_FACTORIALS = inverseFactorials(15);

/**
 * Chance of a tie by its log-odds, with an error below 1e-15. By products and sums alone, as all arithmetic that is
 * published, and without the quotients of `exp`, which a model takes a billion times.
 */
export function chanceOf(logOdds: number): number {
  const x = Math.min(CERTAIN, Math.max(-CERTAIN, -logOdds));
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2;
  let power = INVERSE_FACTORIALS[14]!;
  for (let i = 13; i >= 0; i--) power = power * r + INVERSE_FACTORIALS[i]!;
  return 1 / (1 + power * POWERS[k + 64]!);
}

const SLOTS = 256;
const asked = new Float64Array(SLOTS).fill(Number.NaN);
const answers = new Float64Array(SLOTS);
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/** As `chanceOf`, of which the last answers are kept: terms of few values, as whether a region is the same, ask for few. */
export function rememberedChance(logOdds: number): number {
  bits[0] = logOdds;
  const slot = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x9e3779b1), 0x85ebca6b) >>> 24;
  if (asked[slot] !== logOdds) {
    asked[slot] = logOdds;
    answers[slot] = chanceOf(logOdds);
  }
  return answers[slot]!;
}

function powersOfTwo(count: number): Float64Array {
  const values = new Float64Array(count);
  const middle = (count - 1) / 2;
  values[middle] = 1;
  for (let k = 1; k <= middle; k++) {
    values[middle + k] = 2 * values[middle + k - 1]!;
    values[middle - k] = values[middle - k + 1]! / 2;
  }
  return values;
}

function inverseFactorials(count: number): Float64Array {
  const values = new Float64Array(count).fill(1);
  for (let k = 2; k < count; k++) values[k] = values[k - 1]! / k;
  return values;
}

/** Of each pair of a row, in arrays that the next row has again. */
interface Scratch {
  off: Float64Array;
  weight: Float64Array;
  weighted: Float64Array;
}

interface Derivatives {
  gradient: Float64Array;
  /** Minus the second derivatives, in rows. */
  curvature: Float64Array;
}

/** Column by column, as each sum is then a number of its own; its parts come in the order of the pairs. */
function addRow(
  { count, columns, outcome }: LogitRow,
  coefficients: Float64Array,
  { gradient, curvature }: Derivatives,
  scratch: Scratch,
): void {
  const size = coefficients.length;
  if (scratch.off.length < count) {
    for (const name of ['off', 'weight', 'weighted'] as const) scratch[name] = new Float64Array(count);
  }
  const { off, weight, weighted } = scratch;
  off.fill(coefficients[0]!, 0, count);
  for (let a = 1; a < size; a++) {
    const [coefficient, column] = [coefficients[a]!, columns[a - 1]!];
    for (let t = 0; t < count; t++) off[t]! += coefficient * column[t]!;
  }
  for (let t = 0; t < count; t++) {
    const chance = rememberedChance(off[t]!);
    off[t] = outcome[t]! - chance;
    weight[t] = chance * (1 - chance);
  }
  for (let a = 0; a < size; a++) {
    gradient[a] = added(gradient[a]!, count, off, a === 0 ? null : columns[a - 1]!);
    for (let t = 0; t < count; t++) weighted[t] = a === 0 ? weight[t]! : weight[t]! * columns[a - 1]![t]!;
    for (let b = 0; b <= a; b++) {
      curvature[a * size + b] = added(
        curvature[a * size + b]!,
        count,
        weighted,
        b === 0 ? null : columns[b - 1]!,
      );
    }
  }
}

/** The sum with the products of two columns added one by one; `null` for a column of ones. */
function added(sum: number, count: number, one: Float64Array, other: Float64Array | null): number {
  if (other === null) for (let t = 0; t < count; t++) sum += one[t]!;
  else for (let t = 0; t < count; t++) sum += one[t]! * other[t]!;
  return sum;
}

function correlated(curvature: Float64Array, scale: Float64Array): Square {
  const size = scale.length;
  const cells = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      cells[a * size + b] = curvature[a * size + b]! / (scale[a]! * scale[b]!);
      cells[b * size + a] = cells[a * size + b]!;
    }
  }
  return { size, cells };
}
