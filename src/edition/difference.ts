/** Pairs of actors that are close on one network of an edition and nothing to each other on another. */
import { type PairState, stateOfPair } from '../graph/tie-state.ts';
import { commonActors } from './common-actors.ts';
import type { Edition } from './edition.ts';
import { tiesOf, visitPairs } from './pair-census.ts';

/** Places in `edition.actors`; where the tie is one way, i follows j, else i < j. */
interface ActorPair {
  i: number;
  j: number;
}

export interface Apart {
  /** The network on which they are tied, and the one on which both are and neither follows the other. */
  close: string;
  apart: string;
  mutual: ActorPair[];
  oneWay: ActorPair[];
  /** All pairs that are mutual, and one-way, on the one, by what they are on the other. */
  mutualThere: Record<PairState, number>;
  oneWayThere: Record<PairState, number>;
}

/** First those close on a, then those close on b. @param a, b places in `edition.networks`. */
export function pairsApart(edition: Edition, a: number, b: number): [Apart, Apart] {
  const common = commonActors(edition, a, b);
  const name = (network: number) => edition.networks[network]!.network;
  const closeOnA = noPairs(name(a), name(b));
  const closeOnB = noPairs(name(b), name(a));
  visitPairs(common, (i, j, of) => {
    const [aThere, aBack, bThere, bBack] = tiesOf(of);
    const [onA, onB] = [stateOfPair(aThere, aBack), stateOfPair(bThere, bBack)];
    const [one, other] = [common.actors[i]!, common.actors[j]!];
    if (aThere === 'yes') add(closeOnA, onA, onB, one, other);
    else add(closeOnA, onA, onB, other, one);
    if (bThere === 'yes') add(closeOnB, onB, onA, one, other);
    else add(closeOnB, onB, onA, other, one);
  });
  for (const { oneWay } of [closeOnA, closeOnB]) oneWay.sort((p, q) => p.i - q.i || p.j - q.j);
  return [closeOnA, closeOnB];
}

function noPairs(close: string, apart: string): Apart {
  const none = () => ({ mutual: 0, 'one-way': 0, null: 0, unknown: 0 });
  return { close, apart, mutual: [], oneWay: [], mutualThere: none(), oneWayThere: none() };
}

/** @param i follows j on the one network, where the tie there is one way. */
function add(to: Apart, here: PairState, there: PairState, i: number, j: number): void {
  if (here === 'mutual') {
    to.mutualThere[there]++;
    if (there === 'null') to.mutual.push({ i, j });
  } else if (here === 'one-way') {
    to.oneWayThere[there]++;
    if (there === 'null') to.oneWay.push({ i, j });
  }
}
