/** Who a roster covers, counted. */
import { countryByCode } from './countries.ts';
import { foldHandle } from './handles.ts';
import { actorOf, namesAccount, type RosterRow } from './row.ts';

/** `…WithAccount` counts those with at least one known handle or account id. */
interface Coverage {
  /** Distinct accounts. */
  accounts: number;
  actors: number;
  persons: number;
  personsWithAccount: number;
  institutions: number;
  institutionsWithAccount: number;
  /** United Nations members. */
  unMembers: number;
  unMembersWithAccount: number;
}

/** Over rows of one date: those that `rowsOn` gives, of one network or of several. */
export function rosterCoverage(rows: readonly RosterRow[]): Coverage {
  const seen = rows.filter(namesAccount);
  const actors = (of: readonly RosterRow[], kind?: string) =>
    new Set(of.filter((row) => kind === undefined || row.kind === kind).map(actorOf)).size;
  const members = (of: readonly RosterRow[]) =>
    new Set(of.map(({ country }) => country).filter((code) => countryByCode(code)?.unMember === true)).size;
  return {
    accounts: new Set(seen.map(accountOf)).size,
    actors: actors(rows),
    persons: actors(rows, 'person'),
    personsWithAccount: actors(seen, 'person'),
    institutions: actors(rows, 'institution'),
    institutionsWithAccount: actors(seen, 'institution'),
    unMembers: members(rows),
    unMembersWithAccount: members(seen),
  };
}

function accountOf(row: RosterRow): string {
  return row.handle === '' ? row.account_id : `${row.network} ${foldHandle(row.handle)}`;
}
