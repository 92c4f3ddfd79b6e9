/** A column and those that bound it as one. */
import { boundsOf } from '../columns/bounds.ts';
import type { Cell } from '../csv.ts';
import { rangeText } from '../values/bounded.ts';

/** The cells of some columns of a row, each with its bounds: `12`, `12–15`, or `≤ 15` where nothing of it was read. */
export function folded(
  columns: readonly string[],
  picked: readonly string[],
): (row: readonly Cell[]) => Cell[] {
  const places = picked.map((name) => ({ own: columns.indexOf(name), ...boundsOf(name, columns) }));
  return (row) =>
    places.map(({ own, least, most }) => {
      const value = row[own] ?? null;
      return foldedCell(value, least < 0 ? value : row[least]!, most < 0 ? value : row[most]!);
    });
}

function foldedCell(value: Cell, least: Cell, most: Cell): Cell {
  if (Object.is(least, most)) return value;
  return least === null || Number.isNaN(least) ? `≤ ${most}` : rangeText(String(least), String(most));
}
