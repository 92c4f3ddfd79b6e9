/** A table of a row a record, from its columns in order, as text. */
import { type Columns, csvText, tableOf } from '../../csv.ts';

export type { Columns };

export function csvTable<T>(records: readonly T[], columns: Columns<T>): string {
  const table = tableOf(records, columns);
  return csvText(table.columns, table.rows);
}
