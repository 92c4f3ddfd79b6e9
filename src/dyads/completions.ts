/** Ties that are unknown, drawn at random: what the pairs would be, were everything seen. */
import { createRandom } from '../graph/random.ts';
import { belowDiagonal, knownOf, NO_PAIR, type Outcome } from './outcome.ts';

/** Ties that a completion adds to a cell, by the cell. */
export type Gained = ReadonlyMap<number, number>;

export interface Completions {
  completions: number;
  seed: number;
}

/**
 * Draws the unknown ties once for each completion, by the model of rank doubt: each is there with the chance seen
 * among the known ties of observed accounts, apart for ties to accounts that follow them and that do not; of a pair
 * with both unknown the first is drawn by the chance of any tie, the second by the first. They are the same ties
 * whatever is counted of them.
 */
export function* completionsOf(
  { kind, size, cells, open }: Outcome,
  { completions, seed }: Completions,
): Generator<Gained, void> {
  const random = createRandom(seed);
  const { one, other, state } = open;
  const rates = open.rates();
  // By what is known of the tie the other way.
  const rateBy = Float64Array.of(rates.notFollowed, rates.followed, rates.any);
  const gained = new Map<number, number>();
  // A tie between units is there once, however many of their accounts have one.
  const add =
    kind === 'any'
      ? (cell: number) => cells[cell] === -1 && gained.set(cell, 1)
      : (cell: number) => gained.set(cell, (gained.get(cell) ?? 0) + 1);
  for (let n = 0; n < completions; n++) {
    gained.clear();
    for (let k = 0; k < state.length; k++) {
      const both = state[k]!;
      const back = both < 3 ? 0 : both < 6 ? 1 : 2;
      const there = both - 3 * back;
      const forth = there < 2 ? there : random() < rateBy[back]! ? 1 : 0;
      const returned = back < 2 ? back : random() < rateBy[forth]! ? 1 : 0;
      if (kind === 'mutual') {
        if (forth === 1 && returned === 1) add(belowDiagonal(one[k]!, other[k]!, size));
        continue;
      }
      if (there === 2 && forth === 1) add(one[k]! * size + other[k]!);
      if (back === 2 && returned === 1) add(other[k]! * size + one[k]!);
    }
    yield gained;
  }
}

/** Of each completion the cells of every outcome, of the same drawn ties. */
export function* completeCells(
  outcomes: readonly Outcome[],
  options: Completions,
): Generator<(outcome: Outcome) => Int32Array, void> {
  const draws = outcomes.map((outcome) => completionsOf(outcome, options));
  for (let n = 0; n < options.completions; n++) {
    const cells = outcomes.map((outcome, k) => {
      const full = outcome.cells.map((cell) => (cell === NO_PAIR ? cell : knownOf(cell)));
      for (const [cell, ties] of draws[k]!.next().value ?? []) full[cell]! += ties;
      return full;
    });
    yield (outcome) => cells[outcomes.indexOf(outcome)]!;
  }
}
