/** What is compared: a study in both of its forms. */
import type { Comparison } from '../../changes/compare-snapshots.ts';
import type { ComparedAccount, Side } from '../../changes/side.ts';
import type { ChangeCount } from '../../changes/tie-list.ts';
import type { Study } from '../../study/study.ts';
import type { Dated, Named } from '../../words/values.ts';
import type { LogTimes } from './log-times.ts';

/** A snapshot that is compared; nodes have the same numbers in both forms. */
export interface Year {
  study: Study;
  side: Side;
}

export interface Diff {
  old: Year;
  new: Year;
  comparison: Comparison;
  tieCounts: readonly ChangeCount[];
  /** Where both are days of one log. */
  times: LogTimes | null;
  /** Whether persons who ended a follow are counted and not listed: where one of the two is out of a log. */
  sparesPersons: boolean;
}

export function dated({ study: { snapshot } }: Year): Dated {
  return { name: snapshot.name, date: snapshot.date };
}

export function named({ handle, accountId, name }: ComparedAccount): Named {
  return { handle, accountId, name };
}
