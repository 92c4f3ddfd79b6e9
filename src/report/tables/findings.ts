/** `findings.csv`: every finding that could be told, and how rare it is; the rarest first. */
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/findings.ts';
import { csvTable } from './csv-table.ts';

export function findingsCsv(facts: Facts): string {
  const { shown, candidates } = findingsOf(facts);
  return csvTable(candidates, {
    rank: (_, k) => k + 1,
    shown: (finding) => (shown.includes(finding) ? shown.indexOf(finding) + 1 : ''),
    kind: ({ kind }: Finding) => kind,
    cases: ({ cases }) => cases,
    as_extreme: ({ extreme }) => extreme,
    share: ({ cases, extreme }) => extreme / cases,
    sure: ({ sure }) => (sure ? 'yes' : 'no'),
    about: ({ about }) => about.join(' '),
  });
}
