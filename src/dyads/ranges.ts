/** How far a model is open, where ties are unknown: its coefficients over random completions. */
import { completeOutcome, type Gained } from './completions.ts';
import { designOf, scalesOf } from './design.ts';
import { fitLeastSquares, sumPairs } from './least-squares.ts';
import { refitLogistic } from './logistic-fit.ts';
import { knownOf, type Outcome } from './outcome.ts';
import type { Term } from './term.ts';

/** A model's intercept and coefficients. */
export type Coefficients = Float64Array;

interface Completed {
  terms: readonly Term[];
  outcome: Outcome;
  completions: number;
  seed: number;
}

/** Of each completion the least-squares fit, on all pairs of which every term has a value. */
export function completedLinear({ terms, outcome, ...options }: Completed): Coefficients[] {
  const design = designOf({ terms, outcome }, 'all');
  const scales = scalesOf(design);
  const sums = sumPairs(design, scales);
  const valuesOf = valuesOfCells(terms, outcome.size, scales.mean);
  const found: Coefficients[] = [];
  completeOutcome(outcome, options, (gained) => {
    const withOutcome = sums.withOutcome.slice();
    let more = 0;
    for (const [cell, ties] of gained) {
      const values = valuesOf(cell);
      if (values === null) continue;
      more += ties;
      for (let k = 0; k < values.length; k++) withOutcome[k]! += (ties * values[k]!) / scales.root[k]!;
    }
    const outcomeMean = sums.outcomeMean + more / scales.count;
    const { intercept, coefficients } = fitLeastSquares({ ...sums, withOutcome, outcomeMean });
    found.push(Float64Array.of(intercept, ...coefficients));
  });
  return found;
}

/** Values of the terms less their means by the cell, each read once; `null` where one is not known. */
function valuesOfCells(
  terms: readonly Term[],
  size: number,
  mean: Float64Array,
): (cell: number) => Float64Array | null {
  const read = new Map<number, Float64Array | null>();
  return (cell) => {
    const known = read.get(cell);
    if (known !== undefined) return known;
    const j = cell % size;
    const values = mean.map((middle, k) => terms[k]!.at((cell - j) / size, j) - middle);
    const found = values.some(Number.isNaN) ? null : values;
    read.set(cell, found);
    return found;
  };
}

/**
 * Of each completion the logistic fit; NaN where the terms tell its ties apart.
 * @param start coefficients to begin with, of the scaled terms.
 */
export function completedLogistic(
  { terms, outcome, ...options }: Completed,
  start: Float64Array,
): Coefficients[] {
  const design = designOf({ terms, outcome }, 'all');
  const scales = scalesOf(design);
  const cells = outcome.cells.map(knownOf);
  const refit = refitLogistic(design, scales, cells, start);
  const found: Coefficients[] = [];
  const add = (gained: Gained, sign: 1 | -1) => {
    for (const [cell, ties] of gained) cells[cell]! += sign * ties;
  };
  completeOutcome(outcome, options, (gained) => {
    add(gained, 1);
    found.push(refit());
    add(gained, -1);
  });
  return found;
}
