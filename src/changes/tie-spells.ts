/** When a follow began and stopped, as snapshots of several days show it: between two of them, never on a day. */

import type { TieState } from '../graph/tie-state.ts';
import { stoodThroughout } from './tie-changes.ts';

export interface TieMoment {
  /** YYYY-MM-DD. */
  date: string;
  state: TieState;
  /** Keys of the tie's records; `null` where they are not known. */
  recordKey: string | null;
}

/** A time over which no snapshot shows that the tie was not there. */
export interface TieSpell {
  /** The last snapshot that shows it was not there yet; `null` where none does. */
  absentOn: string | null;
  /** The first and the last snapshot that show it. */
  firstSeen: string;
  lastSeen: string;
  /** The first snapshot after these that shows it was gone; `null` where none does. */
  goneOn: string | null;
  /** Keys of its records, as the last snapshot that knows them has them; `null` where none does. */
  key: string | null;
}

/**
 * The spells of one tie, oldest first. Another record than in the snapshot before is another spell. A snapshot that cannot tell neither ends a spell nor begins one: it widens
 * the interval in which that happened.
 * @param moments by date.
 */
export function tieSpells(moments: readonly TieMoment[]): TieSpell[] {
  const spells: TieSpell[] = [];
  let absentOn: string | null = null;
  let open: TieSpell | null = null;
  for (const { date, state, recordKey } of moments) {
    if (state === 'unknown') continue;
    if (state === 'no') {
      if (open !== null) open.goneOn = date;
      open = null;
      absentOn = date;
      continue;
    }
    if (open !== null && stoodThroughout(open.key, recordKey) === false) {
      open.goneOn = date;
      absentOn = open.lastSeen;
      open = null;
    }
    if (open !== null) {
      open.lastSeen = date;
      open.key = recordKey ?? open.key;
    } else {
      open = { absentOn, firstSeen: date, lastSeen: date, goneOn: null, key: recordKey };
      spells.push(open);
    }
  }
  return spells;
}
