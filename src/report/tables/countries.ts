/** `countries.csv`: every country and organisation with its accounts and ties abroad. */

import type { Presence } from '../../study/country-presence.ts';
import type { StandingName } from '../../study/country-standing.ts';
import type { Unit } from '../../study/study.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** What countries without an account, or without an observed one, follow is an empty cell beside its bound. */
export function countriesCsv(presence: readonly Presence[], unit: Unit): string {
  const ifRead = (count: (one: Presence) => number) => (one: Presence) =>
    one.standing === null || one.standing.sources === 0 ? null : count(one);
  const figure = (column: string, name: StandingName): Columns<Presence> => {
    const known = ({ standing }: Presence) => standing![name].known;
    return {
      [column]: name === 'following' ? (one) => (one.standing === null ? null : known(one)) : ifRead(known),
      [`${column}_max`]: ({ standing }) => standing?.[name].most ?? null,
      [`${column}_rank`]: ({ standing }) => standing?.[name].rank ?? null,
    };
  };
  const home: Columns<Presence> = { mutual_home: ifRead(({ mutualHome }) => mutualHome) };
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
    ...figure('accounts_following_abroad', 'following'),
    ...figure('accounts_followed_abroad', 'followed'),
    ...figure('mutual_abroad', 'mutual'),
    follows_from_abroad: ({ followsFromAbroad, accounts }) => (accounts === 0 ? null : followsFromAbroad),
    follows_abroad: ifRead(({ followsAbroad }) => followsAbroad),
    ...(unit === 'country' ? {} : home),
  });
}
