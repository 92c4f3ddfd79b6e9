/** The counts of a roster as tables. */
import { tableOf } from '../csv.ts';
import { UN_MEMBER_COUNT } from './countries.ts';
import { type CoverageCount, coverageBy, rosterCoverage } from './coverage.ts';
import type { RosterRow } from './row.ts';

/** What is counted of one group of rows. */
interface Counted extends CoverageCount {
  by: string;
  group: string;
  /** What `unMembersWithAccount` is out of: those that lie in the group, or all 193. */
  of: number;
}

/** All rows of one date, then those of each region and office, or of each value of `column` where one is given. */
export function countGroups(rows: readonly RosterRow[], column?: string): Counted[] {
  const { byRegion, byOffice, ...coverage } = rosterCoverage(rows);
  const all = { by: 'all', group: '', of: UN_MEMBER_COUNT, ...coverage };
  if (column !== undefined) {
    return [all, ...coverageBy(rows, column).map((one) => ({ by: column, of: UN_MEMBER_COUNT, ...one }))];
  }
  return [
    all,
    ...byRegion.map((one) => ({ by: 'region', group: one.region, of: one.unMembersInRegion, ...one })),
    ...byOffice.map((one) => ({ by: 'office', group: one.office, of: UN_MEMBER_COUNT, ...one })),
  ];
}

export function countTable(groups: readonly Counted[]) {
  return tableOf(groups, {
    by: ({ by }) => by,
    group: ({ group }) => group,
    accounts: ({ accounts }) => accounts,
    actors: ({ actors }) => actors,
    actors_with_account: ({ actorsWithAccount }) => actorsWithAccount,
    persons: ({ persons }) => persons,
    persons_with_account: ({ personsWithAccount }) => personsWithAccount,
    institutions: ({ institutions }) => institutions,
    institutions_with_account: ({ institutionsWithAccount }) => institutionsWithAccount,
    countries_with_account: ({ countriesWithAccount }) => countriesWithAccount,
    un_members_with_account: ({ unMembersWithAccount }) => unMembersWithAccount,
    un_members: ({ of }) => of,
  });
}

/** The same for a terminal: what is counted out of what. */
export function countTableShown(groups: readonly Counted[]) {
  return tableOf(groups, {
    by: ({ by }) => by,
    group: ({ by, group }) => group || (by === 'all' ? '' : '(none)'),
    accounts: ({ accounts }) => accounts,
    'persons with one': (one) => `${one.personsWithAccount} of ${one.persons}`,
    'institutions with one': (one) => `${one.institutionsWithAccount} of ${one.institutions}`,
    'UN members with one': (one) => `${one.unMembersWithAccount} of ${one.of}`,
  });
}
