/** Countries and organisations in the study: their accounts, actors and ties abroad. */
import { COUNTRIES, type Country, countryByCode } from '../roster/countries.ts';
import { isObserved } from '../roster/verdict.ts';
import { countryTies } from './country-ties.ts';
import type { Study, StudyEntry } from './study.ts';

/** Accounts are counted as accounts, also where nodes are larger units; ties are those between nodes. */
export interface Presence {
  code: string;
  /** Undefined where the code is in no table. */
  country: Country | undefined;
  accounts: number;
  /** Distinct actors of this kind. */
  persons: number;
  institutions: number;
  observed: number;
  /** Nodes whose follows were read to the end; as many as observed accounts where nodes are accounts. */
  sources: number;
  /** Known follows from accounts abroad, and to them. */
  followersAbroad: number;
  /** Nodes abroad with such a follow. */
  followingNodes: number;
  followsAbroad: number;
  /** Pairs that follow each other, with accounts abroad and within this country. */
  mutualAbroad: number;
  mutualHome: number;
}

/** Every member of the United Nations, and every other country or organisation with an account; sorted by code. */
export function countryPresence(study: Study): Presence[] {
  const byCode = new Map<string, Presence>();
  for (const { code, unMember } of COUNTRIES) if (unMember) byCode.set(code, noPresence(code));
  const accountsOf = new Map<string, StudyEntry[]>();
  for (const account of study.accounts) {
    const { country } = account.row;
    if (country === '') continue;
    const presence = byCode.get(country) ?? noPresence(country);
    byCode.set(country, presence);
    presence.accounts++;
    if (isObserved(account.verdict)) presence.observed++;
    const compatriots = accountsOf.get(country) ?? [];
    compatriots.push(account);
    accountsOf.set(country, compatriots);
  }
  for (const [code, accounts] of accountsOf) {
    byCode.get(code)!.persons = countActors(accounts, 'person');
    byCode.get(code)!.institutions = countActors(accounts, 'institution');
  }
  countTies(study, byCode);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Distinct actors of a kind; an account without an actor is its own. */
export function countActors(accounts: readonly StudyEntry[], kind: string): number {
  const holders = accounts.filter(({ row }) => row.kind === kind);
  return new Set(holders.map(({ row, accountId }) => row.actor || accountId)).size;
}

/** Whether the study compares countries: accounts of at least two are in it. */
export function hasCountries(study: Study): boolean {
  return new Set(study.nodes.map(({ row }) => row.country).filter((code) => code !== '')).size > 1;
}

function noPresence(code: string): Presence {
  return {
    code,
    country: countryByCode(code),
    accounts: 0,
    persons: 0,
    institutions: 0,
    observed: 0,
    sources: 0,
    followersAbroad: 0,
    followingNodes: 0,
    followsAbroad: 0,
    mutualAbroad: 0,
    mutualHome: 0,
  };
}

function countTies(study: Study, byCode: ReadonlyMap<string, Presence>): void {
  const { nodes, graph } = study;
  for (const [node, { row }] of nodes.entries()) {
    if (row.country === '') continue;
    const targets = graph.outTarget.subarray(graph.outStart[node]!, graph.outStart[node + 1]!);
    const followed = new Set(Array.from(targets, (target) => nodes[target]!.row.country));
    for (const code of followed) if (code !== '' && code !== row.country) byCode.get(code)!.followingNodes++;
  }
  const { codes, ties } = countryTies(study);
  const { size, observed, follows, mutual } = ties;
  for (const [g, code] of codes.entries()) {
    const presence = byCode.get(code)!;
    presence.sources = observed[g]!;
    presence.mutualHome = mutual[g * size + g]!;
    for (let h = 0; h < size; h++) {
      if (h === g) continue;
      presence.followsAbroad += follows[g * size + h]!;
      presence.followersAbroad += follows[h * size + g]!;
      presence.mutualAbroad += mutual[g * size + h]!;
    }
  }
}
