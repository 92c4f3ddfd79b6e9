/** `countries.csv`: every country and organisation with its accounts and ties abroad. */

import type { Presence } from '../../study/country-presence.ts';
import type { Unit } from '../../study/study.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** What countries without an account, or without an observed one, follow is an empty cell. */
export function countriesCsv(presence: readonly Presence[], unit: Unit): string {
  const known = (count: number, of: number) => (of === 0 ? null : count);
  const home: Columns<Presence> = { mutual_home: ({ mutualHome, sources }) => known(mutualHome, sources) };
  return csvTable(presence, {
    country: ({ code }) => code,
    iso3: ({ country }) => country?.iso3 ?? '',
    name: ({ country }) => country?.name ?? '',
    region: ({ country }) => country?.region ?? '',
    un_member: ({ country }) => (country === undefined ? '' : country.unMember ? 'yes' : 'no'),
    accounts: ({ accounts }) => accounts,
    persons: ({ persons }) => persons,
    institutions: ({ institutions }) => institutions,
    observed: ({ observed }) => observed,
    followers_abroad: ({ followersAbroad, accounts }) => known(followersAbroad, accounts),
    follows_abroad: ({ followsAbroad, sources }) => known(followsAbroad, sources),
    mutual_abroad: ({ mutualAbroad, sources }) => known(mutualAbroad, sources),
    ...(unit === 'country' ? {} : home),
  });
}
