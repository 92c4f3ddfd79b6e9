/** Countries and organisations in the study: their accounts, actors and ties abroad, and how they stand. */
import { COUNTRIES, type Country, countryByCode } from '../roster/countries.ts';
import { isObserved } from '../roster/verdict.ts';
import { countryStandings, type Standing } from './country-standing.ts';
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
  /** `null` where it has no node. */
  standing: Standing | null;
  /** Known follows from accounts abroad, and to them, tie by tie. */
  followsFromAbroad: number;
  followsAbroad: number;
  /** Pairs within this country that follow each other. */
  mutualHome: number;
}

/** Every member of the United Nations, of a group those that it has, and every other country or organisation with an account; sorted by code. */
export function countryPresence(study: Study): Presence[] {
  const byCode = new Map<string, Presence>();
  const isTold = ({ code, unMember }: Country) =>
    unMember && (study.group === null || study.entries.some(({ row }) => row.country === code));
  for (const country of COUNTRIES) if (isTold(country)) byCode.set(country.code, noPresence(country.code));
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
    standing: null,
    followsFromAbroad: 0,
    followsAbroad: 0,
    mutualHome: 0,
  };
}

function countTies(study: Study, byCode: ReadonlyMap<string, Presence>): void {
  const between = countryTies(study);
  const { size, follows, mutual } = between.ties;
  for (const [g, standing] of countryStandings(study, between).entries()) {
    const presence = byCode.get(standing.code)!;
    presence.standing = standing;
    presence.mutualHome = mutual[g * size + g]!;
    for (let h = 0; h < size; h++) {
      if (h === g) continue;
      presence.followsAbroad += follows[g * size + h]!;
      presence.followsFromAbroad += follows[h * size + g]!;
    }
  }
}
