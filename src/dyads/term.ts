/** What may explain ties: a value for each ordered pair of units. */

export interface Term {
  /** As it was asked for: `distance`, `same:region`. */
  name: string;
  /** NaN where it is not known. */
  at: (i: number, j: number) => number;
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
