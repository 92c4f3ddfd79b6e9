/** The snapshot that is asked, and who is in it. */
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { deriveStudy } from '../study/derive-study.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { StudySnapshot } from '../study/study.ts';
import { keyedStudy } from './load-study.ts';
import { openPlain } from './open-plain.ts';
import { openPosts } from './open-posts.ts';
import { type Desk, type OpenSnapshot, openSealedSnapshot } from './open-snapshot.ts';

export interface Asked extends OpenStudy, OpenSnapshot {
  snapshot: SnapshotRecord & StudySnapshot;
  desk: Desk;
}

/** @param name of a snapshot or the folder of an archive; the newest where absent. */
export function openQuestion(desk: Desk, name?: string): Asked {
  return askSnapshot(openSealedSnapshot(desk, name), desk);
}

/** Figures that were computed of it are kept in its database. */
export function askSnapshot(opened: OpenSnapshot, desk: Desk): Asked {
  const keyed = keyedStudy(opened);
  const { study } = keyed;
  const { terms, postsWithheld, isNumbered, paid } = study.snapshot;
  const snapshot = Object.assign(opened.snapshot, { terms, postsWithheld, isNumbered, paid });
  const plain = deriveStudy(
    openPlain(study, (text) => desk.say(text)),
    openPosts(opened, keyed),
  );
  const kept = deriveStudy(plain, {
    around: study.around,
    logs: study.logs,
    measured: async () => (await import('./kept-measures.ts')).keptMeasures(desk, opened, study),
    chance: async (attribute, groups) =>
      (await import('./kept-chance.ts')).keptChance(desk, opened, study, attribute, groups),
  });
  return Object.assign(Object.create(kept), { ...opened, snapshot, desk });
}
