/** What became of the ties of actors that are on a network no more: what a move cost. */
import type { Edition, EditionNetwork } from './edition.ts';
import type { Moves } from './moves.ts';
import { stateOn, stateOnAny } from './pair-state.ts';

/**
 * Every tie of a network at an end of which an actor is there no more, known to be there then, is exactly one of these:
 * `carried`: it is there now on another network, where it was not then; `stood`: it is there on another, where it was
 * then; `lost`: both are on another, and it is on none; `not-possible`: they are on no network together, or one of them
 * on none; `unknown`: it could not be seen now, or then where it is now, or the later roster does not name one of them.
 */
export const FATES = ['carried', 'stood', 'lost', 'not-possible', 'unknown'] as const;

type Fate = (typeof FATES)[number];

export type FateCounts = Record<Fate, number>;

export interface LeftTies {
  /** The network that was left. */
  network: string;
  /** Actors that are on it no more, by their place in `moves.actors`, with their ties; a tie of two of them counts with both. */
  leavers: readonly { actor: number; out: FateCounts; in: FateCounts }[];
  /** Each tie once. */
  ties: number;
  fates: FateCounts;
}

/** Of each network that both editions have and that an actor is on no more. A network's own ties that stand are not looked at. */
export function tiesOfMoves(then: Edition, now: Edition, moves: Moves): LeftTies[] {
  const nowOf = laterPlaces(then, moves);
  return then.networks
    .filter(({ network }) => moves.networks.includes(network))
    .map((network) => tiesLeft(network, then, now, moves, nowOf))
    .filter(({ leavers }) => leavers.length > 0);
}

/** On no network of the later edition, and not named by its rosters. */
const NOWHERE = -1;
const UNNAMED = -2;

/** The place in the later edition of each actor of the earlier one; `NOWHERE`, or `UNNAMED`. */
function laterPlaces({ actors }: Edition, moves: Moves): Int32Array {
  const places = new Int32Array(actors.length).fill(UNNAMED);
  for (const { placeThen, placeNow } of moves.actors) if (placeThen >= 0) places[placeThen] = placeNow;
  return places;
}

function tiesLeft(
  old: EditionNetwork,
  then: Edition,
  now: Edition,
  moves: Moves,
  nowOf: Int32Array,
): LeftTies {
  const fateOf = (from: number, to: number) =>
    fateBetween({ then, now }, [from, to], [nowOf[from]!, nowOf[to]!]);
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
      const fate = fateOf(actorOf[node]!, actorOf[outTarget[k]!]!);
      out[fate]++;
      fates[fate]++;
    }
    for (let k = inStart[node]!; k < inStart[node + 1]!; k++) {
      const fate = fateOf(actorOf[inSource[k]!]!, actorOf[node]!);
      into[fate]++;
      if (!hasLeft.has(inSource[k]!)) fates[fate]++;
    }
    return { actor, out, in: into };
  });
  return { network, leavers, ties: FATES.reduce((sum, fate) => sum + fates[fate], 0), fates };
}

function noFates(): FateCounts {
  return { carried: 0, stood: 0, lost: 0, 'not-possible': 0, unknown: 0 };
}

/** @param old, fresh places of the tie's ends in the earlier and in the later edition. */
function fateBetween(
  { then, now }: { then: Edition; now: Edition },
  old: readonly [number, number],
  fresh: readonly [number, number],
): Fate {
  const [from, to] = fresh;
  if (from === NOWHERE || to === NOWHERE) return 'not-possible';
  if (from === UNNAMED || to === UNNAMED) return 'unknown';
  const states = now.networks.map((network) => stateOn(network, from, to));
  const state = stateOnAny(states);
  if (state !== 'yes') return state === 'no' ? 'lost' : state;
  const before = now.networks
    .filter((_, place) => states[place] === 'yes')
    .map(({ network }) => then.networks.find((one) => one.network === network))
    .map((network) => (network === undefined ? 'unknown' : stateOn(network, ...old)));
  if (before.includes('yes')) return 'stood';
  return before.includes('unknown') ? 'unknown' : 'carried';
}
