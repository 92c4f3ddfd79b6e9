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
  let spell = standingAt(spells, at);
  for (let before = spell; before !== undefined; before = spells.find((one) => goesOnAs(one, spell!))) {
    spell = before;
  }
  return spell === undefined ? null : { from: spell.formedFrom, to: spell.formedTo };
}

/** When the tie ended that stands at an instant; `null` where none does, or it stands on. @param spells of one tie. */
export function endedAfter(spells: readonly Spell[], at: Instant): Bounds | null {
  let spell = standingAt(spells, at);
  for (let next = spell; next !== undefined; next = spells.find((one) => goesOnAs(spell!, one))) spell = next;
  const { endedFrom = null, endedTo = null } = spell ?? {};
  return endedTo === null ? null : { from: endedFrom, to: endedTo };
}

/** Whether a tie that one record made goes on by another: that was there before it ended, or took its place. */
function goesOnAs(one: Spell, other: Spell): boolean {
  if (one.endedTo === null || other.formedTo <= one.formedTo) return false;
  if (other.endedTo !== null && other.endedTo <= one.endedTo) return false;
  const takesItsPlace = other.formedFrom === one.endedFrom && other.formedTo === one.endedTo;
  return takesItsPlace || other.formedTo <= one.endedFrom!;
}

function standingAt(spells: readonly Spell[], at: Instant): Spell | undefined {
  return spells.findLast(
    ({ formedTo, endedFrom }) => formedTo <= at && (endedFrom === null || at < endedFrom),
  );
}
