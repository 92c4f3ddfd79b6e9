/** `earlier-studies.csv` and `earlier-presence.csv`: what earlier studies printed, and the same of this one, which has no source. */
import { countedCountries } from '../facts/earlier-presence.ts';
import { studyFirsts } from '../facts/earlier-studies.ts';
import type { Facts } from '../facts/facts.ts';
import { csvTable } from './csv-table.ts';

/** The first of each study by two figures. */
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

/** The countries in which each study found accounts of these offices. */
export function earlierPresenceCsv(facts: Facts): string {
  return csvTable(countedCountries(facts), {
    year: ({ year }) => year,
    offices: ({ offices }) => offices.join(' '),
    accounts: ({ accounts }) => accounts,
    countries: ({ countries }) => countries,
    countries_max: ({ countriesMax }) => countriesMax,
    members_share: ({ share }) => share,
    members_share_max: ({ shareMax }) => shareMax,
    source: ({ source }) => source,
  });
}
