/** Instants in ISO 8601 UTC, to the second. */

const DAY_SECONDS = 86_400;

/** @param seconds since 1970. */
export function isoSeconds(seconds: number): string {
  const day = Math.floor(seconds / DAY_SECONDS);
  const left = seconds - day * DAY_SECONDS;
  return `${dateOf(day)}T${twoDigits(left / 3600)}:${twoDigits((left / 60) % 60)}:${twoDigits(left % 60)}Z`;
}

/** The date is worked out once for the posts of a day. */
let [lastDay, lastDate] = [0, '1970-01-01'];

function dateOf(day: number): string {
  if (day !== lastDay) {
    lastDay = day;
    lastDate = new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  }
  return lastDate;
}

function twoDigits(value: number): string {
  const whole = Math.floor(value);
  return whole < 10 ? `0${whole}` : String(whole);
}

/** @param at in milliseconds since 1970. */
export function isoOf(at: number): string {
  return isoSeconds(Math.floor(at / 1000));
}

/** When an event happened at the earliest; '' where nothing says that this was another second than that by which it did. */
export function earliestOf({ from, to }: { from: number | null; to: number }): string {
  const earliest = from === null ? '' : isoOf(from);
  return earliest === isoOf(to) ? '' : earliest;
}
