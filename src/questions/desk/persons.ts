/** Why persons who ended a follow are counted and not named on the desk of a country. */
import { count } from '../../cli/count.ts';

/** @param named how they are named where that is asked for; '' where they never are. */
export function unnamedNotes(unnamed: Readonly<Record<'us' | 'them', number>>, named: string): string[] {
  const sum = unnamed.us + unnamed.them;
  if (sum === 0) return [];
  return [
    `${count(sum, 'follow')} ended by persons, counted and not listed, as lists of who dropped whom have been used to harass${named}.`,
  ];
}
