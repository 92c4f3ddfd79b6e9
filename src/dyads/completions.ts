/** Ties that are unknown, drawn at random: what the pairs would be, were everything seen. */
import { createRandom } from '../graph/random.ts';
import { belowDiagonal, type Outcome } from './outcome.ts';

/** Ties that a completion adds to a cell, by the cell. */
export type Gained = ReadonlyMap<number, number>;

/**
 * Draws the unknown ties once for each completion, by the model of rank doubt: each is there with the chance seen
 * among the known ties of observed accounts, apart for ties to accounts that follow them and that do not; of a pair
 * with both unknown the first is drawn by the chance of any tie, the second by the first.
 */
export function completeOutcome(
  { kind, size, cells, open }: Outcome,
  { completions, seed }: { completions: number; seed: number },
  take: (gained: Gained) => void,
): void {
  const random = createRandom(seed);
  const { one, other, state, rates } = open;
  const gained = new Map<number, number>();
  // A tie between units is there once, however many of their accounts have one.
  const add =
    kind === 'any'
      ? (cell: number) => cells[cell] === -1 && gained.set(cell, 1)
      : (cell: number) => gained.set(cell, (gained.get(cell) ?? 0) + 1);
  const drawn = (known: number, reverse: number) => {
    if (known < 2) return known;
    const rate = reverse === 2 ? rates.any : reverse === 1 ? rates.followed : rates.notFollowed;
    return random() < rate ? 1 : 0;
  };
  for (let n = 0; n < completions; n++) {
    gained.clear();
    for (let k = 0; k < state.length; k++) {
      const [i, j] = [one[k]!, other[k]!];
      const there = state[k]! % 3;
      const back = (state[k]! - there) / 3;
      const forth = drawn(there, back);
      const returned = drawn(back, forth);
      if (kind === 'mutual') {
        if (forth === 1 && returned === 1) add(belowDiagonal(i, j, size));
        continue;
      }
      if (there === 2 && forth === 1) add(i * size + j);
      if (back === 2 && returned === 1) add(j * size + i);
    }
    take(gained);
  }
}
