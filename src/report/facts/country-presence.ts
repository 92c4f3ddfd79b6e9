/** Countries and organisations in the study: their accounts, actors and ties abroad; the table of them. */
import { type Cell, csvText } from '../../csv.ts';
import { hasEdge } from '../../graph/graph.ts';
import { COUNTRIES, type Country, countryByCode } from '../../roster/countries.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { Study, StudyEntry, Unit } from '../../study/study.ts';

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
  /** Known follows from other countries; follows of the observed nodes to other countries. */
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
    followsAbroad: 0,
    mutualAbroad: 0,
    mutualHome: 0,
  };
}

function countTies({ nodes, graph }: Study, byCode: ReadonlyMap<string, Presence>): void {
  const presence = nodes.map(({ row }) => byCode.get(row.country));
  for (let i = 0; i < graph.size; i++) {
    const country = presence[i];
    if (country !== undefined) country.sources += graph.observed[i]!;
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
export function countriesCsv(presence: readonly Presence[], unit: Unit): string {
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
    ...(unit === 'country' ? [] : ['mutual_home']),
  ];
  return csvText(
    header,
    presence.map((one) => countryRow(one, unit)),
  );
}

function countryRow(presence: Presence, unit: Unit): Cell[] {
  const { code, country, accounts, observed, sources } = presence;
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
    known(presence.followsAbroad, sources),
    known(presence.mutualAbroad, sources),
    ...(unit === 'country' ? [] : [known(presence.mutualHome, sources)]),
  ];
}
