/** A stretch of time as an option takes it: 90s, 10m, 6h, 7d. */
import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** In milliseconds. @throws UserError where it is none. */
export function duration(option: string, text: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const ms = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN);
  if (!(ms > 0)) throw refusal(say.refusals.noStretch(option, text));
  return ms;
}
