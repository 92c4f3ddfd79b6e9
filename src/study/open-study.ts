/** A study as a question is asked of it: each part is read when it is first asked for. */
import type { Study, StudyEntry } from './study.ts';
import type { StudyTies } from './tie-of.ts';

/** By itself, where no other is looked into. */
export interface LoneStudy extends Study {
  /** The accounts that exist on its day, by id, in account-id order. */
  readonly byId: ReadonlyMap<string, StudyEntry>;
  /** The log of which it is a day; `null` of a snapshot. */
  readonly log: string | null;
  /** All its nodes, with those ties alone that one of these accounts has to any other, or any other to it. */
  around(ids: Iterable<string>): Study;
  /** These accounts alone, with the ties between them; also those between two of one actor, which no graph of it has. */
  among(ids: Iterable<string>): StudyTies;
}

export interface OpenStudy extends LoneStudy {
  /**
   * The studies in which the past of its accounts is looked up, by date, itself among them: every sealed one of its network
   * that lies beside it, and those named.
   * @param besides false for itself and those named alone.
   */
  series(also?: readonly string[], besides?: boolean): readonly OpenStudy[];
}
