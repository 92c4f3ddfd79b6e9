/** How far each of several groups of accounts reaches beyond itself: who follows it, whom it follows, mutual ties, with ranks. */
import { type Graph, mostUnseenOf, tieState } from '../graph/graph.ts';
import { rankBounds, ranksOf } from '../graph/ranks.ts';
import type { Rank } from '../values/bounded.ts';
import { isSeenWhole } from './account-ties.ts';
import type { GroupTies } from './group-ties.ts';

/** A count of what is known to be there, and of what may be. */
export interface StandingFigure {
  known: number;
  most: number;
  /** By what is known, among all countries; NaN where it cannot be said. */
  rank: number;
}

export const STANDING_FIGURES = ['mutual', 'following', 'followed'] as const;

export type StandingName = (typeof STANDING_FIGURES)[number];

/** Of one group, such as a country; abroad is every account that is not of it. */
export interface Reach extends Readonly<Record<StandingName, StandingFigure>> {
  accounts: number;
  /** Those of them whose follows were read: where there is none, what it follows has no rank. */
  sources: number;
  /** Follows from abroad that are returned to the account that follows, and that are known not to be. */
  returned: { yes: number; no: number };
}

export interface ReachOf {
  graph: Graph;
  /** Of each node, from 0 to `groups` − 1; −1 where it is of none. */
  groupOf: Int32Array;
  groups: number;
  isRead: (node: number) => boolean;
}

/** @param ties between these groups, which come first, and whatever else there is. */
export function countryReach({ graph, groupOf, groups, isRead }: ReachOf, ties: GroupTies): Reach[] {
  const members = Array.from({ length: groups }, (): number[] => []);
  for (const [node, g] of groupOf.entries()) members[g]?.push(node);
  const following = countFollowing(graph, groupOf, members);
  const followed = countFollowed(graph, groupOf, members);
  const { mutual: pairs, received } = abroad(ties, groups);
  const beyond = countBeyond(graph, groupOf, groups);
  const mutual = pairs.map(({ known, most }, g) => ({ known, most: most - beyond[g]! }));
  const open = countOpen(graph, groupOf, groups);
  const sources = members.map((own) => own.filter(isRead).length);
  const rank = (counts: readonly { known: number }[], has: (g: number) => boolean) =>
    ranksOf(Float64Array.from(counts, ({ known }, g) => (has(g) ? known : Number.NaN)));
  const hasOwn = (g: number) => sources[g]! > 0;
  const ranks = {
    mutual: rank(mutual, hasOwn),
    following: rank(following, () => true),
    followed: rank(followed, hasOwn),
  };
  return members.map((own, g) => ({
    accounts: own.length,
    sources: sources[g]!,
    returned: { yes: mutual[g]!.known, no: received[g]! - mutual[g]!.known - open[g]! },
    mutual: { ...mutual[g]!, rank: ranks.mutual[g]! },
    following: { ...following[g]!, rank: ranks.following[g]! },
    followed: { ...followed[g]!, rank: ranks.followed[g]! },
  }));
}

/**
 * The rank of one of them by a figure among those that have one, and the best and the worst that it may have, however
 * unknown ties turn out: the rank lies between these two. NaN where it has none.
 */
export function rankOfReach(all: readonly Reach[], name: StandingName, place: number, rank: number): Rank {
  const ranked = all.filter((one) => !Number.isNaN(one[name].rank));
  const own = ranked.indexOf(all[place]!);
  if (own < 0) return { rank: Number.NaN, best: Number.NaN, worst: Number.NaN, of: ranked.length };
  const bounds = rankBounds(
    ranked.map((one) => one[name].known),
    ranked.map((one) => one[name].most),
    own,
  );
  return { rank, ...bounds, of: ranked.length };
}

/** Of the first groups: pairs with nodes of all others that are mutual, and that may be; and follows that they receive from these. */
function abroad(
  { size, mutual, perhapsMutual, follows }: GroupTies,
  count: number,
): { mutual: { known: number; most: number }[]; received: Float64Array } {
  const received = new Float64Array(size);
  const pairs: { known: number; most: number }[] = [];
  for (let g = 0; g < size; g++) {
    const own = g * size + g;
    let [known, perhaps] = [-mutual[own]!, -perhapsMutual[own]!];
    received[g]! -= follows[own]!;
    for (let h = 0, cell = g * size; h < size; h++, cell++) {
      known += mutual[cell]!;
      perhaps += perhapsMutual[cell]!;
      received[h]! += follows[cell]!;
    }
    if (g < count) pairs.push({ known, most: known + perhaps });
  }
  return { mutual: pairs, received };
}

/** Pairs abroad that each country's accounts could make mutual by more unseen ties than there can be. */
function countBeyond(graph: Graph, groupOf: Int32Array, count: number): Float64Array {
  const beyond = new Float64Array(count);
  if (graph.mostUnseen === null) return beyond;
  for (let node = 0; node < graph.size; node++) {
    const g = groupOf[node]!;
    if (g < 0) continue;
    const returning = graph.unseenTarget
      .subarray(graph.unseenStart[node]!, graph.unseenStart[node + 1]!)
      .filter((other) => groupOf[other] !== g && tieState(graph, other, node) !== 'no');
    beyond[g]! += Math.max(0, returning.length - mostUnseenOf(graph, node));
  }
  return beyond;
}

/**
 * Follows that each country receives from outside it of which it is unknown whether they are returned. Each mutual tie is
 * one that is returned; of the others only those may be unknown whose target was not seen whole.
 */
function countOpen(graph: Graph, groupOf: Int32Array, count: number): Float64Array {
  const open = new Float64Array(count);
  for (let target = 0; target < graph.size; target++) {
    const g = groupOf[target]!;
    if (g < 0 || isSeenWhole(graph, target)) continue;
    for (let e = graph.inStart[target]!; e < graph.inStart[target + 1]!; e++) {
      const source = graph.inSource[e]!;
      if (groupOf[source] !== g && tieState(graph, target, source) === 'unknown') open[g]!++;
    }
  }
  return open;
}

/** Accounts abroad that follow any account of each country, and that may. */
function countFollowing(
  graph: Graph,
  groupOf: Int32Array,
  members: readonly (readonly number[])[],
): { known: number; most: number }[] {
  const [known, perhaps] = [new Uint32Array(members.length), new Uint32Array(members.length)];
  const { size, outStart, outTarget } = graph;
  // The last node that was counted for each country.
  const seen = new Int32Array(members.length).fill(-1);
  for (let node = 0; node < size; node++) {
    const own = groupOf[node]!;
    for (let k = outStart[node]!, end = outStart[node + 1]!; k < end; k++) {
      const g = groupOf[outTarget[k]!]!;
      if (g < 0 || g === own || seen[g] === node) continue;
      seen[g] = node;
      known[g]!++;
    }
    if (isSeenWhole(graph, node)) continue;
    const open =
      graph.observed[node] === 1
        ? graph.unseenTarget
            .subarray(graph.unseenStart[node]!, graph.unseenStart[node + 1]!)
            .map((target) => groupOf[target]!)
        : members.keys();
    for (const g of open) {
      if (g === own || seen[g] === node || members[g] === undefined) continue;
      if (members[g]!.some((member) => tieState(graph, node, member) === 'unknown')) {
        seen[g] = node;
        perhaps[g]!++;
      }
    }
  }
  return members.map((_, g) => ({ known: known[g]!, most: known[g]! + perhaps[g]! }));
}

/** Accounts that any of each country's follows abroad, and that one may. */
function countFollowed(
  graph: Graph,
  groupOf: Int32Array,
  members: readonly (readonly number[])[],
): { known: number; most: number }[] {
  const { outStart, outTarget } = graph;
  // The last country that each node was counted for.
  const seen = new Int32Array(graph.size).fill(-1);
  return members.map((own, g) => {
    const isNew = (node: number) => {
      if (groupOf[node] === g || seen[node] === g) return false;
      seen[node] = g;
      return true;
    };
    let [known, open] = [0, 0];
    for (const node of own) {
      for (let k = outStart[node]!, end = outStart[node + 1]!; k < end; k++) {
        const other = outTarget[k]!;
        if (groupOf[other] === g || seen[other] === g) continue;
        seen[other] = g;
        known++;
      }
    }
    const isBound = (node: number) =>
      mostUnseenOf(graph, node) < graph.unseenStart[node + 1]! - graph.unseenStart[node]!;
    const openFrom = (node: number) => {
      let found = 0;
      for (let k = graph.unseenStart[node]!; k < graph.unseenStart[node + 1]!; k++) {
        if (isNew(graph.unseenTarget[k]!)) found++;
      }
      return found;
    };
    for (const node of own) {
      if (isSeenWhole(graph, node) || isBound(node)) continue;
      open += openFrom(node);
      if (graph.observed[node] === 1) continue;
      for (let other = 0; other < graph.size; other++) {
        if (tieState(graph, node, other) === 'unknown' && isNew(other)) open++;
      }
    }
    let [bound, mostOfBound] = [0, 0];
    for (const node of own.filter(isBound)) {
      bound += openFrom(node);
      mostOfBound += mostUnseenOf(graph, node);
    }
    return { known, most: known + open + Math.min(bound, mostOfBound) };
  });
}
