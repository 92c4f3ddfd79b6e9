/** A study's own roster on the sandbox: its simulated network, served on loopback as it stands on a day. */
import { sandboxNetwork } from '../crawl/networks/sandbox/sandbox.ts';
import { UserError } from '../errors.ts';
import type { Roster } from '../roster/parse.ts';
import { rehearsedRoster } from '../roster/rehearsed-rows.ts';
import type { RosterRow } from '../roster/row.ts';
import type { Runtime } from '../runtime.ts';
import { startOfDay } from '../sandbox/calendar.ts';
import { buildRehearsal, type Member } from '../sandbox/rehearsal.ts';
import { FIRST_DAY } from '../sandbox/rehearsal-years.ts';
import { startSandbox } from '../sandbox/server.ts';
import { statedOptions } from './networks.ts';
import type { CrawlJob } from './run-crawl.ts';
import type { StudyFile } from './study-file.ts';
import { worldClock } from './world-clock.ts';

/** The network that a study crawls, the clock by which it does, and what the snapshot states of it. */
export interface StudySource
  extends Pick<CrawlJob, 'runtime' | 'calendar' | 'roster' | 'evidence' | 'network' | 'stated'> {
  close(): Promise<void>;
}

/** The reading where study.json names none: it shows hidden lists and the dates of ties, as real crawls meet them. */
const READING = 'records';

/** @throws UserError where the day is before the first. */
export async function openRehearsal(
  runtime: Runtime,
  named: Roster,
  date: string,
  file: StudyFile,
): Promise<StudySource> {
  if (date < FIRST_DAY) {
    throw new UserError(`the simulated network begins on ${FIRST_DAY}; name a later day than ${date}`);
  }
  const roster = rehearsedRoster(named);
  const midnight = startOfDay(date);
  const sandbox = await startSandbox(buildRehearsal(roster.rows.map(memberOf), date), 2026, midnight);
  const clock = worldClock(runtime, midnight);
  const { read = READING } = file.said;
  return {
    ...clock,
    roster,
    network: sandboxNetwork(clock.runtime, { appview: sandbox.url, plc: sandbox.url, read }),
    stated: { ...statedOptions('sandbox', { read }, file.cap), rehearsal: true },
    close: () => sandbox.close(),
  };
}

function memberOf({ handle, name, country, kind, account_type: type }: RosterRow): Member {
  const isOffice = type === 'office' || (type === '' && kind === 'institution');
  return { handle, name, country, type: isOffice ? 'office' : 'personal' };
}
