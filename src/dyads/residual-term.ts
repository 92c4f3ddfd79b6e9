/** What the other terms do not explain of one, as the permutations of double semi-partialling move it. */
import type { Design } from './design.ts';
import type { Sums } from './least-squares.ts';
import { factor, solve, without } from './solve.ts';

/** Cells of residuals that are kept at once; beyond, each row is computed whenever it is read. */
const MOST_KEPT = 60_000_000;

/** A row of n residuals; 0 where a term is not known, and on the diagonal. */
export type ResidualRow = (i: number) => Float64Array;

/**
 * Of each term in turn, the scaled residuals of its least-squares fit on the others over the pairs of the design; at
 * pairs beyond those the same coefficients foretell it, wherever all terms are known.
 */
export function residualRows(design: Design, { scales, correlation }: Sums): ResidualRow[] {
  const { terms, outcome } = design;
  const { size } = outcome;
  const ofTerm = terms.map((_, left) => {
    const slopes = solve(factor(without(correlation, left)).factor, rowWithout(correlation, left));
    const weight = new Float64Array(terms.length);
    let at = 0;
    for (let k = 0; k < terms.length; k++) weight[k] = k === left ? 1 : -slopes[at++]!;
    return weight.map((value, k) => value / scales.root[k]!);
  });
  const write = (weight: Float64Array, i: number, into: Float64Array) => {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < terms.length; k++) sum += weight[k]! * (terms[k]!.at(i, j) - scales.mean[k]!);
      into[j] = i === j || Number.isNaN(sum) ? 0 : sum;
    }
    return into;
  };
  if (size * size * terms.length > MOST_KEPT) {
    return ofTerm.map((weight) => {
      const row = new Float64Array(size);
      return (i) => write(weight, i, row);
    });
  }
  return ofTerm.map((weight) => {
    const rows = new Float64Array(size * size);
    const rowOf = (i: number) => rows.subarray(i * size, (i + 1) * size);
    for (let i = 0; i < size; i++) write(weight, i, rowOf(i));
    const views = Array.from({ length: size }, (_, i) => rowOf(i));
    return (i) => views[i]!;
  });
}

function rowWithout({ size, cells }: { size: number; cells: Float64Array }, left: number): number[] {
  return Array.from(cells.subarray(left * size, (left + 1) * size)).filter((_, k) => k !== left);
}
