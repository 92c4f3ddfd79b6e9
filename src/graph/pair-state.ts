/** The four states of an unordered pair of nodes. */
import type { TieState } from './graph.ts';

export const PAIR_STATES = ['mutual', 'one-way', 'null', 'unknown'] as const;

export type PairState = (typeof PAIR_STATES)[number];

/** @param there the tie one way. @param back the tie the other way. */
export function stateOfPair(there: TieState, back: TieState): PairState {
  if (there === 'unknown' || back === 'unknown') return 'unknown';
  if (there === back) return there === 'yes' ? 'mutual' : 'null';
  return 'one-way';
}
