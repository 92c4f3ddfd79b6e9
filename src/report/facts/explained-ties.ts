/** What goes with ties over pairs of units: a model that was fitted and tested, and the pairs beyond what it expects. */
import { type Explained, rangesOf } from '../../dyads/explain.ts';
import type { Model } from '../../dyads/model.ts';
import type { Extreme } from '../../dyads/residuals.ts';

export interface ExplainedTies {
  model: Model;
  explained: Explained;
  permutations: number;
  most: Extreme;
  least: Extreme;
  /** The file of pairs, where its licence lets the report hold it. */
  published: string | null;
}

/** Pairs of either side that `explain-pairs.csv` has. */
export const PAIRS_LISTED = 50;

export interface TermResult {
  term: string;
  coefficient: number;
  standardised: number;
  p: number;
  /** Of the coefficient, over the completions. */
  low: number;
  high: number;
}

export function termResults({ model, explained }: ExplainedTies): TermResult[] {
  const [, ...ranges] = rangesOf(explained);
  const { fit, p } = explained;
  return model.terms.map(({ name }, k) => ({
    term: name,
    coefficient: fit.coefficients[k]!,
    standardised: fit.standardised[k]!,
    p: p[k]!,
    ...ranges[k]!,
  }));
}

/** The number of permutations, where none of them went as far; else 0. */
export function unreachedOf({ permutations }: ExplainedTies, p: number): number {
  return p * (1 + permutations) < 1.5 ? permutations : 0;
}
