/** `countries.csv`: every country and organisation with its accounts and ties abroad. */
import { type Cell, csvText } from '../../csv.ts';
import type { Presence } from '../../study/country-presence.ts';
import type { Unit } from '../../study/study.ts';

/** What countries without an account, or without an observed one, follow is an empty cell. */
export function countriesCsv(presence: readonly Presence[], unit: Unit): string {
  const header = [
    'country',
    'iso3',
    'name',
    'region',
    'un_member',
    'accounts',
    'persons',
    'institutions',
    'observed',
    'followers_abroad',
    'follows_abroad',
    'mutual_abroad',
    ...(unit === 'country' ? [] : ['mutual_home']),
  ];
  return csvText(
    header,
    presence.map((one) => countryRow(one, unit)),
  );
}

function countryRow(presence: Presence, unit: Unit): Cell[] {
  const { code, country, accounts, observed, sources } = presence;
  const known = (count: number, of: number) => (of === 0 ? null : count);
  return [
    code,
    country?.iso3 ?? '',
    country?.name ?? '',
    country?.region ?? '',
    country === undefined ? '' : country.unMember ? 'yes' : 'no',
    accounts,
    presence.persons,
    presence.institutions,
    observed,
    known(presence.followersAbroad, accounts),
    known(presence.followsAbroad, sources),
    known(presence.mutualAbroad, sources),
    ...(unit === 'country' ? [] : [known(presence.mutualHome, sources)]),
  ];
}
