/** How far a model is open, where ties are unknown: its coefficients over random completions. */
import { type Completions, completeCells, completionsOf, type Gained } from './completions.ts';
import { type Design, designOf, scalesOf } from './design.ts';
import { fitLeastSquares, type Sums, sumPairs } from './least-squares.ts';
import { refitLogistic } from './logistic-fit.ts';
import { knownOf, type Outcome } from './outcome.ts';
import { outcomesOf, type Term, valueWith } from './term.ts';

/** A model's intercept and coefficients. */
export type Coefficients = Float64Array;

interface Completed extends Completions {
  terms: readonly Term[];
  outcome: Outcome;
}

/** Of each completion all pairs, where terms are made of ties that are drawn with those of the outcome. */
function* completedDesigns({ terms, outcome, ...options }: Completed): Generator<Design, void> {
  for (const cellsOf of completeCells([...new Set([outcome, ...outcomesOf(terms)])], options)) {
    const drawn = terms.map((term) => ({ ...term, at: valueWith(term, cellsOf) }));
    yield designOf({ terms: drawn, outcome: { ...outcome, cells: cellsOf(outcome) } }, 'all');
  }
}

/** Of each completion the least-squares fit, on all pairs of which every term has a value. */
export function completedLinear(asked: Completed): Coefficients[] {
  const { terms, outcome, ...options } = asked;
  if (outcomesOf(terms).length > 0) {
    return Array.from(completedDesigns(asked), (design) => linearFit(sumPairs(design, scalesOf(design))));
  }
  const design = designOf({ terms, outcome }, 'all');
  const scales = scalesOf(design);
  const sums = sumPairs(design, scales);
  const valuesOf = valuesOfCells(terms, outcome.size, scales.mean);
  const found: Coefficients[] = [];
  for (const gained of completionsOf(outcome, options)) {
    const withOutcome = sums.withOutcome.slice();
    let more = 0;
    for (const [cell, ties] of gained) {
      const values = valuesOf(cell);
      if (values === null) continue;
      more += ties;
      for (let k = 0; k < values.length; k++) withOutcome[k]! += (ties * values[k]!) / scales.root[k]!;
    }
    const outcomeMean = sums.outcomeMean + more / scales.count;
    found.push(linearFit({ ...sums, withOutcome, outcomeMean }));
  }
  return found;
}

function linearFit(sums: Sums): Coefficients {
  const { intercept, coefficients } = fitLeastSquares(sums);
  return Float64Array.of(intercept, ...coefficients);
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
export function completedLogistic(asked: Completed, start: Float64Array): Coefficients[] {
  const { terms, outcome, ...options } = asked;
  if (outcomesOf(terms).length > 0) {
    return Array.from(completedDesigns(asked), (design) =>
      refitLogistic(design, scalesOf(design), design.outcome.cells, start)(),
    );
  }
  const design = designOf({ terms, outcome }, 'all');
  const scales = scalesOf(design);
  const cells = outcome.cells.map(knownOf);
  const refit = refitLogistic(design, scales, cells, start);
  const found: Coefficients[] = [];
  const add = (gained: Gained, sign: 1 | -1) => {
    for (const [cell, ties] of gained) cells[cell]! += sign * ties;
  };
  for (const gained of completionsOf(outcome, options)) {
    add(gained, 1);
    found.push(refit());
    add(gained, -1);
  }
  return found;
}
