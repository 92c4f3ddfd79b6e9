/** A study as a question is asked of it: each part is read when it is first asked for. */
import type { StudyLogs } from './log.ts';
import type { Study, StudyEntry } from './study.ts';

export interface OpenStudy extends Study {
  /** The accounts that exist on its day, by id, in account-id order. */
  readonly byId: ReadonlyMap<string, StudyEntry>;
  /** The logs that may be asked beside it. */
  readonly logs: StudyLogs;
  /** All its nodes, with those ties alone that one of these accounts has to any other, or any other to it. */
  around(ids: Iterable<string>): Study;
}
