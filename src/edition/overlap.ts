/** How far the ties on two networks are the same ones, among the actors that are on both. */
import { numberGroups } from '../graph/number-groups.ts';
import { stateOfBoth, type TieState } from '../graph/tie-state.ts';
import { attributeOf } from '../study/grouping.ts';
import { type Bounded, shareOf } from './bounds.ts';
import { commonActors } from './common-actors.ts';
import type { Edition } from './edition.ts';
import { casesOf, countPairs, type PairCensus } from './pair-census.ts';
import { type EditionState, stateOn } from './pair-state.ts';

/** Pairs by the state of their tie on the one network, then on the other. */
type StateTable = Record<TieState, Record<TieState, number>>;

export interface TieOverlap {
  /** Pairs whose tie is possible on both networks. */
  pairs: number;
  states: StateTable;
  /** |yes on both| ÷ |yes on either|; its value, as that of the next two, is of the pairs known on both. */
  jaccard: Bounded;
  /** P(yes on b | yes on a). */
  bGivenA: Bounded;
  /** P(yes on a | yes on b). */
  aGivenB: Bounded;
}

/** Pairs of which it is not known on both networks. */
export function unknownPairs({ pairs, states: { yes, no } }: TieOverlap): number {
  return pairs - yes.yes - yes.no - no.yes - no.no;
}

export interface NetworkOverlap {
  a: string;
  b: string;
  /** Those on both networks. */
  actors: number;
  /** Of ordered pairs. */
  follows: TieOverlap;
  /** Of unordered pairs: `yes` where each follows the other, `no` where one is known not to. */
  mutual: TieOverlap;
}

/** @param a, b places in `edition.networks`. */
export function overlapOf(edition: Edition, a: number, b: number): NetworkOverlap {
  const common = commonActors(edition, a, b);
  const { size } = common.a;
  return {
    a: edition.networks[a]!.network,
    b: edition.networks[b]!.network,
    actors: size,
    ...overlapOfPairs(countPairs(common, new Uint8Array(size), 1)[0]!),
  };
}

export interface GroupOverlap extends NetworkOverlap {
  group: string;
}

/** Of the pairs within each group, in the order of the groups' names; without those that have no value. */
export function overlapByGroup(edition: Edition, a: number, b: number, attribute: string): GroupOverlap[] {
  const common = commonActors(edition, a, b);
  const labels = Array.from(common.actors, (k) => attributeOf(edition.actors[k]!, attribute));
  const { groups, group } = numberGroups(labels);
  const actors = new Uint32Array(groups.length);
  for (const g of group) actors[g]!++;
  // Those in no group are counted as the last.
  const counted = countPairs(common, group, groups.length + 1).slice(0, -1);
  return counted.map((census, g) => ({
    group: groups[g]!,
    a: edition.networks[a]!.network,
    b: edition.networks[b]!.network,
    actors: actors[g]!,
    ...overlapOfPairs(census),
  }));
}

export interface ActorOverlap {
  out: TieOverlap;
  in: TieOverlap;
  mutual: TieOverlap;
}

/** Of the ties of one actor, a place in `edition.actors`; `null` where it is not on both networks. */
export function overlapOfActor(
  { networks, actors }: Edition,
  a: number,
  b: number,
  actor: number,
): ActorOverlap | null {
  const [onA, onB] = [networks[a]!, networks[b]!];
  if (onA.nodeOf[actor]! < 0 || onB.nodeOf[actor]! < 0) return null;
  const [out, into, mutual] = [emptyTable(), emptyTable(), emptyTable()];
  for (const other of actors.keys()) {
    const there = [stateOn(onA, actor, other), stateOn(onB, actor, other)] as const;
    if (!there.every(isPossible)) continue;
    const [aThere, bThere] = there as [TieState, TieState];
    const [aBack, bBack] = [stateOn(onA, other, actor), stateOn(onB, other, actor)] as [TieState, TieState];
    out[aThere][bThere]++;
    into[aBack][bBack]++;
    mutual[stateOfBoth(aThere, aBack)][stateOfBoth(bThere, bBack)]++;
  }
  return { out: overlapOfTable(out), in: overlapOfTable(into), mutual: overlapOfTable(mutual) };
}

function isPossible(state: EditionState): boolean {
  return state !== 'not-possible';
}

function overlapOfPairs(census: PairCensus): { follows: TieOverlap; mutual: TieOverlap } {
  const [follows, mutual] = [emptyTable(), emptyTable()];
  for (const [[aThere, aBack, bThere, bBack], pairs] of casesOf(census)) {
    follows[aThere][bThere] += pairs;
    follows[aBack][bBack] += pairs;
    mutual[stateOfBoth(aThere, aBack)][stateOfBoth(bThere, bBack)] += pairs;
  }
  return { follows: overlapOfTable(follows), mutual: overlapOfTable(mutual) };
}

function emptyTable(): StateTable {
  const row = () => ({ yes: 0, no: 0, unknown: 0 });
  return { yes: row(), no: row(), unknown: row() };
}

/**
 * The bounds are sharp, each reached by a way the unknown ties could turn out: the least where no unknown tie is in
 * the overlap and as many as can be beside it, the greatest where all that can be are in it and no other is there.
 */
function overlapOfTable(states: StateTable): TieOverlap {
  const { yes, no, unknown } = states;
  const both = yes.yes;
  const mayBeBoth = yes.unknown + unknown.yes + unknown.unknown;
  const overlap = (onlyA: number, mayBeOnlyA: number, onlyB: number, mayBeOnlyB: number): Bounded =>
    withBounds(
      shareOf(both, both + onlyA + onlyB),
      shareOf(both, both + onlyA + onlyB + mayBeOnlyA + mayBeOnlyB),
      shareOf(both + mayBeBoth, both + onlyA + onlyB + mayBeBoth),
    );
  return {
    pairs: [yes, no, unknown].reduce((sum, row) => sum + row.yes + row.no + row.unknown, 0),
    states,
    jaccard: overlap(yes.no, mayBeBoth + unknown.no, no.yes, no.unknown),
    bGivenA: overlap(yes.no, yes.unknown + unknown.no + unknown.unknown, 0, 0),
    aGivenB: overlap(0, 0, no.yes, unknown.yes + no.unknown + unknown.unknown),
  };
}

/** Where the ties that give the one bound leave no tie to be a share of, all shares that there are, are the other. */
function withBounds(value: number | null, low: number | null, high: number | null): Bounded {
  return { value, low: low ?? high, high: high ?? low };
}
