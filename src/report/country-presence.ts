/** Countries and organisations in the study: their accounts, actors and ties abroad; the table of them. */
import { type Cell, csvText } from '../csv.ts';
import { hasEdge } from '../graph/graph.ts';
import { COUNTRIES, type Country, countryByCode } from '../roster/countries.ts';
import type { Study, StudyEntry } from './study.ts';

export interface Presence {
  code: string;
  /** Undefined where the code is in no table. */
  country: Country | undefined;
  accounts: number;
  /** Distinct actors of this kind. */
  persons: number;
  institutions: number;
  observed: number;
  /** Known follows from other countries; follows of the observed accounts to other countries. */
  followersAbroad: number;
  followsAbroad: number;
  /** Pairs that follow each other, with other countries and within this one. */
  mutualAbroad: number;
  mutualHome: number;
}

/** Every member of the United Nations, and every other country or organisation with an account; sorted by code. */
export function countryPresence(study: Study): Presence[] {
  const byCode = new Map<string, Presence>();
  for (const { code, unMember } of COUNTRIES) if (unMember) byCode.set(code, noPresence(code));
  const nodesOf = new Map<string, StudyEntry[]>();
  for (const [k, node] of study.nodes.entries()) {
    const { country } = node.row;
    if (country === '') continue;
    const presence = byCode.get(country) ?? noPresence(country);
    byCode.set(country, presence);
    presence.accounts++;
    presence.observed += study.graph.observed[k]!;
    const compatriots = nodesOf.get(country) ?? [];
    compatriots.push(node);
    nodesOf.set(country, compatriots);
  }
  for (const [code, nodes] of nodesOf) {
    byCode.get(code)!.persons = countActors(nodes, 'person');
    byCode.get(code)!.institutions = countActors(nodes, 'institution');
  }
  countTies(study, byCode);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Distinct actors of a kind; an account without an actor is its own. */
export function countActors(nodes: readonly StudyEntry[], kind: string): number {
  return new Set(nodes.filter(({ row }) => row.kind === kind).map((node) => node.row.actor || node.accountId))
    .size;
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
    followersAbroad: 0,
    followsAbroad: 0,
    mutualAbroad: 0,
    mutualHome: 0,
  };
}

function countTies({ nodes, graph }: Study, byCode: ReadonlyMap<string, Presence>): void {
  const presence = nodes.map(({ row }) => byCode.get(row.country));
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      const source = presence[i];
      const target = presence[j];
      const mutual = hasEdge(graph, j, i);
      if (source !== undefined && source === target) {
        if (mutual && i < j) source.mutualHome++;
        continue;
      }
      if (target !== undefined) target.followersAbroad++;
      if (source === undefined) continue;
      source.followsAbroad += graph.observed[i]!;
      if (mutual) source.mutualAbroad++;
    }
  }
}

/** `countries.csv`; what countries without an account, or without an observed one, follow is an empty cell. */
export function countriesCsv(presence: readonly Presence[]): string {
  const header = [
    'country',
    'iso3',
    'name',
    'region',
    'un_member',
    'accounts',
    'persons',
    'institutions',
    'observed',
    'followers_abroad',
    'follows_abroad',
    'mutual_abroad',
    'mutual_home',
  ];
  return csvText(header, presence.map(countryRow));
}

function countryRow(presence: Presence): Cell[] {
  const { code, country, accounts, observed } = presence;
  const known = (count: number, of: number) => (of === 0 ? null : count);
  return [
    code,
    country?.iso3 ?? '',
    country?.name ?? '',
    country?.region ?? '',
    country === undefined ? '' : country.unMember ? 'yes' : 'no',
    accounts,
    presence.persons,
    presence.institutions,
    observed,
    known(presence.followersAbroad, accounts),
    known(presence.followsAbroad, observed),
    known(presence.mutualAbroad, observed),
    known(presence.mutualHome, observed),
  ];
}
