/** The years of a rehearsal: accounts and their first ties are there at the first; each brings its changes. */
import { startOfDay } from './calendar.ts';

export interface RehearsalYear {
  year: number;
  /** Milliseconds since 1970. */
  begins: number;
  ends: number;
}

/** A rehearsal's first day. */
export const FIRST_DAY = '2024-03-01';
/** When all accounts have opened and the first ties have formed. */
export const SETTLED_ON = startOfDay(FIRST_DAY);

/** The years begun by an instant, in order; each begins on the first of March. */
export function yearsUntil(now: number): RehearsalYear[] {
  const years: RehearsalYear[] = [];
  const turn = (year: number) => startOfDay(`${year}-03-01`);
  for (let year = 2024; turn(year) <= now; year += 1) {
    years.push({ year, begins: turn(year), ends: turn(year + 1) });
  }
  return years;
}
