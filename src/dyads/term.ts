/** What may go with ties: a value for each ordered pair of units. */
import type { Outcome } from './outcome.ts';

/** NaN where it is not known. */
export type ValueAt = (i: number, j: number) => number;

export interface Term {
  /** As it was asked for: `distance`, `same:region`. */
  name: string;
  at: ValueAt;
  /** Of a term that is made of ties themselves: of which, and its values were their cells these; how many third units count. */
  ofTies?: {
    outcomes: readonly Outcome[];
    by: (cells: readonly Int32Array[]) => ValueAt;
    thirds?: number;
  };
  /** Of a product, its two terms. */
  factors?: readonly [Term, Term];
}

/** 1 where two units have the same value, else 0; NaN where one has none. */
export function sameTerm(name: string, labels: readonly string[]): Term {
  const numbers = new Map<string, number>();
  const label = Int32Array.from(labels, (text) => {
    if (text === '') return -1;
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text)!;
  });
  return {
    name,
    at: (i, j) => (label[i]! < 0 || label[j]! < 0 ? Number.NaN : label[i] === label[j] ? 1 : 0),
  };
}

/** The distance of two units' values. */
export function diffTerm(name: string, values: Float64Array): Term {
  return { name, at: (i, j) => Math.abs(values[i]! - values[j]!) };
}

export function sumTerm(name: string, values: Float64Array): Term {
  return { name, at: (i, j) => values[i]! + values[j]! };
}

/** By how much the value of the unit that the ties are from is larger. */
export function minusTerm(name: string, values: Float64Array): Term {
  return { name, at: (i, j) => values[i]! - values[j]! };
}

/** The value of the unit that the ties are from. */
export function senderTerm(name: string, values: Float64Array): Term {
  return { name, at: (i) => values[i]! };
}

/** The value of the unit that the ties go to. */
export function receiverTerm(name: string, values: Float64Array): Term {
  return { name, at: (_, j) => values[j]! };
}

/** Values from a file, in rows. */
export function givenTerm(name: string, size: number, values: Float64Array): Term {
  return { name, at: (i, j) => values[i * size + j]! };
}

/**
 * The term of unordered pairs, for which a value of each direction says nothing: the mean of both, or the one that
 * is known where only one is.
 */
export function unorderedTerm({ name, at }: Term): Term {
  return {
    name,
    at(i, j) {
      const [there, back] = [at(i, j), at(j, i)];
      if (Number.isNaN(there)) return back;
      return Number.isNaN(back) ? there : (there + back) / 2;
    },
  };
}

/** Joins the names of the terms of a product. */
export const TIMES = '::';

export function productTerm(one: Term, other: Term): Term {
  return {
    name: `${one.name}${TIMES}${other.name}`,
    at: (i, j) => one.at(i, j) * other.at(i, j),
    factors: [one, other],
  };
}

/** All ties that the terms are made of. */
export function outcomesOf(terms: readonly Term[]): Outcome[] {
  return [...new Set(terms.flatMap(({ ofTies, factors = [] }) => ofTies?.outcomes ?? outcomesOf(factors)))];
}

/** The term's values were the cells of ties others. */
export function valueWith(term: Term, cellsOf: (outcome: Outcome) => Int32Array): ValueAt {
  const { at, ofTies, factors } = term;
  if (ofTies !== undefined) return ofTies.by(ofTies.outcomes.map(cellsOf));
  if (factors === undefined) return at;
  const [one, other] = factors.map((factor) => valueWith(factor, cellsOf));
  return (i, j) => one!(i, j) * other!(i, j);
}
