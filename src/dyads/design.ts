/** The pairs that a model is fitted on, and the scales of their values. */
import { NO_PAIR, type Outcome } from './outcome.ts';
import { factor, type Square } from './solve.ts';
import type { Term } from './term.ts';

export interface Design {
  terms: readonly Term[];
  outcome: Outcome;
  /** Pairs of a unit with their values; good until another row is read. */
  read: (i: number) => Row;
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
  /** Values of each term. */
  values: readonly Float64Array[];
}

/** Values that are kept; of a larger design each row is read whenever it is used. */
const MOST_KEPT = 4_000_000;

/** @param pairs which of them count: those with a value of the outcome, or all, as where unknown ties are completed. */
export function designOf(
  { terms, outcome }: Pick<Design, 'terms' | 'outcome'>,
  pairs: 'seen' | 'all',
): Design {
  const { size, cells } = outcome;
  const least = pairs === 'seen' ? 0 : NO_PAIR + 1;
  const empty = (): Row => ({
    count: 0,
    to: new Uint32Array(size),
    values: terms.map(() => new Float64Array(size)),
  });
  const fill = (row: Row, i: number): Row => {
    row.count = 0;
    for (let j = 0; j < size; j++) {
      if (cells[i * size + j]! < least) continue;
      let isKnown = true;
      for (let k = 0; k < terms.length; k++) {
        const value = terms[k]!.at(i, j);
        isKnown &&= !Number.isNaN(value);
        row.values[k]![row.count] = value;
      }
      if (isKnown) row.to[row.count++] = j;
    }
    return row;
  };
  const isKept = size * size * terms.length <= MOST_KEPT;
  const rows: Row[] = [];
  const only = empty();
  const read = isKept ? (i: number) => (rows[i] ??= fill(empty(), i)) : (i: number) => fill(only, i);
  return { terms, outcome, read };
}

/** Reads rows of values scaled to mean 0 and sum of squares 1, each into the same arrays. */
export function rowReader({ terms, outcome, read }: Design, { mean, root }: Scales): (i: number) => Row {
  const values = terms.map(() => new Float64Array(outcome.size));
  return (i) => {
    const row = read(i);
    for (let k = 0; k < values.length; k++) {
      const [own, into, middle, by] = [row.values[k]!, values[k]!, mean[k]!, root[k]!];
      for (let t = 0; t < row.count; t++) into[t] = (own[t]! - middle) / by;
    }
    return { ...row, values };
  };
}

export function scalesOf({ terms, outcome: { size }, read }: Design): Scales {
  let count = 0;
  for (let i = 0; i < size; i++) count += read(i).count;
  const sumOf = (k: number, middle: number | null) => {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const row = read(i);
      const values = row.values[k]!;
      for (let t = 0; t < row.count; t++) {
        const value = values[t]!;
        sum += middle === null ? value : (value - middle) * (value - middle);
      }
    }
    return sum;
  };
  const mean = Float64Array.from(terms, (_, k) => sumOf(k, null) / count);
  return { count, mean, root: mean.map((middle, k) => Math.sqrt(sumOf(k, middle))) };
}

/** A value that differs by less than this share of its size from one pair to the next is the same. */
const SAME = 1e-12;

/**
 * Terms that explain nothing that the others do not: with one value throughout, or combinations of those before.
 * @param correlation of the terms.
 */
export function idleTerms(
  { count, mean, root }: Scales,
  correlation: Square,
): { constant: number[]; combined: number[] } {
  const constant = [...root.keys()].filter((k) => root[k]! <= SAME * Math.abs(mean[k]!) * Math.sqrt(count));
  return { constant, combined: constant.length > 0 ? [] : factor(correlation).combined };
}
