/** Lines of ties written as letters, one a day: y there, n not there, ? not to be seen; a and b are there by a record of that key. */
import type { TieMoment } from '../../src/changes/tie-spells.ts';
import { lineOfMoments } from '../../src/spells/line-of-moments.ts';
import type { PairLines, TieLine } from '../../src/spells/tie-line.ts';

export const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);

/** The instant of a day by its number. */
export const at = (day: number) => BEGIN + day * DAY;
/** The number of the day of an instant. */
export const dayOf = (instant: number) => (instant - BEGIN) / DAY;

const STATES: Readonly<Record<string, TieMoment['state']>> = { y: 'yes', n: 'no', '?': 'unknown' };

/** @param first the day of the first letter. */
export function lineOf(letters: string, first = 0): TieLine | null {
  const moments = [...letters].map(
    (letter, k): TieMoment => ({
      date: new Date(at(first + k)).toISOString().slice(0, 10),
      state: STATES[letter] ?? 'yes',
      recordKey: STATES[letter] === undefined ? letter : null,
    }),
  );
  return lineOfMoments(moments, 0);
}

/** Of two accounts, by their numbers. */
export function pairOf(there: string, back: string, one = 0, other = 1): PairLines {
  return { one, other, there: lineOf(there), back: lineOf(back) };
}
