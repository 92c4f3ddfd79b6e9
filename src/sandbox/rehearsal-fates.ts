/** What befalls accounts of a rehearsal, each for a year: what real crawls meet, so that a rehearsal does too. */
import { randomFor } from './chance.ts';
import { yearsUntil } from './rehearsal-years.ts';

const FATES = ['hidden', 'renamed', 'suspended', 'deactivated'] as const;

export type Fate = (typeof FATES)[number];

/** From so many accounts on there is one of each fate in every year, and one more for each further hundred. */
const LEAST_MEMBERS = 20;

/** Fates by handle on a day, drawn anew each year. */
export function drawFates(handles: readonly string[], now: number): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  if (handles.length < LEAST_MEMBERS) return fates;
  const count = 1 + Math.floor(handles.length / 100);
  const { year } = yearsUntil(now).at(-1)!;
  const lots = handles.map((handle) => ({ handle, lot: randomFor(`fate ${handle} ${year}`)() }));
  lots.sort((a, b) => a.lot - b.lot);
  for (const { handle } of lots.slice(0, count * FATES.length)) {
    fates.set(handle, FATES[fates.size % FATES.length]!);
  }
  return fates;
}
