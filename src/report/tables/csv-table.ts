/** A table of a row a record, from its columns in order. */
import { type Cell, csvText } from '../../csv.ts';

export type Columns<T> = Readonly<Record<string, (of: T, k: number) => Cell>>;

export function csvTable<T>(records: readonly T[], columns: Columns<T>): string {
  const cells = Object.values(columns);
  return csvText(
    Object.keys(columns),
    records.map((record, k) => cells.map((cell) => cell(record, k))),
  );
}
