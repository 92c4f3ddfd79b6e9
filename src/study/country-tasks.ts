/** What a country's ministry may want to do: whom to answer, whom to reach, what in its own house is missing. */
import { type Graph, tieState } from '../graph/graph.ts';
import { stateOfAny, type TieState } from '../graph/tie-state.ts';
import { followersOf, followsOf } from './account-ties.ts';
import { byWeight } from './account-weight.ts';
import type { TiesAbroad } from './country-ties.ts';
import { isMinistryOf } from './ministry.ts';
import { type Mission, missionsOf } from './missions.ts';
import type { NodeGraph } from './study.ts';

/** An account abroad that follows the country, and that none of its accounts is known to follow. */
export interface Unanswered {
  node: number;
  /** Accounts of the country that it is known to follow. */
  follows: readonly number[];
  /** Whether one of them follows back: known not to, or unknown. */
  followed: Exclude<TieState, 'yes'>;
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
  /** Those known to have a tie neither way, the weightiest first. */
  apart: readonly number[];
}

interface Bounds {
  least: number;
  most: number;
}

export interface CountryTasks {
  /** The weightiest first; `most` of their number where every unknown tie is as it would have to be. */
  unanswered: readonly Unanswered[];
  unansweredCount: Bounds;
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
  const { unanswered, most } = findUnanswered(study, abroad);
  const ministries = abroad.own.filter((node) => isMinistryOf(study.nodes[node]!.row, code));
  const missions = missionsOf(study, code).abroad;
  return {
    unanswered,
    unansweredCount: { least: unanswered.filter(({ followed }) => followed === 'no').length, most },
    counterparts: OFFICES.flatMap((office) => counterpartsOf(study, abroad, office) ?? []),
    missionsAbroad: missions.filter(({ followed }) => followed !== null),
    ownMissions:
      ministries.length === 0
        ? []
        : missions.map(({ node }) => ({ node, followed: anyTie(study.graph, ministries, [node]) })),
  };
}

function findUnanswered(
  study: NodeGraph,
  { own, abroad, ties }: TiesAbroad,
): {
  unanswered: Unanswered[];
  most: number;
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
  return {
    unanswered: candidates.sort(byWeight(study)).map((node) => ({
      node,
      follows: followsOfOther.get(node)!,
      followed: anyTie(graph, own, [node]) === 'no' ? 'no' : 'unknown',
    })),
    most: candidates.length + perhaps.length,
  };
}

/** `null` where the country has no account of the office, or nobody abroad has. */
function counterpartsOf(study: NodeGraph, { own, abroad }: TiesAbroad, office: string): Counterparts | null {
  const { nodes, graph } = study;
  const isOf = (node: number) => nodes[node]!.row.office === office;
  const [ours, theirs] = [own.filter(isOf), abroad.filter(isOf)];
  if (ours.length === 0 || theirs.length === 0) return null;
  const pairs = theirs.map((node) => ({
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
    apart: pairs
      .filter(({ to, from }) => to === 'no' && from === 'no')
      .map(({ node }) => node)
      .sort(byWeight(study)),
  };
}

function anyTie(graph: Graph, sources: readonly number[], targets: readonly number[]): TieState {
  return stateOfAny(sources.flatMap((source) => targets.map((target) => tieState(graph, source, target))));
}

function isSeenWhole(graph: Graph, node: number): boolean {
  return graph.observed[node] === 1 && graph.unseenStart[node] === graph.unseenStart[node + 1];
}
