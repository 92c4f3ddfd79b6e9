/** `country-sole-links.csv`: who abroad is tied to a country through one of its accounts alone. */
import type { SoleSide } from '../../study/sole-links.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** One row an account of a country that has several: counts, then codes of countries and handles, by their weight. */
export function countrySoleLinksCsv({ study: { nodes }, countries }: Facts): string {
  const rows = [...countries].flatMap(([country, { sole }]) => sole.map((link) => ({ country, ...link })));
  type Row = (typeof rows)[number];
  const nameOf = (node: number) => nodes[node]!.handle || nodes[node]!.accountId;
  const side = (name: string, of: (row: Row) => SoleSide): Columns<Row> => ({
    [name]: (row) => of(row).accounts.length,
    [`${name}_max`]: (row) => of(row).most,
    [`${name}_countries`]: (row) => of(row).countries.join(' '),
    [`${name}_countries_in_doubt`]: (row) => of(row).perhapsCountries.join(' '),
    [`${name}_accounts`]: (row) => of(row).accounts.map(nameOf).join(' '),
    [`${name}_in_doubt`]: (row) => of(row).perhaps.map(nameOf).join(' '),
  });
  return csvTable<Row>(rows, {
    country: ({ country }) => country,
    account: ({ node }) => nameOf(node),
    office: ({ node }) => nodes[node]!.row.office,
    ...side('only_followers', ({ following }) => following),
    ...side('only_followed', ({ followed }) => followed),
  });
}
