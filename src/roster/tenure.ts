/** Tenures: a row holds from `since` up to, not including, `until`; an empty date is open. */
import type { RosterRow } from './row.ts';

type Tenure = Pick<RosterRow, 'since' | 'until'>;

/** Whether the row's tenure holds on a date `YYYY-MM-DD`. */
export function holdsOn(row: Tenure, date: string): boolean {
  return row.since <= date && (row.until === '' || date < row.until);
}

/** Whether two tenures share a day. One that ends on the day the other begins does not. */
export function tenuresOverlap(a: Tenure, b: Tenure): boolean {
  return (a.until === '' || b.since < a.until) && (b.until === '' || a.since < b.until);
}
