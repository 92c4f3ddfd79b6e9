/** The roster as it stood on one day. */
import type { Roster } from './parse.ts';
import type { RosterRow } from './row.ts';
import { holdsOn } from './tenure.ts';

/** The rows whose tenure holds on a date `YYYY-MM-DD`, in the roster's order. */
export function rowsOn(roster: Roster, date: string): RosterRow[] {
  return roster.rows.filter((row) => holdsOn(row, date));
}
