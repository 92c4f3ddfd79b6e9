/** `earlier-studies.csv`: the first of each earlier study by two figures, and of this one, which has no source. */
import { studyFirsts } from '../facts/earlier-studies.ts';
import type { Facts } from '../facts/facts.ts';
import { csvTable } from './csv-table.ts';

export function earlierStudiesCsv(facts: Facts): string {
  const { nodes } = facts.study;
  const rows = (['mutual', 'in_degree'] as const).flatMap((measure) =>
    studyFirsts(facts, measure).map((row) => ({ measure, ...row })),
  );
  return csvTable(rows, {
    measure: ({ measure }) => measure,
    year: ({ year }) => year,
    accounts: ({ accounts }) => accounts,
    name: ({ name, first }) => name || first.map((node) => nodes[node]!.row.name).join('; '),
    account: ({ account, first }) => account || first.map((node) => nodes[node]!.accountId).join(' '),
    value: ({ value }) => value,
    share_of_others: ({ share }) => share,
    source: ({ source }) => source,
  });
}
