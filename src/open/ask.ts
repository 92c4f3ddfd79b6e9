/** The snapshot that is asked, and who is in it. */
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { StudySnapshot } from '../study/study.ts';
import { keyedStudy } from './load-study.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot } from './open-snapshot.ts';

export interface Asked extends OpenStudy, OpenSnapshot {
  snapshot: SnapshotRecord & StudySnapshot;
  desk: Desk;
  /** Of each node, its key in the database. */
  keys: readonly number[];
}

/** @param name of a snapshot or the folder of an archive; the newest where absent. */
export function openQuestion(desk: Desk, name?: string): Asked {
  return askSnapshot(openSealedSnapshot(desk, name), desk);
}

export function askSnapshot(opened: OpenSnapshot, desk: Desk): Asked {
  const { study, keys } = keyedStudy(opened);
  const { terms, postsWithheld, isNumbered, paid } = study.snapshot;
  const snapshot = Object.assign(opened.snapshot, { terms, postsWithheld, isNumbered, paid });
  return Object.assign(Object.create(study), { ...opened, snapshot, desk, keys });
}
