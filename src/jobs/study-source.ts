/** Opens what a study crawls: a live network as it is now, or the simulated one with the study's own accounts. */

import { STUDY_FILE } from '../cli/answer-language.ts';
import { type Context, type SharedOptions, say } from '../cli/context.ts';
import { UserError } from '../errors.ts';
import { isDate } from '../roster/dates.ts';
import type { Roster } from '../roster/parse.ts';
import { simulatedName } from '../roster/simulated-name.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { groupingColumns } from '../study/grouping.ts';
import { readEvidenceFile } from './evidence-file.ts';
import { openNetwork, statedOptions } from './networks.ts';
import { openRehearsal, type StudySource } from './rehearsal.ts';
import { readRosterFile, today } from './roster-file.ts';
import type { StudyFile } from './study-file.ts';

/**
 * @param begun what is gone on with: a simulated network is read as on its day.
 * @throws UserError where the roster, the network or the day cannot be read.
 */
export async function openSource(
  context: Context,
  options: SharedOptions & { date?: string },
  file: StudyFile,
  begun: SnapshotRecord | null,
): Promise<StudySource> {
  const { runtime } = context;
  const { network } = file;
  if (network === 'sandbox') return openSimulated(context, options, file, begun);
  return {
    runtime,
    calendar: runtime,
    network: openNetwork(network, runtime, {}, file.said),
    roster: readRoster(file),
    evidence: readEvidenceFile(file.evidence, file.roster),
    stated: statedOptions(network, file.said, file.cap),
    close: async () => {},
  };
}

async function openSimulated(
  context: Context,
  options: SharedOptions & { date?: string },
  file: StudyFile,
  begun: SnapshotRecord | null,
): Promise<StudySource> {
  const asked = options.date ?? file.date;
  if (asked !== undefined && !isDate(asked))
    throw new UserError(`--date ${asked} is no day; write YYYY-MM-DD`);
  if (begun !== null) refuseOtherDay(begun, asked);
  const date = begun?.date ?? asked ?? today(context);
  const evidence = readEvidenceFile(file.evidence, file.roster).map((row) =>
    row.row === 'holder' ? { ...row, name: simulatedName(row.name) } : row,
  );
  const source = await openRehearsal(context.runtime, readRoster(file), date, file);
  say(
    context,
    options,
    `a rehearsal: the accounts of ${file.roster} in a simulated network as of ${date}; no server but this program's own is asked`,
  );
  return { ...source, evidence };
}

/** @throws UserError for another day than that of what is gone on with. */
export function refuseOtherDay({ name, date }: SnapshotRecord, asked: string | undefined): void {
  if (asked === undefined || asked === date) return;
  throw new UserError(`${name} was begun on ${date}; go on with --date ${date}, or choose another name`);
}

/** Before anything is read or paid for. @throws UserError where the report could not group by what is asked. */
function readRoster({ roster: path, by = [] }: StudyFile): Roster {
  const roster = readRosterFile(path);
  const known = groupingColumns('account', roster.columns);
  const unknown = by.find((column) => !known.includes(column));
  if (unknown === undefined) return roster;
  throw new UserError(
    `${STUDY_FILE}: "by" names ${unknown}, and the roster has no such column; it has ${known.join(', ')}`,
  );
}
