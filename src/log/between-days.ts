/** What a log says of the ties that differ between two instants. */
import type { Instant } from '../store/watch-entries.ts';
import type { Spell } from './tie-at.ts';

export interface Bounds {
  /** `null` where it stood when its source was first read. */
  from: Instant | null;
  to: Instant;
}

/** When the tie formed that stands at an instant; `null` where none does. @param spells of one tie. */
export function formedBefore(spells: readonly Spell[], at: Instant): Bounds | null {
  const spell = standingAt(spells, at);
  return spell === undefined ? null : { from: spell.formedFrom, to: spell.formedTo };
}

/** When the tie ended that stands at an instant; `null` where none does, or it stands on. @param spells of one tie. */
export function endedAfter(spells: readonly Spell[], at: Instant): Bounds | null {
  const { endedFrom = null, endedTo = null } = standingAt(spells, at) ?? {};
  return endedTo === null ? null : { from: endedFrom, to: endedTo };
}

function standingAt(spells: readonly Spell[], at: Instant): Spell | undefined {
  return spells.findLast(
    ({ formedTo, endedFrom }) => formedTo <= at && (endedFrom === null || at < endedFrom),
  );
}
