/** What is known of a tie between two actors on one network of an edition: four states, for it may not be possible. */
import { tieState } from '../graph/graph.ts';
import type { TieState } from '../graph/tie-state.ts';
import type { EditionNetwork } from '../study/open-study.ts';

const EDITION_STATES = ['yes', 'no', 'unknown', 'not-possible'] as const;

export type EditionState = (typeof EDITION_STATES)[number];

/**
 * Whether actor i follows actor j on the network; `not-possible` where one of them has no account there, or both are
 * one.
 */
export function stateOn({ actors, nodeOf }: EditionNetwork, i: number, j: number): EditionState {
  const from = nodeOf[i]!;
  const to = nodeOf[j]!;
  if (from < 0 || to < 0 || i === j) return 'not-possible';
  return tieState(actors.graph, from, to);
}

/** Whether a tie is there on any of several networks; `not-possible` where it is possible on none. */
export function stateOnAny(states: Iterable<EditionState>): EditionState {
  let found: TieState | 'not-possible' = 'not-possible';
  for (const state of states) {
    if (state === 'yes') return state;
    if (state === 'unknown' || (state === 'no' && found === 'not-possible')) found = state;
  }
  return found;
}
