import { refusal } from '../words/refusal.ts';
import { say } from '../words/say.ts';

/** More runs of the clustering, draws of a null model or days of posts than any study can use, or wait for. */
export const MOST = { runs: 100_000, draws: 1_000_000, days: 10_000, months: 1200 } as const;

/** What `wholeNumber` makes of the option's text, to be handed to `option`. */
export function whole(flag: string, least: number, most?: number): (text: string) => number {
  return (text) => wholeNumber(flag, text, least, most);
}

/** A whole number of an option, at least `least` and at most `most`. */
export function wholeNumber(
  flag: string,
  text: string,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw refusal(say.address.noWhole(flag, text, least, most === Number.MAX_SAFE_INTEGER ? null : most));
}
