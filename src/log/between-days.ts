/** Finds in a log the ties that differ between two instants. */
import type { Instant } from '../values/log-entries.ts';
import type { Spell } from '../values/log-spells.ts';

export interface Bounds {
  /** `null` where it stood when its source was first read. */
  from: Instant | null;
  to: Instant;
}

/** When the tie formed that stands at an instant; `null` where none does. @param spells of one tie. */
export function formedBefore(spells: readonly Spell[], at: Instant): Bounds | null {
  let spell = standingAt(spells, at);
  const isBefore = (one: Spell) => one.formedTo < spell!.formedTo && goesOnAs(one, spell!);
  for (let before = spell; before !== undefined; before = spells.find(isBefore)) spell = before;
  return spell === undefined ? null : { from: spell.formedFrom, to: spell.formedTo };
}

/** When the tie ended that stands at an instant; `null` where none does, or it stands on. @param spells of one tie. */
export function endedAfter(spells: readonly Spell[], at: Instant): Bounds | null {
  let spell = standingAt(spells, at);
  const isAfter = (one: Spell) => endOf(one) > endOf(spell!) && goesOnAs(spell!, one);
  for (let next = spell; next !== undefined; next = spells.find(isAfter)) spell = next;
  const { endedFrom = null, endedTo = null } = spell ?? {};
  return endedTo === null ? null : { from: endedFrom, to: endedTo };
}

function endOf({ endedTo }: Spell): Instant {
  return endedTo ?? Number.POSITIVE_INFINITY;
}

/** Whether a tie that one record made stood on by another as that ended: it was there before, or took its place. */
export function goesOnAs(
  { endedFrom, endedTo }: Pick<Spell, 'endedFrom' | 'endedTo'>,
  other: Spell,
): boolean {
  const takesItsPlace = other.formedFrom === endedFrom && other.formedTo === endedTo;
  return endedFrom === null || takesItsPlace || other.formedTo <= endedFrom;
}

function standingAt(spells: readonly Spell[], at: Instant): Spell | undefined {
  return spells.findLast(
    ({ formedTo, endedFrom }) => formedTo <= at && (endedFrom === null || at < endedFrom),
  );
}
