/** Finds in a log whether one account follows another at an instant: yes, no, or unknown. */
import type { Instant, Span, SpellEvent } from '../values/log-entries.ts';
import type { SeenSource, Spell } from '../values/log-spells.ts';

/** The spells of one source by target, in the order in which they began. @param events its ties, in the order of the log. */
export function spellsOf(events: Iterable<SpellEvent>): Map<string, Spell[]> {
  const spells = new Map<string, Spell[]>();
  const standing = new Map<string, Spell>();
  for (const { kind, target, key, followedAt, doubt, cid, from, to } of events) {
    if (kind === 'ended') {
      const spell = standing.get(key)!;
      // Logs of before do not say it of a target that had left the roster and come back.
      spell.endedFrom = from ?? spell.formedTo;
      spell.endedTo = to;
      standing.delete(key);
      continue;
    }
    const spell = {
      target,
      key,
      followedAt,
      doubt,
      cid,
      formedFrom: from,
      formedTo: to,
      endedFrom: null,
      endedTo: null,
    };
    const own = spells.get(target);
    if (own === undefined) spells.set(target, [spell]);
    else own.push(spell);
    standing.set(key, spell);
  }
  return spells;
}

export type TieAt = 'yes' | 'no' | 'unknown';

/**
 * Whether the source followed the target at an instant.
 * @param cohort that of the target, which has to be watched at that instant.
 */
export function tieAt(
  { spells, spans, isKeyed, beginsAt }: SeenSource,
  target: string,
  at: Instant,
  cohort: number,
): TieAt {
  if (beginsAt !== null && at < beginsAt) return 'unknown';
  const seen = spanAt(spans, at);
  const last = spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  let isOpen = false;
  for (const spell of spells.get(target) ?? []) {
    if ((spell.formedFrom ?? Number.NEGATIVE_INFINITY) > at) continue;
    if (spell.endedTo !== null && spell.endedTo < at) continue;
    const stood = spell.formedTo <= at && (spell.endedFrom === null ? at <= last : at < spell.endedFrom);
    if (stood && (seen !== undefined || (isKeyed && isBorneOut(spans, spell)))) return 'yes';
    // At the instant of a witnessed end it stands no more.
    if (spell.endedTo !== at || spell.endedFrom !== at) isOpen = true;
  }
  if (isOpen) return 'unknown';
  return seen !== undefined && seen.cohort >= cohort ? 'no' : 'unknown';
}

/** Whether a follow stood at any time that was seen: what a stream alone tells of a stretch that nothing proves may be false. */
export function isBorneOut(
  spans: readonly Span[],
  { formedTo, endedFrom }: Pick<Spell, 'formedTo' | 'endedFrom'>,
): boolean {
  return spans.some(({ from, to }) => to >= formedTo && (endedFrom === null || from < endedFrom));
}

/** The span that holds the instant; of two that meet there, the one that knows more of the roster. */
export function spanAt(spans: readonly Span[], at: Instant): Span | undefined {
  return spans.findLast(({ from, to }) => from <= at && at <= to);
}

/**
 * Tells what a list showed as it was read at an instant, of a network that says no revision with it: nothing proves that it
 * stood at any other.
 */
export function listedAt(
  { spells }: Pick<SeenSource, 'spells'>,
  target: string,
  at: Instant,
): Spell | undefined {
  return spells
    .get(target)
    ?.findLast(({ formedTo, endedTo }) => formedTo <= at && (endedTo === null || endedTo > at));
}
