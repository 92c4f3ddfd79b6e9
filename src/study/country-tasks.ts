/** What a country's ministry may want to do: whom to answer, whom to reach, what in its own house is missing. */

import { type Graph, tieState } from '../graph/graph.ts';
import { stateOfAny, type TieState } from '../graph/tie-state.ts';
import type { Near } from '../roster/neighbours.ts';
import type { Bounds } from '../values/bounded.ts';
import { followersOf, followsOf, isSeenWhole } from './account-ties.ts';
import { byWeight } from './account-weight.ts';
import { byNearness } from './answer-order.ts';
import type { TiesAbroad } from './country-ties.ts';
import { isMinistryOf } from './ministry.ts';
import { type Mission, missionsOf } from './missions.ts';
import { neighbouringStates } from './peer-groups.ts';
import type { NodeGraph } from './study.ts';

/** An account abroad that follows the country, and that none of its accounts is known to follow. */
interface Unanswered {
  node: number;
  /** Accounts of the country that it is known to follow. */
  follows: readonly number[];
  /** Whether one of them follows back: known not to, or unknown. */
  followed: Exclude<TieState, 'yes'>;
}

/** An account abroad that follows one account of the country, and is not known to be followed by that one. */
interface Unreturned {
  own: number;
  node: number;
  /** Whether it is followed by that account: known not to be, or unknown. */
  followed: Exclude<TieState, 'yes'>;
  /** Other accounts of the country that follow it. */
  byOthers: readonly number[];
}

/** Accounts of one office abroad, and what they have to do with those of the same office at home. */
export interface Counterparts {
  office: string;
  count: number;
  /** Counterparts that are followed, that follow, both, and neither; each with what unknown ties could add. */
  followed: Bounds;
  follow: Bounds;
  mutual: Bounds;
  none: Bounds;
  /** Each of them, the weightiest first: whether it is followed, and whether it follows. */
  pairs: readonly { node: number; to: TieState; from: TieState }[];
}

type NodeOrder = (a: number, b: number) => number;

/** Whom the foreign ministry itself does not follow of those who follow it, whoever else of the country does. */
interface MinistryTasks {
  /** Its accounts; those of the institution itself where it is an organisation. */
  own: readonly number[];
  /** The nearest first, mass followers last; `most` of their number where every unknown tie is as it would have to be. */
  unanswered: readonly Unanswered[];
  count: Bounds;
}

export interface CountryTasks {
  /** Who of those abroad comes first. */
  near: Near;
  /** The nearest first, mass followers last; `most` of their number where every unknown tie is as it would have to be. */
  unanswered: readonly Unanswered[];
  unansweredCount: Bounds;
  /** Not followed, and it is unknown whether they follow: those that only `most` counts. */
  perhapsUnanswered: readonly number[];
  /** `null` where the country has no account of its ministry, or no other one. */
  ministry: MinistryTasks | null;
  /** By account of the country, then as those above. */
  unreturned: readonly Unreturned[];
  counterparts: readonly Counterparts[];
  /** Own missions by whether the ministry of the host follows them; those whose host has none are left out. */
  missionsAbroad: readonly Mission[];
  /** Own missions by whether the country's own ministry follows them; empty where it has none. */
  ownMissions: readonly { node: number; followed: TieState }[];
}

const OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'foreign-ministry',
  'international-organisation',
] as const;

export function countryTasks(study: NodeGraph, code: string, abroad: TiesAbroad): CountryTasks {
  const order = byNearness(study, code);
  const { unanswered, perhaps, count } = findUnanswered(study, abroad, order);
  const ministries = abroad.own.filter((node) => isMinistryOf(study.nodes[node]!.row, code));
  const missions = missionsOf(study, code).abroad;
  return {
    near: neighbouringStates(code).are,
    unanswered,
    unansweredCount: count,
    perhapsUnanswered: perhaps,
    ministry:
      ministries.length === 0 || ministries.length === abroad.own.length
        ? null
        : ofMinistry(study, abroad, ministries, order),
    unreturned: findUnreturned(abroad, order),
    counterparts: OFFICES.flatMap((office) => counterpartsOf(study, abroad, office) ?? []),
    missionsAbroad: missions.filter(({ followed }) => followed !== null),
    ownMissions:
      ministries.length === 0
        ? []
        : missions.map(({ node }) => ({ node, followed: anyTie(study.graph, ministries, [node]) })),
  };
}

function ofMinistry(
  study: NodeGraph,
  abroad: TiesAbroad,
  ministries: readonly number[],
  order: NodeOrder,
): MinistryTasks {
  const ties = abroad.ties.filter(({ node }) => ministries.includes(node));
  const { unanswered, count } = findUnanswered(study, { ...abroad, own: ministries, ties }, order);
  return { own: ministries, unanswered, count };
}

/** Who abroad follows one of these accounts and is not known to be followed by any of them. */
function findUnanswered(
  study: NodeGraph,
  { own, abroad, ties }: Pick<TiesAbroad, 'own' | 'abroad' | 'ties'>,
  order: NodeOrder,
): {
  unanswered: Unanswered[];
  perhaps: number[];
  count: Bounds;
} {
  const { graph } = study;
  const followsOfOther = new Map<number, number[]>();
  for (const one of ties) {
    for (const other of followersOf(one)) {
      followsOfOther.set(other, [...(followsOfOther.get(other) ?? []), one.node]);
    }
  }
  const followed = new Set(ties.flatMap(followsOf));
  const candidates = [...followsOfOther.keys()].filter((other) => !followed.has(other));
  const perhaps = abroad.filter(
    (other) =>
      !isSeenWhole(graph, other) &&
      !followed.has(other) &&
      !followsOfOther.has(other) &&
      anyTie(graph, [other], own) === 'unknown',
  );
  const unanswered = candidates.sort(order).map(
    (node): Unanswered => ({
      node,
      follows: followsOfOther.get(node)!,
      followed: anyTie(graph, own, [node]) === 'no' ? 'no' : 'unknown',
    }),
  );
  return {
    unanswered,
    perhaps: perhaps.sort(order),
    count: {
      least: unanswered.filter(({ followed }) => followed === 'no').length,
      most: unanswered.length + perhaps.length,
    },
  };
}

function findUnreturned({ ties }: TiesAbroad, order: NodeOrder): Unreturned[] {
  const followers = new Map<number, number[]>();
  for (const one of ties) {
    for (const other of followsOf(one)) followers.set(other, [...(followers.get(other) ?? []), one.node]);
  }
  return ties.flatMap(({ node: own, oneWayIn, inBackUnknown }) => {
    const open = new Set(inBackUnknown);
    return [...oneWayIn, ...inBackUnknown].sort(order).map((node) => ({
      own,
      node,
      followed: open.has(node) ? ('unknown' as const) : ('no' as const),
      byOthers: followers.get(node) ?? [],
    }));
  });
}

/** `null` where the country has no account of the office, or nobody abroad has. */
function counterpartsOf(study: NodeGraph, { own, abroad }: TiesAbroad, office: string): Counterparts | null {
  const { nodes, graph } = study;
  const isOf = (node: number) => nodes[node]!.row.office === office;
  const [ours, theirs] = [own.filter(isOf), abroad.filter(isOf)];
  if (ours.length === 0 || theirs.length === 0) return null;
  const pairs = theirs.sort(byWeight(study)).map((node) => ({
    node,
    to: anyTie(graph, ours, [node]),
    from: anyTie(graph, [node], ours),
  }));
  const bounds = (least: (pair: (typeof pairs)[number]) => boolean, most: typeof least) => ({
    least: pairs.filter(least).length,
    most: pairs.filter(most).length,
  });
  return {
    office,
    count: theirs.length,
    followed: bounds(
      ({ to }) => to === 'yes',
      ({ to }) => to !== 'no',
    ),
    follow: bounds(
      ({ from }) => from === 'yes',
      ({ from }) => from !== 'no',
    ),
    // Both ways between the offices, not between one account and another.
    mutual: bounds(
      ({ to, from }) => to === 'yes' && from === 'yes',
      ({ to, from }) => to !== 'no' && from !== 'no',
    ),
    none: bounds(
      ({ to, from }) => to === 'no' && from === 'no',
      ({ to, from }) => to !== 'yes' && from !== 'yes',
    ),
    pairs,
  };
}

function anyTie(graph: Graph, sources: readonly number[], targets: readonly number[]): TieState {
  // Most are not there.
  const states: TieState[] = [];
  for (let s = 0; s < sources.length; s++) {
    for (let t = 0; t < targets.length; t++) {
      const state = tieState(graph, sources[s]!, targets[t]!);
      if (state !== 'no') states.push(state);
    }
  }
  return stateOfAny(states);
}
