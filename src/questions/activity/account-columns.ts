/** Accounts as tables have them: what describes one first, its id last, which a terminal has no room for. */
import type { Answer } from '../../cli/answer.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import { type Cell, type Columns, tableOf } from '../../csv.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';

/** @param entryOf the account of a record. */
export function accountColumns<T>(
  entryOf: (of: T) => StudyEntry,
): Columns<T, string, 'handle' | 'name' | 'country' | 'office'> {
  return {
    handle: (of) => entryOf(of).handle,
    name: (of) => entryOf(of).row.name,
    country: (of) => entryOf(of).row.country,
    office: (of) => entryOf(of).row.office,
  };
}

/** A table of a row an account, from its columns in order. */
export function accountTable<T, Name extends ColumnName>(
  records: readonly T[],
  columns: Columns<T, Cell | Sentence, Name>,
  entryOf: (of: T) => StudyEntry,
): Required<Pick<Answer, 'columns' | 'rows' | 'shown'>> {
  const shown = tableOf(records, columns);
  return {
    columns: [...shown.columns, 'account_id'],
    rows: shown.rows.map((row, k) => [...row, entryOf(records[k]!).accountId]),
    shown,
  };
}
