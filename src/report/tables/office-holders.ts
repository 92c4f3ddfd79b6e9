/** `office-holders.csv`: the accounts behind the codes of countries, by country and office. */
import { countryByCode, iso3Of } from '../../roster/countries.ts';
import type { Study } from '../../study/study.ts';
import { csvTable } from './csv-table.ts';

/** One row an account that has a country and an office. */
export function officeHoldersCsv({ nodes }: Study): string {
  const key = ({ row: { country, office } }: Study['nodes'][number]) => `${country} ${office}`;
  const holders = nodes
    .filter(({ row }) => row.country !== '' && row.office !== '')
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return csvTable(holders, {
    country: ({ row }) => row.country,
    iso3: ({ row }) => iso3Of(row.country),
    country_name: ({ row }) => countryByCode(row.country)?.name ?? '',
    office: ({ row }) => row.office,
    host: ({ row }) => row.host,
    handle: ({ handle }) => handle,
    account_id: ({ accountId }) => accountId,
    name: ({ row }) => row.name,
  });
}
