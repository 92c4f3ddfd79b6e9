/** Says of every instant on the page how long ago it was. */

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/** As the title of each `time` with a time of day. @param now milliseconds since 1970. */
export function tellAges(page: Document, now: number): void {
  const relative = new Intl.RelativeTimeFormat(page.documentElement.lang, { numeric: 'auto' });
  for (const time of page.querySelectorAll('time')) {
    if (!time.dateTime.includes('T')) continue;
    const seconds = (Date.parse(time.dateTime) - now) / 1000;
    if (Number.isNaN(seconds)) continue;
    const [unit, length] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
    time.title = `${relative.format(Math.round(seconds / length), unit)} · ${time.dateTime}`;
  }
}
