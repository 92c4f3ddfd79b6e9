/** Which offices the roster has accounts of, and of how many countries: what a count of absences rests on. */

import { numberColumn } from '../../doors/markdown-text.ts';
import { sourceOf } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { officePresence } from '../facts/presence-counts.ts';
import { valueText } from '../words/account-text.ts';
import { reportTable } from './report-table.ts';

/** What the roster is, and a row an office where seats do not say it. */
export function officeFrame(facts: Facts): string[] {
  const { study, presence, seats, language } = facts;
  const { coverage, count, head, tables } = language;
  if (sourceOf(study) !== 'roster' || study.unit !== 'account' || presence.length === 0) return [];
  if (seats !== null) return [coverage.listed];
  const offices = officePresence(study);
  if (offices.length === 0) return [];
  return [
    coverage.frame,
    reportTable(facts, [tables.caption.offices, 'coverage-offices.csv'], offices, [
      { head: coverage.office, cell: ({ office }) => valueText(language, 'office', office) },
      numberColumn(coverage.entries, ({ entries }) => count(entries)),
      numberColumn(head.accounts, ({ accounts }) => count(accounts)),
      numberColumn(coverage.officeCountries, ({ countries }) => count(countries)),
    ]),
  ];
}
