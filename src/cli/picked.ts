/** Some columns of a table. */

import type { ColumnName } from '../columns/answer-columns.ts';
import type { Table } from './table.ts';

/**
 * @param names of columns that the table has, in the order in which they are to stand.
 * @param top how many rows; all where absent.
 */
export function picked<C>(
  { columns, rows, types, optional }: Pick<Table<C>, 'columns' | 'rows' | 'types' | 'optional'>,
  names: readonly ColumnName[],
  top?: number,
): Table<C> {
  const places = names.map((name) => columns.indexOf(name));
  return {
    columns: names,
    rows: rows.slice(0, top).map((row) => places.map((place) => row[place]!)),
    ...(types === undefined ? {} : { types }),
    ...(optional === undefined ? {} : { optional }),
  };
}
