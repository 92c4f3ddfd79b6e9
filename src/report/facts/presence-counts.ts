/** Who of the roster is in the study: by verdict, by office and by region. */
import { isNode, VERDICTS, type Verdict } from '../../roster/verdict.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { Facts } from './facts.ts';

/** The entries of each verdict that occurs, in the verdicts' order. */
export function entriesByVerdict({ entries }: Study): { verdict: Verdict; entries: StudyEntry[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    entries: entries.filter((entry) => entry.verdict === verdict),
  })).filter((group) => group.entries.length > 0);
}

interface OfficePresence {
  office: string;
  entries: number;
  accounts: number;
  /** Countries and organisations with an account of that office. */
  countries: number;
}

/** The offices that entries state, the most accounts first. */
export function officePresence({ entries }: Pick<Study, 'entries'>): OfficePresence[] {
  const byOffice = new Map<string, StudyEntry[]>();
  for (const entry of entries) {
    const { office } = entry.row;
    if (office !== '') byOffice.set(office, [...(byOffice.get(office) ?? []), entry]);
  }
  return [...byOffice]
    .map(([office, of]) => {
      const accounts = of.filter(({ verdict }) => isNode(verdict));
      const countries = new Set(accounts.map(({ row }) => row.country).filter((country) => country !== ''));
      return { office, entries: of.length, accounts: accounts.length, countries: countries.size };
    })
    .sort((a, b) => b.accounts - a.accounts || (a.office < b.office ? -1 : 1));
}

/** Entries that stand for no account on the date. */
export function absentEntries({ entries }: Study): StudyEntry[] {
  return entries.filter(({ verdict }) => !isNode(verdict));
}

export interface RegionPresence {
  region: string;
  /** Members of the United Nations in it, and those of them with an account. */
  members: number;
  membersPresent: number;
  accounts: number;
  persons: number;
  institutions: number;
  observed: number;
}

/** Sums over the countries of each region, the most accounts first; what has no region comes as ''. */
export function regionPresence({ presence }: Facts): RegionPresence[] {
  const byRegion = new Map<string, RegionPresence>();
  for (const { country, accounts, persons, institutions, observed } of presence) {
    const region = country?.region ?? '';
    const sum = byRegion.get(region) ?? {
      region,
      members: 0,
      membersPresent: 0,
      accounts: 0,
      persons: 0,
      institutions: 0,
      observed: 0,
    };
    const member = country?.unMember === true ? 1 : 0;
    sum.members += member;
    sum.membersPresent += accounts > 0 ? member : 0;
    sum.accounts += accounts;
    sum.persons += persons;
    sum.institutions += institutions;
    sum.observed += observed;
    byRegion.set(region, sum);
  }
  return [...byRegion.values()].sort((a, b) => b.accounts - a.accounts || (a.region < b.region ? -1 : 1));
}
