/** The snapshot that is asked, and who is in it. */

import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { deriveStudy } from '../study/derive-study.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { StudySnapshot } from '../study/study.ts';
import { keyedStudy } from './load-study.ts';
import { openPlain } from './open-plain.ts';
import { openPosts } from './open-posts.ts';
import { amongThose, type Desk, type OpenSnapshot, openSealedSnapshot } from './open-snapshot.ts';
import { pastSnapshots } from './past-snapshots.ts';

export interface Asked extends OpenStudy, OpenSnapshot {
  snapshot: SnapshotRecord & StudySnapshot;
  desk: Desk;
  series(also?: readonly string[], besides?: boolean): readonly Asked[];
}

/** Whether it is a snapshot, an archive or a day of a log, and has its database beside it. */
export function isSnapshot(study: OpenStudy): study is Asked {
  return 'store' in study;
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
  const told = { terms, postsWithheld, isNumbered, paid };
  const snapshot = Object.assign(opened.snapshot, told) as Asked['snapshot'];
  const plain = deriveStudy(openPlain(study, desk.say), openPosts(opened, keyed));
  // What is opened may be a study by then, whose parts no spread has.
  const { store, directory, resume, dayIn, membership } = opened;
  const { logs, around, among } = study;
  const kept = deriveStudy(plain as Asked, {
    store,
    directory,
    resume,
    dayIn,
    membership,
    snapshot,
    logs,
    around,
    among,
  });
  return atDesk(membership === undefined ? withKeptFigures(kept, desk, opened) : kept, desk);
}

/** Of a group they are computed each time. */
function withKeptFigures(kept: Asked, desk: Desk, opened: OpenSnapshot): Asked {
  return deriveStudy(kept, {
    measured: async () => (await import('./kept-measures.ts')).keptMeasures(desk, opened, kept),
    chance: async (attribute, groups) =>
      (await import('./kept-chance.ts')).keptChance(desk, opened, kept, attribute, groups),
  });
}

/** The study as it is asked from this desk, which finds the others of its series. */
export function atDesk(asked: Asked, desk: Desk): Asked {
  const own: Asked = deriveStudy(asked, {
    desk,
    series: (also, besides) =>
      pastSnapshots(own, also, besides).map((one) => (one === own ? own : askBeside(own, one))),
  });
  return own;
}

/** Another snapshot, of the same group where one is asked. */
export function askBeside({ group, desk }: Asked, other: OpenSnapshot): Asked {
  return askSnapshot(amongThose(other, group ?? undefined), desk);
}
