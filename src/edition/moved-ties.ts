/** What became of the ties of actors that left a network: what a move cost. */
import type { Edition, EditionNetwork } from './edition.ts';
import type { Moves } from './moves.ts';
import { stateOn, stateOnAny } from './pair-state.ts';

/**
 * Every tie of a network at an end of which an actor has left it, known to be there then, is exactly one of these:
 * `carried`: it is there now on another network; `lost`: both are on another, and it is on none; `not-possible`: they
 * are on no network together; `unknown`: it could not be seen, or the later roster does not name one of them.
 */
export const FATES = ['carried', 'lost', 'not-possible', 'unknown'] as const;

type Fate = (typeof FATES)[number];

export type FateCounts = Record<Fate, number>;

export interface LeftTies {
  /** The network that was left. */
  network: string;
  /** Actors that left it, by their place in `moves.actors`, with their ties; a tie of two of them counts with both. */
  leavers: readonly { actor: number; out: FateCounts; in: FateCounts }[];
  /** Each tie once. */
  ties: number;
  fates: FateCounts;
}

/** Of each network that both editions have and that an actor left. A network's own ties that stand are not looked at. */
export function tiesOfMoves(then: Edition, now: Edition, moves: Moves): LeftTies[] {
  const nowOf = laterPlaces(then, moves);
  return then.networks
    .filter(({ network }) => moves.networks.includes(network))
    .map((network) => tiesLeft(network, now, moves, nowOf))
    .filter(({ leavers }) => leavers.length > 0);
}

/** Not named by the later roster. */
const UNNAMED = -2;

/** The place in the later edition of each actor of the earlier one; −1 where it is nowhere. */
function laterPlaces({ actors }: Edition, moves: Moves): Int32Array {
  const places = new Int32Array(actors.length).fill(UNNAMED);
  for (const { placeThen, placeNow } of moves.actors) if (placeThen >= 0) places[placeThen] = placeNow;
  return places;
}

function tiesLeft(old: EditionNetwork, now: Edition, moves: Moves, nowOf: Int32Array): LeftTies {
  const { network, actors, nodeOf, actorOf } = old;
  const { outStart, outTarget, inStart, inSource } = actors.graph;
  const left = moves.actors.flatMap(({ networksThen, networksNow }, actor) =>
    networksThen.includes(network) && !networksNow.includes(network) ? [actor] : [],
  );
  const hasLeft = new Set(left.map((actor) => nodeOf[moves.actors[actor]!.placeThen]!));
  const fates = noFates();
  const leavers = left.map((actor) => {
    const node = nodeOf[moves.actors[actor]!.placeThen]!;
    const [out, into] = [noFates(), noFates()];
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const fate = fateOf(now, nowOf[actorOf[node]!]!, nowOf[actorOf[outTarget[k]!]!]!);
      out[fate]++;
      fates[fate]++;
    }
    for (let k = inStart[node]!; k < inStart[node + 1]!; k++) {
      const fate = fateOf(now, nowOf[actorOf[inSource[k]!]!]!, nowOf[actorOf[node]!]!);
      into[fate]++;
      if (!hasLeft.has(inSource[k]!)) fates[fate]++;
    }
    return { actor, out, in: into };
  });
  return { network, leavers, ties: FATES.reduce((sum, fate) => sum + fates[fate], 0), fates };
}

function noFates(): FateCounts {
  return { carried: 0, lost: 0, 'not-possible': 0, unknown: 0 };
}

function fateOf({ networks }: Edition, from: number, to: number): Fate {
  if (from === UNNAMED || to === UNNAMED) return 'unknown';
  if (from < 0 || to < 0) return 'not-possible';
  const state = stateOnAny(networks.map((network) => stateOn(network, from, to)));
  return state === 'yes' ? 'carried' : state === 'no' ? 'lost' : state;
}
