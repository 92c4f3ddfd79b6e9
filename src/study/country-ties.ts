/** The ties of one country's accounts with accounts abroad, and those between all countries. */
import type { TieState } from '../graph/tie-state.ts';
import { isObserved } from '../roster/verdict.ts';
import { type AccountTies, accountTies, followersOf, followsOf } from './account-ties.ts';
import { countGroupTies, type GroupTies, groupFollows } from './group-ties.ts';
import { attributeOf } from './grouping.ts';
import type { NodeGraph } from './study.ts';

/** What is known of a country's ties; abroad is every account that is not of this country. */
export interface TiesAbroad {
  /** Nodes of the country, and of all others. */
  own: readonly number[];
  abroad: readonly number[];
  /** Of each own node, with nodes abroad. */
  ties: readonly AccountTies[];
  /** Distinct accounts abroad that follow any of the country's, as far as is known. */
  accountsFollowing: number;
  /** Distinct accounts abroad that any of its accounts follows, and mutual pairs; `null` where none of them was read. */
  accountsFollowed: number | null;
  mutual: number | null;
  /** Mutual pairs where all that may be are. */
  mutualMost: number;
  /** Pairs of which a direction is unknown. */
  unknownPairs: number;
}

/** In the order of the study. */
export function nodesOfCountry({ nodes }: Pick<NodeGraph, 'nodes'>, code: string): number[] {
  return [...nodes.keys()].filter((node) => nodes[node]!.row.country === code);
}

export function tiesAbroad({ nodes, graph }: NodeGraph, code: string): TiesAbroad {
  const isAbroad = (node: number) => nodes[node]!.row.country !== code;
  const all = [...nodes.keys()];
  const own = nodesOfCountry({ nodes }, code);
  const ties = own.map((node) => accountTies(graph, node, isAbroad));
  const isRead = own.some((node) => isObserved(nodes[node]!.verdict));
  const distinct = (list: (one: AccountTies) => number[]) => new Set(ties.flatMap(list)).size;
  const sides = countGroupTies(
    graph,
    all.map((node) => (isAbroad(node) ? 1 : 0)),
    2,
    0,
  );
  return {
    own,
    abroad: all.filter(isAbroad),
    ties,
    accountsFollowing: distinct(followersOf),
    accountsFollowed: isRead ? distinct(followsOf) : null,
    mutual: isRead ? sides.mutual[1]! : null,
    mutualMost: sides.mutual[1]! + sides.perhapsMutual[1]!,
    unknownPairs: sides.unknown[1]!,
  };
}

/** How many of the nodes are of each region; those of none are left out. */
export function countByRegion({ nodes }: NodeGraph, those: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of those) {
    const region = attributeOf(nodes[node]!, 'region');
    if (region === '') continue;
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

export interface RegionTies {
  region: string;
  /** Accounts of the region abroad. */
  accounts: number;
  /** Known follows of the country's accounts, and of theirs, each with what it would be were every unknown tie there. */
  follows: number;
  followsMost: number;
  followedBy: number;
  followedByMost: number;
  mutual: number;
  mutualMost: number;
  unknownPairs: number;
}

/** Ties of a country with each region that has an account abroad, in code-unit order; accounts of none are left out. */
export function tiesByRegion({ nodes, graph }: NodeGraph, code: string): RegionTies[] {
  const isAbroad = ({ row }: NodeGraph['nodes'][number]) => row.country !== code;
  const labels = nodes.map((entry) => (isAbroad(entry) ? attributeOf(entry, 'region') : null));
  const regions = [...new Set(labels)]
    .filter((region) => region !== null && region !== '')
    .sort() as string[];
  const groupOf = labels.map((region) =>
    region === null ? 0 : region === '' ? -1 : 1 + regions.indexOf(region),
  );
  const counted = countGroupTies(graph, groupOf, 1 + regions.length, 0);
  const { size, accounts, follows, unknownFollows, mutual, perhapsMutual, unknown } = counted;
  return regions.map((region, k) => ({
    region,
    accounts: accounts[1 + k]!,
    follows: follows[1 + k]!,
    followsMost: follows[1 + k]! + unknownFollows[1 + k]!,
    followedBy: follows[(1 + k) * size]!,
    followedByMost: follows[(1 + k) * size]! + unknownFollows[(1 + k) * size]!,
    mutual: mutual[1 + k]!,
    mutualMost: mutual[1 + k]! + perhapsMutual[1 + k]!,
    unknownPairs: unknown[1 + k]!,
  }));
}

export interface CountryTies {
  /** Countries and organisations with a node, sorted; group k of `ties` is `codes[k]`, the last group is of no country. */
  codes: readonly string[];
  ties: GroupTies;
}

export function countryTies({ nodes, graph }: NodeGraph): CountryTies {
  const codes = [...new Set(nodes.map(({ row }) => row.country))].filter((code) => code !== '').sort();
  const groups = new Map(codes.map((code, k) => [code, k]));
  const groupOf = nodes.map(({ row }) => groups.get(row.country) ?? codes.length);
  return { codes, ties: countGroupTies(graph, groupOf, codes.length + 1) };
}

/** What two countries have to do with each other: known follows each way, and whether there is one at all. */
export interface CountryRelation {
  code: string;
  follows: number;
  followedBy: number;
  to: TieState;
  from: TieState;
}

/** Of one country with every other that has a node, by code. */
export function relationsOf({ codes, ties }: CountryTies, code: string): CountryRelation[] {
  const own = codes.indexOf(code);
  if (own < 0) return [];
  return codes.flatMap((other, k) =>
    k === own
      ? []
      : {
          code: other,
          follows: ties.follows[own * ties.size + k]!,
          followedBy: ties.follows[k * ties.size + own]!,
          to: groupFollows(ties, own, k),
          from: groupFollows(ties, k, own),
        },
  );
}
