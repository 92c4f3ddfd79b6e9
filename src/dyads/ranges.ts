/** How far a model is open, where ties are unknown: its coefficients over random completions. */
import { completeOutcome, type Gained } from './completions.ts';
import { type Design, scalesOf } from './design.ts';
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
  const design: Design = { terms, outcome, pairs: 'all' };
  const scales = scalesOf(design);
  const sums = sumPairs(design, scales);
  const { size } = outcome;
  const found: Coefficients[] = [];
  completeOutcome(outcome, options, (gained) => {
    const withOutcome = sums.withOutcome.slice();
    let more = 0;
    for (const [cell, ties] of gained) {
      const j = cell % size;
      const values = terms.map(({ at }) => at((cell - j) / size, j));
      if (values.some(Number.isNaN)) continue;
      more += ties;
      for (let k = 0; k < terms.length; k++) {
        withOutcome[k]! += (ties * (values[k]! - scales.mean[k]!)) / scales.root[k]!;
      }
    }
    const outcomeMean = sums.outcomeMean + more / scales.count;
    const { intercept, coefficients } = fitLeastSquares({ ...sums, withOutcome, outcomeMean });
    found.push(Float64Array.of(intercept, ...coefficients));
  });
  return found;
}

/**
 * Of each completion the logistic fit; NaN where the terms tell its ties apart.
 * @param start coefficients to begin with, of the scaled terms.
 */
export function completedLogistic(
  { terms, outcome, ...options }: Completed,
  start: Float64Array,
): Coefficients[] {
  const design: Design = { terms, outcome, pairs: 'all' };
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
