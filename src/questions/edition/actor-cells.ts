/** How answers about an edition call an actor, and what they tell of its tie to another. */

import type { Edition, EditionActor } from '../../edition/edition.ts';
import { type EditionState, stateOn, stateOnAny } from '../../edition/pair-state.ts';
import { edgeNumber, isUnseen } from '../../graph/graph.ts';
import { stateOfBoth } from '../../graph/tie-state.ts';
import type { EditionNetwork } from '../../study/open-study.ts';

/** The column of what is true of any of the networks. */
export const TOGETHER = 'together';

export const ACTOR_COLUMNS = ['actor', 'name', 'country', 'office'] as const;

export function actorCells({ key, row }: Pick<EditionActor, 'key' | 'row'>): string[] {
  return [key, row.name, row.country, row.office];
}

export function actorCalled({ key, row }: EditionActor): string {
  return row.name || key;
}

export interface EditionTie {
  state: EditionState;
  /** ISO 8601 where the network dates it. */
  followedAt: string | null;
  /** Why it is unknown, or not possible; '' else. */
  reason: string;
}

export function tieOn(edition: Edition, network: EditionNetwork, i: number, j: number): EditionTie {
  const state = stateOn(network, i, j);
  const { actors, nodeOf } = network;
  const [from, to] = [nodeOf[i]!, nodeOf[j]!];
  if (state === 'not-possible') {
    const without = [i, j].filter((place) => nodeOf[place]! < 0);
    const names = without.map((place) => actorCalled(edition.actors[place]!));
    return { state, followedAt: null, reason: `${names.join(' and ')}: no account on ${network.network}` };
  }
  const { graph, followedAt, unseenReason, nodes } = actors;
  if (state === 'yes') {
    return { state, followedAt: followedAt?.[edgeNumber(graph, from, to)] ?? null, reason: '' };
  }
  if (state === 'no') return { state, followedAt: null, reason: '' };
  const { reason, verdict } = nodes[from]!;
  if (!isUnseen(graph, from, to)) return { state, followedAt: null, reason: reason || verdict };
  const row = graph.unseenTarget.subarray(graph.unseenStart[from]!, graph.unseenStart[from + 1]!);
  return { state, followedAt: null, reason: unseenReason[graph.unseenStart[from]! + row.indexOf(to)]! };
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
