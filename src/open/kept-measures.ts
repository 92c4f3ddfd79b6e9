/** Measures of a snapshot: those kept in its database, else those of its report, else computed once and kept. */

import { ENGINE_VERSION } from '../graph/engine-version.ts';
import {
  type Basis,
  findMeasures,
  keepMeasures,
  readCluster,
  readMeasure,
  readMeasuresOf,
} from '../store/measures.ts';
import { dayOfLog } from '../store/snapshots.ts';
import type { MeasuredAccounts } from '../study/measured-accounts.ts';
import type { Study } from '../study/study.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { MeasureNote } from '../values/measured.ts';
import { say } from '../words/say.ts';
import { type Desk, isKept, type OpenSnapshot } from './open-snapshot.ts';

const { runs, clustersOf, seed } = STUDY_DEFAULTS;

/** The options of a report that is not asked for others: its figures and those of the answers are the same. */
const BASIS: Basis = {
  engine: ENGINE_VERSION,
  options: JSON.stringify({ runs, clusters_of: clustersOf, seed }),
};

export async function keptMeasures(
  desk: Desk,
  opened: OpenSnapshot,
  study: Study,
): Promise<MeasuredAccounts> {
  const { store, snapshot } = opened;
  const notes = await ensureMeasures(desk, opened, study);
  return {
    notes,
    column: (measure) => ({ values: readMeasure(store, snapshot, measure), notes }),
    of: (accountId) => readMeasuresOf(store, snapshot, accountId),
    cluster: (id) => readCluster(store, snapshot, id),
  };
}

/** Sees to it that the store has the snapshot's measures. @returns what a reader of them must know. */
async function ensureMeasures(
  desk: Desk,
  opened: OpenSnapshot,
  study: Study,
): Promise<readonly MeasureNote[]> {
  const { store, snapshot } = opened;
  const kept = findMeasures(store, snapshot, BASIS);
  if (Array.isArray(kept)) return kept;
  if (kept === 'changed') desk.say(say.opened.changed(snapshot.name, null));
  const { readReportMeasures } = await import('./report-measures.ts');
  const found = readReportMeasures(snapshot);
  if (found === null) {
    const keeper = dayOfLog(snapshot.name) === null ? 'report or import' : 'seal';
    desk.say(say.opened.measured(snapshot.name, isKept(desk, opened) ? null : keeper));
  }
  const measures = found ?? (await import('./measure-study.ts')).measureStudy(study);
  keepMeasures(store, snapshot, { ...BASIS, ...measures });
  return measures.notes;
}

/** Keeps the measures of a report that was just made, where they are those that answers give. */
export async function keepReportMeasures({ store, snapshot }: OpenSnapshot): Promise<void> {
  if (findMeasures(store, snapshot, BASIS) !== null) return;
  const { readReportMeasures } = await import('./report-measures.ts');
  const found = readReportMeasures(snapshot);
  if (found !== null) keepMeasures(store, snapshot, { ...BASIS, ...found });
}
