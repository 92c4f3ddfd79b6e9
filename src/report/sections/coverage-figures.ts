/** Who of the roster is in the study, and who could not be seen. */
import { type ReadClaim, readClaim } from '../../roster/read-basis.ts';
import { isNode, VERDICTS, type Verdict } from '../../roster/verdict.ts';
import { logOrigin } from '../../study/log-origin.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { escapeMarkdown } from '../words/markdown.ts';

/** The entries of each verdict that occurs, in the verdicts' order. */
export function entriesByVerdict({ entries }: Study): { verdict: Verdict; entries: StudyEntry[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    entries: entries.filter((entry) => entry.verdict === verdict),
  })).filter((group) => group.entries.length > 0);
}

/** What counts as read and on whose word, with names of files as Markdown. */
export function claimOf({ study: { snapshot, entries } }: Facts): ReadClaim {
  const claim = readClaim(snapshot, entries);
  return {
    basis: claim.basis,
    observed: escapeMarkdown(claim.observed),
    unobserved: escapeMarkdown(claim.unobserved),
    capped: escapeMarkdown(claim.capped),
    state: escapeMarkdown(claim.state),
  };
}

/** How the log was made out of which the snapshot was sealed; '' where it was not out of one. */
export function logSentence({ study: { snapshot }, language }: Facts): string {
  const log = logOrigin(snapshot.options);
  if (log === null) return '';
  const streams = log.streams?.map((stream) => escapeMarkdown(stream)) ?? null;
  return language.coverage.log({ ...log, name: escapeMarkdown(log.name), streams });
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
