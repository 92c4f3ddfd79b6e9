/** How answers about an edition call an actor, and what they tell of its tie to another. */

import type { Edition, EditionActor } from '../../edition/edition.ts';
import { type EditionState, stateOn, stateOnAny } from '../../edition/pair-state.ts';
import { stateOfBoth } from '../../graph/tie-state.ts';
import type { EditionNetwork } from '../../study/open-study.ts';
import { tieOf } from '../../study/tie-of.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { namedNode } from '../described.ts';

/** The column of what is true of any of the networks. */
export const TOGETHER = 'together';

export const ACTOR_COLUMNS = ['actor', 'name', 'country', 'office'] as const;

export function actorCells({ key, row }: Pick<EditionActor, 'key' | 'row'>): string[] {
  return [key, row.name, row.country, row.office];
}

interface EditionTie {
  state: EditionState;
  /** ISO 8601 where the network dates it. */
  followedAt: string | null;
  /** Why it is unknown, or not possible; '' else. */
  reason: Sentence | '';
}

export function tieOn(edition: Edition, network: EditionNetwork, i: number, j: number): EditionTie {
  const { actors, nodeOf } = network;
  const [from, to] = [nodeOf[i]!, nodeOf[j]!];
  if (stateOn(network, i, j) === 'not-possible') {
    const without = [i, j].filter((place) => nodeOf[place]! < 0);
    const names = without.map((place) => namedNode('actor', edition.together.nodes[place]!));
    return { state: 'not-possible', followedAt: null, reason: say.pairs.notOn(names, network.network) };
  }
  const { state, followedAt, why } = tieOf(actors, from, to);
  if (why === null) return { state, followedAt, reason: '' };
  const { reason, verdict } = actors.nodes[from]!;
  return { state, followedAt, reason: say.ties.why(['sealed' in why ? why : { sealed: reason || verdict }]) };
}

/** The state of a tie on each network, and on any. */
export function tieStates({ networks }: Edition, i: number, j: number): EditionState[] {
  const states = networks.map((network) => stateOn(network, i, j));
  return [...states, stateOnAny(states)];
}

/** Whether two follow each other, from the two ties between them. */
export function mutualOf(there: EditionState, back: EditionState): EditionState {
  if (there === 'not-possible') return there;
  return back === 'not-possible' ? back : stateOfBoth(there, back);
}
