/** `countries.csv`: every country and organisation with its accounts and ties abroad. */

import type { GroupActivity } from '../../activity/group-activity.ts';
import type { MutualChange } from '../../changes/mutual-changes.ts';
import type { Cell } from '../../csv.ts';
import type { Presence } from '../../study/country-presence.ts';
import type { StandingName } from '../../study/country-reach.ts';
import {
  rankInRegion,
  rankRange,
  returnedOf,
  returnedShare,
  STANDING_COLUMNS,
  type Standing,
} from '../../study/country-standing.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Facts } from '../facts/facts.ts';
import { absentEntries } from '../facts/presence-counts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** What countries without an account, or without an observed one, follow is an empty cell beside its bound. */
export function countriesCsv({ presence, countries, earlierStandings, study, activity }: Facts): string {
  const { unit } = study;
  const absent = absentEntries(study);
  const before = earlierStandings[0]?.standings ?? [];
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
  const earlier =
    (of: (one: Standing) => Cell) =>
    ({ code }: Presence) => {
      const old = before.find((one) => one.code === code);
      return old === undefined ? null : of(old);
    };
  const standings = presence.flatMap(({ standing }) => standing ?? []);
  const inRegion =
    (of: (one: ReturnType<typeof rankInRegion>) => number) =>
    ({ standing }: Presence) =>
      standing === null || standing.region === '' || Number.isNaN(standing.mutual.rank)
        ? null
        : of(rankInRegion(standings, 'mutual', standing));
  const range = (all: readonly Standing[], one: Standing, name: StandingName = 'mutual') =>
    Number.isNaN(one[name].rank) ? null : rankRange(all, name, one);
  const ranges = (name: StandingName): Columns<Presence> =>
    Object.fromEntries(
      (['best', 'worst'] as const).map((end) => [
        `${STANDING_COLUMNS[name]}_rank_${end}`,
        ({ standing }: Presence) =>
          standing === null ? null : (range(standings, standing, name)?.[end] ?? null),
      ]),
    );
  const ties =
    (...kinds: MutualChange[]) =>
    ({ code }: Presence) => {
      const changes = countries.get(code)?.changes ?? null;
      return changes && kinds.reduce((sum, kind) => sum + (changes.mutual[kind] ?? 0), 0);
    };
  const withChange: Columns<Presence> = {
    mutual_abroad_before: earlier(({ mutual, sources }) => (sources === 0 ? null : mutual.known)),
    mutual_abroad_max_before: earlier(({ mutual }) => mutual.most),
    mutual_abroad_rank_before: earlier(({ mutual }) => mutual.rank),
    mutual_abroad_rank_best_before: earlier((one) => range(before, one)?.best ?? null),
    mutual_abroad_rank_worst_before: earlier((one) => range(before, one)?.worst ?? null),
    mutual_made: ties('made'),
    mutual_broken: ties('broken'),
    mutual_joined: ties('joined', 'entered-group'),
  };
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
    without_account: ({ code, accounts }) =>
      accounts > 0 ? '' : whyAbsent(absent.filter(({ row }) => row.country === code)),
    ...figure('accounts_following_abroad', 'following'),
    ...figure('accounts_followed_abroad', 'followed'),
    ...figure('mutual_abroad', 'mutual'),
    follows_from_abroad: ({ followsFromAbroad, accounts }) => (accounts === 0 ? null : followsFromAbroad),
    follows_abroad: ifRead(({ followsAbroad }) => followsAbroad),
    ...(unit === 'country' ? {} : home),
    returned_share: ({ standing }) => (standing === null ? null : returnedShare(standing)),
    returned_of: ({ standing }) => (standing === null ? null : returnedOf(standing)),
    ...ranges('following'),
    ...ranges('followed'),
    ...ranges('mutual'),
    mutual_abroad_rank_in_region: inRegion(({ rank }) => rank),
    mutual_abroad_rank_in_region_best: inRegion(({ best }) => best),
    mutual_abroad_rank_in_region_worst: inRegion(({ worst }) => worst),
    ranked_in_region: inRegion(({ of }) => of),
    ...(before.length === 0 ? {} : withChange),
    ...(activity === null
      ? {}
      : {
          audience: ({ code }) => activity.byCountry.get(code)?.audience.total ?? null,
          audience_unknown: ({ code }) => audienceUnknown(activity.byCountry.get(code)),
        }),
  });
}

/** Entries of one country, each with what became of its account; `not-listed` where the roster has none. */
export function whyAbsent(entries: readonly StudyEntry[]): string {
  if (entries.length === 0) return 'not-listed';
  return entries.map(({ handle, row, verdict }) => `${handle || row.name}: ${verdict}`).join('; ');
}

/** Accounts of the country of which it is not known; `null` where it has no account. */
function audienceUnknown(group: GroupActivity | undefined): number | null {
  return group === undefined ? null : group.nodes.length - group.audience.known;
}
