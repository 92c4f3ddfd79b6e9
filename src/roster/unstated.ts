/** What a roster leaves open of whose its accounts are, and what goes without. */
import type { RosterRow } from './row.ts';

/** Optional columns that counts, groups and pages go by. */
export const UNSTATED = ['kind', 'country', 'office'] as const;

/** Those that are empty in some rows, with in how many. */
export function emptyCells(rows: readonly RosterRow[]): { column: string; rows: number }[] {
  return UNSTATED.map((column) => ({
    column,
    rows: rows.filter((row) => row[column] === '').length,
  })).filter((one) => one.rows > 0);
}
