/** What stands behind the studies that were opened. */
import type { Study } from '../library.ts';
import type { Asked } from '../open/ask.ts';
import { deriveStudy } from '../study/derive-study.ts';
import { openHandles } from './open-handles.ts';

export interface Opened {
  asked: Asked;
  /** The file of the database it is in, and the log of it that it is the last sweep of. */
  database: string;
  log: string | null;
}

export const { remember, forget, isOpen, openedOf } = openHandles<Study, Opened>(
  'this is no open study; open one with: await openStudy(…)',
);

/** The study with others that a question names, and what it calls them by. */
export function besides(
  study: Study,
  others: readonly Study[],
): { asked: Asked; called: (other: Study) => string } {
  const { asked } = openedOf(study);
  const all = [study, ...others];
  const called = (other: Study) => `study ${all.indexOf(other)}`;
  const opened = new Map(all.map((one) => [called(one), openedOf(one).asked]));
  return { asked: deriveStudy(asked, { desk: { ...asked.desk, opened } }), called };
}
