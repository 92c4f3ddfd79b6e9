/** Some columns of a table. */
import type { Table } from '../cli/table.ts';
import type { ColumnName } from '../columns/answer-columns.ts';

/** @param names of columns that the table has, in the order in which they are to stand. */
export function picked<C>(
  { columns, rows }: Pick<Table<C>, 'columns' | 'rows'>,
  names: readonly ColumnName[],
): Table<C> {
  const places = names.map((name) => columns.indexOf(name));
  return { columns: names, rows: rows.map((row) => places.map((place) => row[place]!)) };
}
