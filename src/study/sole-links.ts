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
  /** Codes of the countries of which no account is tied to another, in the order of their weightiest account. */
  countries: readonly string[];
  /** Those of which none is for all that is known, and perhaps one. */
  perhapsCountries: readonly string[];
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
  const following = sideOf(study, abroad, ties, followersOf, (other, node) => tieState(graph, other, node));
  const followed = sideOf(study, abroad, ties, followsOf, (other, node) => tieState(graph, node, other));
  return own.map((node) => ({ node, following: following(node), followed: followed(node) }));
}

function sideOf(
  study: NodeGraph,
  { own, abroad }: TiesAbroad,
  ties: readonly AccountTies[],
  tied: (one: AccountTies) => number[],
  state: (other: number, node: number) => ReturnType<typeof tieState>,
): (node: number) => SoleSide {
  const { graph, nodes } = study;
  const ownOf = new Map<number, number[]>();
  for (const one of ties) {
    for (const other of tied(one)) {
      const known = ownOf.get(other);
      if (known === undefined) ownOf.set(other, [one.node]);
      else known.push(one.node);
    }
  }
  const open = own.filter((node) => !isSeenWhole(graph, node));
  const mayBeTied = (other: number, but: number) =>
    (isSeenWhole(graph, other) ? open : own).some((node) => node !== but && state(other, node) === 'unknown');
  const countries = new Map<string, Set<number>>();
  for (const [other, those] of ownOf) {
    const { country } = nodes[other]!.row;
    const tiedTo = countries.get(country) ?? new Set();
    for (const node of those) tiedTo.add(node);
    countries.set(country, tiedTo);
  }
  const doubtful = abroad.filter((other) => open.length > 0 || !isSeenWhole(graph, other));
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
    return {
      accounts: sure,
      perhaps: only.filter((other) => mayBeTied(other, node)),
      countries: codes.filter(isSure),
      perhapsCountries: codes.filter((code) => !isSure(code)),
    };
  };
}
