/** Calendar dates as text, `YYYY-MM-DD`: they compare in code-unit order, without a clock or a time zone. */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists (2025-02-30 is none). */
/** Whether it is a minute of a day, `YYYY-MM-DDTHH:MM`. */
export function isMinute(text: string): boolean {
  const [, day = '', time = ''] = /^(.*)T(\d{2}:\d{2})$/.exec(text) ?? [];
  return isDate(day) && time < '24' && time.slice(3) < '60';
}

export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day of the month `months` earlier, or that month's last day. */
export function monthsBefore(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return [
    String(toYear).padStart(4, '0'),
    String(toMonth).padStart(2, '0'),
    String(Math.min(day, daysInMonth(toYear, toMonth))).padStart(2, '0'),
  ].join('-');
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : MONTH_DAYS[month - 1]!;
}

const DAY_MS = 86_400_000;

/** How many days the second is after the first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
