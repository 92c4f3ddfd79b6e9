/** How every country stands: accounts abroad that follow it and that it follows, mutual ties abroad, with ranks. */

import { summarise } from '../activity/audience.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Rank } from '../values/bounded.ts';
import { countryReach, type Reach, rankOfReach, type StandingName } from './country-reach.ts';
import { type CountryTies, countryTies } from './country-ties.ts';
import { attributeOf } from './grouping.ts';
import type { NodeGraph } from './study.ts';

/** What they are called in tables. */
export const STANDING_COLUMNS = {
  following: 'accounts_following_abroad',
  followed: 'accounts_followed_abroad',
  mutual: 'mutual_abroad',
} as const satisfies Readonly<Record<StandingName, string>>;

/** One country or organisation with a node; abroad is every account that is not of it. */
export interface Standing extends Reach {
  code: string;
  /** '' where it is of none. */
  region: string;
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
  const { nodes, graph } = study;
  const places = new Map(codes.map((code, g) => [code, g]));
  const groupOf = Int32Array.from(nodes, ({ row }) => places.get(row.country) ?? -1);
  // Of an edition the union knows something of whom no network shows, too.
  const isRead = (node: number) => isObserved(nodes[node]!.verdict);
  return countryReach({ graph, groupOf, groups: codes.length, isRead }, ties).map((reach, g) => ({
    code: codes[g]!,
    region: attributeOf(nodes[groupOf.indexOf(g)]!, 'region'),
    ...reach,
  }));
}

/** The rank of a country by a figure among those of these that have one, with its range; NaN where it has none. */
export function rankRange(standings: readonly Standing[], name: StandingName, own: Standing): Rank {
  return rankOfReach(
    standings,
    name,
    standings.findIndex(({ code }) => code === own.code),
    own[name].rank,
  );
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
