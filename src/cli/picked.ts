/** Some columns of a table. */

import type { ColumnName } from '../columns/answer-columns.ts';
import type { Table } from './table.ts';

/** Where columns stand in a table; -1 where it has none of that name. */
export function placesOf<const N extends readonly ColumnName[]>(
  { columns }: Pick<Table, 'columns'>,
  names: N,
): { [K in keyof N]: number } {
  return names.map((name) => columns.indexOf(name)) as { [K in keyof N]: number };
}

/**
 * @param names of columns that the table has, in the order in which they are to stand.
 * @param top how many rows; all where absent.
 */
export function picked<C>(
  { columns, rows, types, optional }: Pick<Table<C>, 'columns' | 'rows' | 'types' | 'optional'>,
  names: readonly ColumnName[],
  top?: number,
): Table<C> {
  const places = placesOf({ columns }, names);
  return {
    columns: names,
    rows: rows.slice(0, top).map((row) => places.map((place) => row[place]!)),
    ...(types === undefined ? {} : { types }),
    ...(optional === undefined ? {} : { optional }),
  };
}
