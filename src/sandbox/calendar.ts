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

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** What times begin with, by day since 1970, and go on with, by minute of the day: a feed has thousands of them. */
const DAYS = new Map<number, string>();
const MINUTES = Array.from(
  { length: DAY_MS / MINUTE_MS },
  (_, minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:`,
);

/** ISO 8601 UTC with milliseconds, as the network writes times; of whole milliseconds since 1970. */
export function isoTime(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  let date = DAYS.get(day);
  if (date === undefined) {
    date = new Date(ms).toISOString().slice(0, 11);
    DAYS.set(day, date);
  }
  const ofDay = ms - day * DAY_MS;
  const minute = Math.floor(ofDay / MINUTE_MS);
  const rest = String(100_000 + ofDay - minute * MINUTE_MS);
  return `${date}${MINUTES[minute]}${rest.slice(1, 3)}.${rest.slice(3)}Z`;
}

/** The day of an instant, `YYYY-MM-DD`. */
export function isoDay(ms: number): string {
  return isoTime(ms).slice(0, 10);
}
