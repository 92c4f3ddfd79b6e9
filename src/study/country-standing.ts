/** How every country stands: accounts abroad that follow it and that it follows, mutual ties abroad, with ranks. */

import { summarise } from '../activity/audience.ts';
import { type Graph, mostUnseenOf, tieState } from '../graph/graph.ts';
import { rankBounds, ranksOf } from '../graph/ranks.ts';
import { groupBy } from '../group-by.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Rank } from '../values/bounded.ts';
import { isSeenWhole } from './account-ties.ts';
import { type CountryTies, countryTies } from './country-ties.ts';
import type { GroupTies } from './group-ties.ts';
import { attributeOf } from './grouping.ts';
import type { NodeGraph } from './study.ts';

/** A count of what is known to be there, and of what may be. */
export interface StandingFigure {
  known: number;
  most: number;
  /** By what is known, among all countries; NaN where it cannot be said. */
  rank: number;
}

export const STANDING_FIGURES = ['mutual', 'following', 'followed'] as const;

export type StandingName = (typeof STANDING_FIGURES)[number];

/** What they are called in tables. */
export const STANDING_COLUMNS = {
  following: 'accounts_following_abroad',
  followed: 'accounts_followed_abroad',
  mutual: 'mutual_abroad',
} as const satisfies Readonly<Record<StandingName, string>>;

/** One country or organisation with a node; abroad is every account that is not of it. */
export interface Standing extends Readonly<Record<StandingName, StandingFigure>> {
  code: string;
  /** '' where it is of none. */
  region: string;
  accounts: number;
  /** Those of them whose follows were read: where there is none, what it follows has no rank. */
  sources: number;
  /** Follows from abroad that are returned to the account that follows, and that are known not to be. */
  returned: { yes: number; no: number };
}

/** Of the follows from abroad of which it is known, the share that is returned; NaN where there is none. */
export function returnedShare(standing: Pick<Standing, 'returned'>): number {
  return standing.returned.yes / returnedOf(standing);
}

/** Of how many follows from abroad that share is. */
export function returnedOf({ returned: { yes, no } }: Pick<Standing, 'returned'>): number {
  return yes + no;
}

/** Of every country with a node, sorted by code. O(m + countries · nodes). */
export function countryStandings(study: NodeGraph, between: CountryTies = countryTies(study)): Standing[] {
  const { codes, ties } = between;
  const { nodes } = study;
  const nodesOf = groupBy(nodes.keys(), (node) => nodes[node]!.row.country);
  const members = codes.map((code) => nodesOf.get(code)!);
  const places = new Map(codes.map((code, g) => [code, g]));
  const groupOf = Int32Array.from(nodes, ({ row }) => places.get(row.country) ?? -1);
  const following = countFollowing(study.graph, groupOf, members);
  const followed = countFollowed(study.graph, groupOf, members);
  const { mutual: pairs, received } = abroad(ties, codes.length);
  const beyond = countBeyond(study.graph, groupOf, codes.length);
  const mutual = pairs.map(({ known, most }, g) => ({ known, most: most - beyond[g]! }));
  const open = countOpen(study.graph, groupOf, codes.length);
  const returned = mutual.map(({ known }, g) => ({ yes: known, no: received[g]! - known - open[g]! }));
  // Of an edition the union knows something of whom no network shows, too.
  const read = members.map((own) => own.filter((node) => isObserved(nodes[node]!.verdict)).length);
  const isRead = (g: number) => read[g]! > 0;
  const rank = (counts: readonly { known: number }[], has: (g: number) => boolean) =>
    ranksOf(Float64Array.from(counts, ({ known }, g) => (has(g) ? known : Number.NaN)));
  const ranks = {
    mutual: rank(mutual, isRead),
    following: rank(following, () => true),
    followed: rank(followed, isRead),
  };
  return codes.map((code, g) => ({
    code,
    region: attributeOf(nodes[members[g]![0]!]!, 'region'),
    accounts: members[g]!.length,
    sources: read[g]!,
    returned: returned[g]!,
    mutual: { ...mutual[g]!, rank: ranks.mutual[g]! },
    following: { ...following[g]!, rank: ranks.following[g]! },
    followed: { ...followed[g]!, rank: ranks.followed[g]! },
  }));
}

/**
 * The rank of a country by a figure among those of these that have one, and the best and the worst that it may have,
 * however unknown ties turn out; NaN where it has none. So the rank lies between the two.
 */
export function rankRange(standings: readonly Standing[], name: StandingName, own: Standing): Rank {
  const ranked = standings.filter((one) => !Number.isNaN(one[name].rank));
  const place = ranked.findIndex((one) => one.code === own.code);
  if (place < 0) return { rank: Number.NaN, best: Number.NaN, worst: Number.NaN, of: ranked.length };
  const bounds = rankBounds(
    ranked.map((one) => one[name].known),
    ranked.map((one) => one[name].most),
    place,
  );
  return { rank: own[name].rank, ...bounds, of: ranked.length };
}

/** The countries of the same region, and the rank of this one among those of them that have one. */
export function rankInRegion(standings: readonly Standing[], name: StandingName, own: Standing): Rank {
  const region = standings.filter((one) => one.region === own.region);
  const better = region.filter((one) => one[name].rank < own[name].rank).length;
  return { ...rankRange(region, name, own), rank: Number.isNaN(own[name].rank) ? Number.NaN : 1 + better };
}

/** Of the countries of a region that have a rank; NaN where none has. */
export function regionMedian(standings: readonly Standing[], name: StandingName, region: string): number {
  const ranked = standings.filter((one) => one.region === region && !Number.isNaN(one[name].rank));
  return summarise(ranked.map((one) => one[name].known)).median;
}

/** How many countries have a rank. */
export function countRanked(standings: readonly Standing[], name: StandingName): number {
  return standings.filter((one) => !Number.isNaN(one[name].rank)).length;
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
