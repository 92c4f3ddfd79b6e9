/** Who abroad is tied to a country through a single one of its accounts, in each direction. */
import { tieState } from '../graph/graph.ts';
import { groupBy } from '../group-by.ts';
import { type AccountTies, followersOf, followsOf, isSeenWhole } from './account-ties.ts';
import { byWeight } from './account-weight.ts';
import type { TiesAbroad } from './country-ties.ts';
import type { NodeGraph } from './study.ts';

/** Accounts and countries abroad that are tied to this account of the country, and known to be to no other of it. */
export interface SoleSide {
  /** The weightiest first. */
  accounts: readonly number[];
  /** Accounts that are tied to it, to no other for all that is known, and perhaps to another. */
  perhaps: readonly number[];
  /** How many there are at most: with those too that perhaps are tied to it, and to no other for all that is known. */
  most: number;
  /** Codes of the countries of which no account is tied to another, in the order of their weightiest account. */
  countries: readonly string[];
  /** Those of which none is for all that is known, and perhaps one. */
  perhapsCountries: readonly string[];
  /** How many countries there are at most, counted likewise. */
  mostCountries: number;
}

export interface SoleLink {
  node: number;
  /** Who follows it, and whom it follows. */
  following: SoleSide;
  followed: SoleSide;
}

/** Of each account of a country; empty where it has one only, through which all goes. */
export function soleLinks(study: NodeGraph, abroad: TiesAbroad): SoleLink[] {
  const { own, ties } = abroad;
  if (own.length < 2) return [];
  const { graph } = study;
  const isOpen = (node: number) => !isSeenWhole(graph, node);
  const following = sideOf(study, ties, followersOf, {
    own,
    abroad: abroad.abroad.filter(isOpen),
    isUnknown: (other, node) => tieState(graph, other, node) === 'unknown',
  });
  const followed = sideOf(study, ties, followsOf, {
    own: own.filter(isOpen),
    abroad: abroad.abroad,
    isUnknown: (other, node) => tieState(graph, node, other) === 'unknown',
  });
  return own.map((node) => ({ node, following: following(node), followed: followed(node) }));
}

/** Nodes of the country and abroad between which a tie of this direction can be unknown, and whether it is. */
interface Doubt {
  own: readonly number[];
  abroad: readonly number[];
  isUnknown: (other: number, node: number) => boolean;
}

function sideOf(
  study: NodeGraph,
  ties: readonly AccountTies[],
  tied: (one: AccountTies) => number[],
  { own, abroad, isUnknown }: Doubt,
): (node: number) => SoleSide {
  const { nodes } = study;
  const ownOf = new Map<number, number[]>();
  for (const one of ties) {
    for (const other of tied(one)) {
      const known = ownOf.get(other);
      if (known === undefined) ownOf.set(other, [one.node]);
      else known.push(one.node);
    }
  }
  const open = new Set(own);
  const doubtful = own.length === 0 ? [] : abroad;
  const isDoubtful = new Set(doubtful);
  const mayBeTied = (other: number, but: number) =>
    isDoubtful.has(other) && own.some((node) => node !== but && isUnknown(other, node));
  const countries = new Map<string, Set<number>>();
  for (const [other, those] of ownOf) {
    const { country } = nodes[other]!.row;
    const tiedTo = countries.get(country) ?? new Set();
    for (const node of those) tiedTo.add(node);
    countries.set(country, tiedTo);
  }
  const untied = doubtful.filter((other) => !ownOf.has(other));
  const weight = byWeight(study);
  const tiedToOne = [...ownOf].filter(([, those]) => those.length === 1).map(([other]) => other);
  const onlyOf = groupBy(tiedToOne, (other) => ownOf.get(other)![0]!);
  return (node) => {
    const only = (onlyOf.get(node) ?? []).sort(weight);
    const sure = only.filter((other) => !mayBeTied(other, node));
    const codes = [...new Set(only.map((other) => nodes[other]!.row.country))].filter(
      (code) => code !== '' && countries.get(code)!.size === 1,
    );
    const isSure = (code: string) =>
      !doubtful.some((other) => nodes[other]!.row.country === code && mayBeTied(other, node));
    const perhapsToo = open.has(node) ? untied.filter((other) => isUnknown(other, node)) : [];
    const codesToo = new Set(perhapsToo.map((other) => nodes[other]!.row.country));
    const untiedCodes = [...codesToo].filter((code) => code !== '' && !countries.has(code));
    return {
      accounts: sure,
      perhaps: only.filter((other) => mayBeTied(other, node)),
      most: only.length + perhapsToo.length,
      countries: codes.filter(isSure),
      perhapsCountries: codes.filter((code) => !isSure(code)),
      mostCountries: codes.length + untiedCodes.length,
    };
  };
}
