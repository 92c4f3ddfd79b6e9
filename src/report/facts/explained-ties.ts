/** What goes with ties over pairs of units: a model that was fitted and tested. */
import type { FittedPairs } from '../../questions/explain/explain.ts';

export interface ExplainedTies extends FittedPairs {
  permutations: number;
  /** The file of pairs, where its licence lets the report hold it. */
  published: string | null;
  /** The same of the file of countries. */
  publishedCountries: string | null;
}
