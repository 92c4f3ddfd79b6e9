/** The roster that gives imported accounts their attributes. */

import { type SealedSeats, sealedSeats } from '../../evidence/sealed-seats.ts';
import { readEvidenceFile } from '../../jobs/evidence-file.ts';
import { readRosterFile } from '../../jobs/roster-file.ts';
import { type RosterRow, withActor } from '../../roster/row.ts';
import { rowsOn } from '../../roster/rows-on.ts';

export interface ImportRoster {
  rows: RosterRow[];
  /** Columns beyond the standard ones. */
  columns: readonly string[];
  /** Of all its rows, with what was found of them. */
  seats: SealedSeats;
}

interface RosterAsked {
  roster: string;
  evidence: string | undefined;
  network: string;
  date: string;
}

/** The rows of a roster for one network on one day. @throws DataError with every problem of the roster, or of its evidence. */
export function readImportRoster({ roster: path, evidence, network, date }: RosterAsked): ImportRoster {
  const roster = readRosterFile(path);
  const seats = sealedSeats(roster.rows, readEvidenceFile(evidence, path), { day: date, network });
  const rows = rowsOn(roster, date)
    .filter((row) => row.network === network)
    .map(withActor);
  return { rows, columns: roster.columns, seats };
}
