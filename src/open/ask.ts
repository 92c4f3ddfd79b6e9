/** The snapshot that is asked, and who is in it. */

import { once } from '../once.ts';
import { readCluster, readMeasure } from '../store/measures.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import type { MeasuredNodes, OpenStudy } from '../study/open-study.ts';
import type { StudySnapshot } from '../study/study.ts';
import { ensureMeasures } from './kept-measures.ts';
import { keyedStudy } from './load-study.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot } from './open-snapshot.ts';

export interface Asked extends OpenStudy, OpenSnapshot {
  snapshot: SnapshotRecord & StudySnapshot;
  desk: Desk;
  /** Of each node, its key in the database. */
  keys: readonly number[];
}

/** Whether it is a snapshot, an archive or a day of a log, and has its database beside it. */
export function isSnapshot(study: OpenStudy): study is Asked {
  return 'store' in study;
}

/** @param name of a snapshot or the folder of an archive; the newest where absent. */
export function openQuestion(desk: Desk, name?: string): Asked {
  return askSnapshot(openSealedSnapshot(desk, name), desk);
}

export function askSnapshot(opened: OpenSnapshot, desk: Desk): Asked {
  const { study, keys } = keyedStudy(opened);
  const { terms, postsWithheld, isNumbered, paid } = study.snapshot;
  const snapshot = Object.assign(opened.snapshot, { terms, postsWithheld, isNumbered, paid });
  const measured = once(() => keptMeasures(desk, opened));
  return Object.assign(Object.create(study), { ...opened, snapshot, desk, keys, measured, networks: null });
}

async function keptMeasures(desk: Desk, opened: OpenSnapshot): Promise<MeasuredNodes> {
  const { store, snapshot } = opened;
  const notes = await ensureMeasures(desk, opened);
  return {
    column: (measure) => ({ values: readMeasure(store, snapshot, measure), notes }),
    clusterName: (cluster) => readCluster(store, snapshot, cluster)?.name ?? '',
  };
}
