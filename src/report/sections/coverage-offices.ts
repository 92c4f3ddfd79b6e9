/** Which offices the roster has accounts of, and of how many countries: what a count of absences rests on. */

import { isNode } from '../../roster/verdict.ts';
import { type Study, type StudyEntry, sourceOf } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { valueText } from '../words/account-text.ts';
import { numberColumn } from '../words/markdown.ts';
import { reportTable } from './report-table.ts';

interface OfficePresence {
  office: string;
  entries: number;
  accounts: number;
  /** Countries and organisations with an account of that office. */
  countries: number;
}

/** The offices that entries state, the most accounts first. */
function officePresence({ entries }: Pick<Study, 'entries'>): OfficePresence[] {
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

/** What the roster is, and a row an office. */
export function officeFrame(facts: Facts): string[] {
  const { study, presence, language } = facts;
  const { coverage, count, head, tables } = language;
  if (sourceOf(study) !== 'roster' || study.unit !== 'account' || presence.length === 0) return [];
  const offices = officePresence(study);
  if (offices.length === 0) return [];
  return [
    coverage.frame,
    reportTable(facts, [tables.caption.offices, 'coverage.csv'], offices, [
      { head: coverage.office, cell: ({ office }) => valueText(language, 'office', office) },
      numberColumn(coverage.entries, ({ entries }) => count(entries)),
      numberColumn(head.accounts, ({ accounts }) => count(accounts)),
      numberColumn(coverage.officeCountries, ({ countries }) => count(countries)),
    ]),
  ];
}
