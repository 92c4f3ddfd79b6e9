/** What goes with the ties of a network: a model of its pairs, tested, with what unknown ties leave open. */
import { type PrepareProducts, prepareProducts } from '../graph/row-products.ts';
import { type Fit, fitLeastSquares } from './least-squares.ts';
import { testLeastSquares } from './least-squares-test.ts';
import { fitLogistic, testLogistic } from './logistic-fit.ts';
import { knownOf, NO_PAIR, type Outcome } from './outcome.ts';
import type { Permutations } from './permutations.ts';
import { type Coefficients, completedLinear, completedLogistic } from './ranges.ts';
import { seenPairs } from './seen-pairs.ts';
import type { Term } from './term.ts';

/** Completions of the unknown ties. */
export const COMPLETIONS = 200;

export interface ModelAsked {
  outcome: Outcome;
  terms: readonly Term[];
  /** A logistic model, of ties that are there or not, in place of least squares. */
  logit: boolean;
}

export interface Explained {
  fit: Fit;
  /** p-values by term; the intercept is not tested. */
  p: Float64Array;
  /** Of each completion, with all pairs; none where nothing is unknown. */
  completed: readonly Coefficients[];
  pairs: PairCounts;
}

/** All pairs are those that were used, and those of which not every tie could be seen or a term has no value. */
interface PairCounts {
  all: number;
  used: number;
  unseen: number;
  /** Of these, those with a tie that is known to be there. */
  unseenTied: number;
  /** Every tie of the pair could be seen, and not all that a term is made of, such as the one back. */
  termUnseen: number;
  /** Every tie could be seen. */
  withoutValue: number;
}

/**
 * Fits, tests and completes a model none of whose terms is idle.
 * @param prepare the products of rows, by a compiled kernel where it is at hand.
 * @returns `null` where the terms of a logistic model tell the ties apart, so that its coefficients have no end.
 */
export function explain(
  model: ModelAsked,
  options: Permutations,
  prepare: PrepareProducts = prepareProducts,
): Explained | null {
  const { outcome, terms, logit } = model;
  const { design, scales, sums } = seenPairs(model);
  const logistic = logit ? fitLogistic(design, scales) : null;
  if (logit && logistic === null) return null;
  const fit = logistic?.fit ?? fitLeastSquares(sums);
  const test = logit ? testLogistic : testLeastSquares;
  const pairs = countPairs(model, scales.count);
  const completing = { terms, outcome, completions: COMPLETIONS, seed: options.seed };
  const complete = () =>
    logistic === null ? completedLinear(completing) : completedLogistic(completing, logistic.scaled);
  const p = test(design, sums, fit.statistics, options, prepare);
  return { fit, p, completed: pairs.unseen === 0 ? [] : complete(), pairs };
}

function countPairs({ outcome: { size, cells }, terms }: ModelAsked, used: number): PairCounts {
  const ofTies = terms.filter((term) => term.ofTies !== undefined);
  let all = 0;
  let unseen = 0;
  let unseenTied = 0;
  let termUnseen = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const cell = cells[i * size + j]!;
      if (cell === NO_PAIR) continue;
      all++;
      if (cell < 0) {
        unseen++;
        if (knownOf(cell) > 0) unseenTied++;
      } else if (ofTies.some(({ at }) => Number.isNaN(at(i, j)))) termUnseen++;
    }
  }
  return { all, used, unseen, unseenTied, termUnseen, withoutValue: all - unseen - termUnseen - used };
}

/** The least and the largest value of each coefficient, the intercept's first: over the completions, and as fitted. */
export function rangesOf({ fit, completed }: Explained): { low: number; high: number }[] {
  const all = [ownCoefficients(fit), ...completed];
  return Array.from(all[0]!, (_, k) => ({
    low: Math.min(...all.map((one) => one[k]!)),
    high: Math.max(...all.map((one) => one[k]!)),
  }));
}

/** The intercept, then the coefficients. */
export function ownCoefficients({ intercept, coefficients }: Fit): Coefficients {
  return Float64Array.of(intercept, ...coefficients);
}
