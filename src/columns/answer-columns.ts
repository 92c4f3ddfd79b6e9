/** The columns of answers by name, and what their cells are. */
import type { ColumnType } from './column-type.ts';
import { COLUMNS, type ColumnKey } from './columns.ts';

export type AnswerColumn = Exclude<ColumnKey, `${string}/${string}`>;

/** A column whose name is data: a region, a snapshot, a measure with a suffix, an attribute that was asked for. */
export type OwnColumn = string & { readonly own: unique symbol };

export type ColumnName = AnswerColumn | OwnColumn;

export function own(name: string): OwnColumn {
  return name as OwnColumn;
}

/** `undefined` where the column is declared nowhere. */
export function typeInAnswers(name: string): ColumnType | undefined {
  const key = [`answers/${name}`, name].find((each) => Object.hasOwn(COLUMNS, each));
  return key === undefined ? undefined : COLUMNS[key as ColumnKey].type;
}
