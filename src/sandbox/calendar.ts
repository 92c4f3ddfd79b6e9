/** The simulated world's own calendar: its two years, and its instants as text. */

export type Year = 2025 | 2026;

export const YEARS: readonly Year[] = [2025, 2026];

/** The day on which the world of a year stands still to be studied, `YYYY-MM-DD`. */
export function worldDate(year: Year): string {
  return `${year}-06-01`;
}

/** Midnight UTC at the start of a day `YYYY-MM-DD`, in milliseconds since 1970. */
export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

const NOW: Readonly<Record<Year, number>> = {
  2025: startOfDay(worldDate(2025)),
  2026: startOfDay(worldDate(2026)),
};

/** The world's *now* in a year, in milliseconds since 1970. All that happened by then happened before it. */
export function worldNow(year: Year): number {
  return NOW[year];
}

/** The network opened on this day; no account and no follow is older. */
export const NETWORK_OPENED = startOfDay('2023-03-01');

/** ISO 8601 UTC with milliseconds, as the network writes times. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** The day of an instant, `YYYY-MM-DD`. */
export function isoDay(ms: number): string {
  return isoTime(ms).slice(0, 10);
}
