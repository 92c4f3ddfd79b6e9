/** The pairs that a model is fitted on, and the sums of products of their columns. */
import { NO_PAIR, type Outcome } from './outcome.ts';
import { factor, type Square } from './solve.ts';
import type { Term } from './term.ts';

export interface Design {
  terms: readonly Term[];
  outcome: Outcome;
  /** Which pairs count: those with a value of the outcome, or all, as where unknown ties are completed. */
  pairs: 'seen' | 'all';
}

/** Means of the terms over the pairs, and the roots of their sums of squares about them. */
export interface Scales {
  /** Pairs with a value of every term. */
  count: number;
  mean: Float64Array;
  root: Float64Array;
}

/** One row of a design: the pairs from unit i. */
export interface Row {
  /** Number of pairs, and the units they go to. */
  count: number;
  to: Uint32Array;
  /** Values of each term, scaled to mean 0 and sum of squares 1 where scales are given. */
  values: readonly Float64Array[];
}

/**
 * Reads rows of a design, each into the same arrays.
 * @param scales unset for the values as they are.
 */
export function rowReader({ terms, outcome, pairs }: Design, scales?: Scales): (i: number) => Row {
  const { size, cells } = outcome;
  const row: Row = {
    count: 0,
    to: new Uint32Array(size),
    values: terms.map(() => new Float64Array(size)),
  };
  const counts = pairs === 'seen' ? (cell: number) => cell >= 0 : (cell: number) => cell !== NO_PAIR;
  return (i) => {
    row.count = 0;
    for (let j = 0; j < size; j++) {
      if (!counts(cells[i * size + j]!)) continue;
      let isKnown = true;
      for (let k = 0; k < terms.length; k++) {
        const value = terms[k]!.at(i, j);
        isKnown &&= !Number.isNaN(value);
        row.values[k]![row.count] =
          scales === undefined ? value : (value - scales.mean[k]!) / scales.root[k]!;
      }
      if (isKnown) row.to[row.count++] = j;
    }
    return row;
  };
}

export function scalesOf(design: Design): Scales {
  const read = rowReader(design);
  const { size } = design.outcome;
  const terms = design.terms.length;
  const mean = new Float64Array(terms);
  const root = new Float64Array(terms);
  let count = 0;
  const eachValue = (take: (term: number, value: number) => void) => {
    count = 0;
    for (let i = 0; i < size; i++) {
      const row = read(i);
      count += row.count;
      for (let k = 0; k < terms; k++) {
        const values = row.values[k]!;
        for (let t = 0; t < row.count; t++) take(k, values[t]!);
      }
    }
  };
  eachValue((k, value) => {
    mean[k]! += value;
  });
  for (let k = 0; k < terms; k++) mean[k]! /= count;
  eachValue((k, value) => {
    const off = value - mean[k]!;
    root[k]! += off * off;
  });
  return { count, mean, root: root.map(Math.sqrt) };
}

/** Products of the scaled terms: their correlations. */
export function correlations(design: Design, scales: Scales): Square {
  const read = rowReader(design, scales);
  const size = design.terms.length;
  const cells = new Float64Array(size * size);
  for (let i = 0; i < design.outcome.size; i++) {
    const { count, values } = read(i);
    for (let a = 0; a < size; a++) {
      for (let b = 0; b <= a; b++) {
        const [one, other] = [values[a]!, values[b]!];
        let sum = 0;
        for (let t = 0; t < count; t++) sum += one[t]! * other[t]!;
        cells[a * size + b]! += sum;
      }
    }
  }
  for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) cells[b * size + a] = cells[a * size + b]!;
  return { size, cells };
}

/** A value that differs by less than this share of its size from one pair to the next is the same. */
const SAME = 1e-12;

/** Terms that explain nothing that the others do not: with one value throughout, or combinations of those before. */
export function idleTerms(design: Design, scales: Scales): { constant: number[]; combined: number[] } {
  const constant = design.terms
    .map((_, k) => k)
    .filter((k) => scales.root[k]! <= SAME * Math.abs(scales.mean[k]!) * Math.sqrt(scales.count));
  if (constant.length > 0) return { constant, combined: [] };
  return { constant, combined: factor(correlations(design, scales)).combined };
}
