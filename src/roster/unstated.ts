/** What a roster leaves open of whose its accounts are, and what goes without. */
import type { RosterRow } from './row.ts';

/** Optional columns that counts, groups and pages go by. */
export const UNSTATED = ['kind', 'country', 'office'] as const;

/** One sentence on the cells that are empty and what leaves their rows out; '' where none is. */
export function unstatedText(rows: readonly RosterRow[]): string {
  const parts = UNSTATED.map((column) => ({
    column,
    empty: rows.filter((row) => row[column] === '').length,
  }))
    .filter(({ empty }) => empty > 0)
    .map(({ column, empty }, k) => `${column} ${k === 0 ? 'is empty in' : 'in'} ${empty}`);
  if (parts.length === 0) return '';
  return `Of ${rows.length === 1 ? '1 row' : `${rows.length} rows`}, ${parts.join(', ')}: what compares accounts by these leaves them out.`;
}
