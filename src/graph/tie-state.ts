/** What is known of a tie, in three states, and of a pair, in four: the one place where they are decided. */

/** What is known of the tie i → j. */
export type TieState = 'yes' | 'no' | 'unknown';

/**
 * @param isKnown whether the tie was seen.
 * @param wouldBeSeen whether it would have been, were it there: its source was read to the end, in a way that shows it.
 */
export function stateOfTie(isKnown: boolean, wouldBeSeen: boolean): TieState {
  if (isKnown) return 'yes';
  return wouldBeSeen ? 'no' : 'unknown';
}

/** Whether any of several ties is there. */
export function stateOfAny(states: Iterable<TieState>): TieState {
  let found: TieState = 'no';
  for (const state of states) {
    if (state === 'yes') return state;
    if (state === 'unknown') found = state;
  }
  return found;
}

/** Whether both of two ties are there. */
export function stateOfBoth(one: TieState, other: TieState): TieState {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}

/** The four states of an unordered pair. */
export const PAIR_STATES = ['mutual', 'one-way', 'null', 'unknown'] as const;

export type PairState = (typeof PAIR_STATES)[number];

/** @param there the tie one way. @param back the tie the other way. */
export function stateOfPair(there: TieState, back: TieState): PairState {
  if (there === 'unknown' || back === 'unknown') return 'unknown';
  if (there === back) return there === 'yes' ? 'mutual' : 'null';
  return 'one-way';
}
