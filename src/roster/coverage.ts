/** Who a roster covers: the counts with which every study opens. */
import { statedValue } from '../missing-value.ts';
import { COUNTRIES, type Country, countryByCode } from './countries.ts';
import { OFFICES } from './dictionary.ts';
import { foldHandle } from './handles.ts';
import { actorOf, type RosterRow, rosterCell } from './row.ts';

/** Counts of one group of rows; `…WithAccount` counts those with at least one known handle or account id. */
export interface CoverageCount {
  /** Distinct accounts. */
  accounts: number;
  actors: number;
  actorsWithAccount: number;
  persons: number;
  personsWithAccount: number;
  institutions: number;
  institutionsWithAccount: number;
  /** Countries and territories; organisations are not counted. */
  countries: number;
  countriesWithAccount: number;
  /** United Nations members. */
  unMembers: number;
  unMembersWithAccount: number;
}

interface RegionCoverage extends CoverageCount {
  region: string;
  /** United Nations members that lie in the region: what `unMembersWithAccount` is a share of. */
  unMembersInRegion: number;
}

interface OfficeCoverage extends CoverageCount {
  office: string;
}

export interface Coverage extends CoverageCount {
  /** Every M49 region in code-unit order, also one without a row; then International, if there is one. */
  byRegion: RegionCoverage[];
  /** Offices that occur, in the order of the column dictionary. */
  byOffice: OfficeCoverage[];
}

/** Counts over rows of one date: those that `rowsOn` gives, of one network or of several. */
export function rosterCoverage(rows: readonly RosterRow[]): Coverage {
  const regions = [...new Set(COUNTRIES.map(({ region }) => region))].sort(compareRegions);
  const byRegion = regions
    .map((region) => ({
      region,
      unMembersInRegion: COUNTRIES.filter((country) => country.region === region && country.unMember).length,
      ...countRows(rows.filter((row) => countryByCode(row.country)?.region === region)),
    }))
    .filter(({ region, actors }) => region !== INTERNATIONAL || actors > 0);
  const byOffice = OFFICES.map((office) => ({
    office,
    ...countRows(rows.filter((row) => row.office === office)),
  })).filter(({ actors }) => actors > 0);
  const all = countRows(rows);
  return { ...all, byRegion, byOffice };
}

/**
 * Counts by the values of any column, or by `region`, in code-unit order; the rows that leave it empty come
 * first.
 */
export function coverageBy(
  rows: readonly RosterRow[],
  column: string,
): (CoverageCount & { group: string })[] {
  const groupOf = (row: RosterRow): string =>
    column === 'region'
      ? (countryByCode(row.country)?.region ?? '')
      : statedValue(column, rosterCell(row, column));
  const groups = [...new Set(rows.map(groupOf))].sort();
  return groups.map((group) => ({ group, ...countRows(rows.filter((row) => groupOf(row) === group)) }));
}

const INTERNATIONAL = 'International';

function compareRegions(a: string, b: string): number {
  if (a === INTERNATIONAL || b === INTERNATIONAL) return a === b ? 0 : a === INTERNATIONAL ? 1 : -1;
  return a < b ? -1 : 1;
}

function countRows(rows: readonly RosterRow[]): CoverageCount {
  const seen = rows.filter((row) => row.handle !== '' || row.account_id !== '');
  const [all, found] = [countHolders(rows), countHolders(seen)];
  return {
    accounts: new Set(seen.map(accountOf)).size,
    actors: all.actors,
    actorsWithAccount: found.actors,
    persons: all.persons,
    personsWithAccount: found.persons,
    institutions: all.institutions,
    institutionsWithAccount: found.institutions,
    countries: all.countries.length,
    countriesWithAccount: found.countries.length,
    unMembers: all.countries.filter(({ unMember }) => unMember).length,
    unMembersWithAccount: found.countries.filter(({ unMember }) => unMember).length,
  };
}

function countHolders(rows: readonly RosterRow[]): {
  actors: number;
  persons: number;
  institutions: number;
  countries: Country[];
} {
  const holders = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(actorOf)).size;
  const countries = [...new Set(rows.map((row) => row.country))]
    .map(countryByCode)
    .filter((country) => country !== undefined)
    .filter((country) => country.region !== INTERNATIONAL);
  const actors = new Set(rows.map(actorOf)).size;
  return { actors, persons: holders('person'), institutions: holders('institution'), countries };
}

function accountOf(row: RosterRow): string {
  return row.handle === '' ? row.account_id : `${row.network} ${foldHandle(row.handle)}`;
}
