/** The roster that gives imported accounts their attributes. */

import { readRosterFile } from '../../jobs/roster-file.ts';
import { type RosterRow, withActor } from '../../roster/row.ts';
import { rowsOn } from '../../roster/rows-on.ts';

export interface ImportRoster {
  rows: RosterRow[];
  /** Columns beyond the standard ones. */
  columns: readonly string[];
}

/** The rows of a roster for one network on one day. @throws DataError with every problem of the roster. */
export function readImportRoster(path: string, network: string, date: string): ImportRoster {
  const roster = readRosterFile(path);
  const rows = rowsOn(roster, date)
    .filter((row) => row.network === network)
    .map(withActor);
  return { rows, columns: roster.columns };
}
