/** Some columns of a table. */
import type { Table } from '../cli/table.ts';
import type { ColumnName } from '../columns/answer-columns.ts';

/** In this order; of the first rows where so many are asked for. */
export function columnsOf<C>(
  { columns, rows, types, optional }: Table<C>,
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
