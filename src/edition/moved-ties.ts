/** What became of the ties of actors that are on a network no more: what a move cost. */
import type { Graph } from '../graph/graph.ts';
import type { EditionNetwork } from '../study/open-study.ts';
import type { Edition } from './edition.ts';
import { type Moves, verdictsThere } from './moves.ts';
import { stateOn, stateOnAny } from './pair-state.ts';

/**
 * Every tie of a network at an end of which an actor is there no more, known to be there then, is exactly one of these:
 * `carried`: it is there now on another network, where it was not then; `stood`: it is there on another, where it was
 * then; `lost`: both are on another, and it is on none; `not-possible`: they are on no network together, or one of them
 * on none; `unknown`: it could not be seen now, or then where it is now, the later roster does not name one of them, or
 * an account of one has an address on that network that no roster names, so that it may be there still.
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
  /** The same of the leavers that are on another network instead. */
  switched: { actors: number; ties: number; fates: FateCounts };
  /** Known ties of then between actors that are on the network now as then: how many are there no more, how many unseen. */
  stayed: { ties: number; ended: number; unknown: number };
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
  const { network, actors, nodeOf, actorOf } = old;
  const fresh = now.networks.find((one) => one.network === network)!;
  const left = moves.actors.flatMap(({ networksThen, networksNow }, actor) =>
    networksThen.includes(network) && !networksNow.includes(network) ? [actor] : [],
  );
  const nodeThen = (actor: number) => nodeOf[moves.actors[actor]!.placeThen]!;
  const readdressed = new Set(left.filter((actor) => hasOtherAddress(moves, actor, network)).map(nodeThen));
  const isThere = (node: number) => {
    const place = nowOf[actorOf[node]!]!;
    return readdressed.has(node) || (place >= 0 && fresh.nodeOf[place]! >= 0);
  };
  const fateOf = (from: number, to: number): Fate => {
    const [i, j] = [actorOf[from]!, actorOf[to]!];
    const fate = fateBetween({ then, now }, [i, j], [nowOf[i]!, nowOf[j]!]);
    if (fate !== 'lost' && fate !== 'not-possible') return fate;
    const mayStand = (readdressed.has(from) || readdressed.has(to)) && isThere(from) && isThere(to);
    return mayStand ? 'unknown' : fate;
  };
  const leavers = left.map((actor) => ({ actor, ...tiesOfNode(actors.graph, nodeThen(actor), fateOf) }));
  const switched = left.filter((actor) => moves.actors[actor]!.move === 'switched');
  return {
    network,
    leavers,
    ...sumOf(actors.graph, left.map(nodeThen), fateOf),
    switched: { actors: switched.length, ...sumOf(actors.graph, switched.map(nodeThen), fateOf) },
    stayed: tiesOfThoseThere(old, fresh, nowOf),
  };
}

/** Whether an account of the actor has moved to an address of the same network, and no roster says whose that is. */
export function hasOtherAddress(moves: Moves, actor: number, network: string): boolean {
  return verdictsThere(moves, actor, network).includes('moved');
}

type FateOf = (from: number, to: number) => Fate;

/** @param without nodes whose own ties from them are left out of `in`. */
function tiesOfNode(
  { outStart, outTarget, inStart, inSource }: Graph,
  node: number,
  fateOf: FateOf,
  without: ReadonlySet<number> = new Set(),
) {
  const [out, into] = [noFates(), noFates()];
  for (let k = outStart[node]!; k < outStart[node + 1]!; k++) out[fateOf(node, outTarget[k]!)]++;
  for (let k = inStart[node]!; k < inStart[node + 1]!; k++) {
    if (!without.has(inSource[k]!)) into[fateOf(inSource[k]!, node)]++;
  }
  return { out, in: into };
}

/** Every tie at an end of which one of the nodes is, once. */
function sumOf(graph: Graph, nodes: readonly number[], fateOf: FateOf): { ties: number; fates: FateCounts } {
  const counted = new Set(nodes);
  const fates = noFates();
  for (const node of nodes) {
    const { out, in: into } = tiesOfNode(graph, node, fateOf, counted);
    for (const fate of FATES) fates[fate] += out[fate] + into[fate];
  }
  return { ties: FATES.reduce((sum, fate) => sum + fates[fate], 0), fates };
}

function tiesOfThoseThere(old: EditionNetwork, fresh: EditionNetwork, nowOf: Int32Array): LeftTies['stayed'] {
  const { outStart, outTarget } = old.actors.graph;
  const stayed = { ties: 0, ended: 0, unknown: 0 };
  const placeOf = (node: number) => nowOf[old.actorOf[node]!]!;
  for (let node = 0; node < old.actorOf.length; node++) {
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) {
      const [from, to] = [placeOf(node), placeOf(outTarget[k]!)];
      const state = from < 0 || to < 0 ? 'not-possible' : stateOn(fresh, from, to);
      if (state === 'not-possible') continue;
      stayed.ties++;
      if (state === 'no') stayed.ended++;
      if (state === 'unknown') stayed.unknown++;
    }
  }
  return stayed;
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
