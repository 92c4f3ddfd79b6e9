/** Finds in a log the history of one tie: stretches of yes, no and unknown, without a hole between them. */
import type { Instant } from '../values/log-entries.ts';
import type { SeenSource, Spell, TieDoubt } from '../values/log-spells.ts';
import { spanAt, type TieAt, tieAt } from './tie-at.ts';

export interface Stretch {
  /** Both instants included; `null` where it has no beginning, or no end. */
  from: Instant | null;
  to: Instant | null;
  tie: TieAt;
  /** `null` where it is known. */
  doubt: TieDoubt | null;
  /** The record that stood, where it is yes. */
  spell: Spell | null;
}

export interface LoggedTarget {
  accountId: string;
  cohort: number;
  /** Since when it is watched no longer, so that no tie to it is logged that forms; `null` while it is watched. */
  unwatchedAt: Instant | null;
}

/** At every instant the state is that of `tieAt`, but that no tie to a target that is watched no longer is said to be absent. */
export function tieHistory(source: SeenSource, target: LoggedTarget): Stretch[] {
  const marks = turningPoints(source, target);
  const stretches: Stretch[] = [];
  const add = (from: Instant | null, to: Instant | null, at: Instant) => {
    const next = { from, to, ...stateAt(source, target, at) };
    const last = stretches.at(-1);
    const isSame = last?.tie === next.tie && last.doubt === next.doubt && last.spell === next.spell;
    if (isSame) last.to = to;
    else stretches.push(next);
  };
  const [first] = marks;
  add(null, first === undefined ? null : first - 1, (first ?? 0) - 1);
  marks.forEach((mark, k) => {
    add(mark, mark, mark);
    const next = marks[k + 1];
    if (next === undefined) add(mark + 1, null, mark + 1);
    else if (next > mark + 1) add(mark + 1, next - 1, mark + 1);
  });
  return stretches;
}

/** The instants at which its state may be another than just before or after, in order. */
function turningPoints({ spells, spans, beginsAt }: SeenSource, target: LoggedTarget): Instant[] {
  const marks = new Set<Instant>();
  for (const { from, to } of spans) marks.add(from).add(to);
  const bounds = (spells.get(target.accountId) ?? []).flatMap(
    ({ formedFrom, formedTo, endedFrom, endedTo }) => [formedFrom, formedTo, endedFrom, endedTo],
  );
  for (const mark of [...bounds, target.unwatchedAt, beginsAt]) if (mark !== null) marks.add(mark);
  return [...marks].sort((a, b) => a - b);
}

function stateAt(
  source: SeenSource,
  { accountId, cohort, unwatchedAt }: LoggedTarget,
  at: Instant,
): Pick<Stretch, 'tie' | 'doubt' | 'spell'> {
  const tie = tieAt(source, accountId, at, cohort);
  const spells = source.spells.get(accountId) ?? [];
  if (tie === 'yes') return { tie, doubt: null, spell: spells.find((spell) => stands(spell, at)) ?? null };
  const isUnwatched = unwatchedAt !== null && at > unwatchedAt;
  if (tie === 'no' && !isUnwatched) return { tie, doubt: null, spell: null };
  return { tie: 'unknown', doubt: isUnwatched ? 'unwatched' : doubtAt(source, spells, at), spell: null };
}

function stands({ formedTo, endedFrom }: Spell, at: Instant): boolean {
  return formedTo <= at && (endedFrom === null || at < endedFrom);
}

function doubtAt({ spans, beginsAt }: SeenSource, spells: readonly Spell[], at: Instant): TieDoubt {
  if (beginsAt !== null && at < beginsAt) return 'pruned';
  const isForming = ({ formedFrom, formedTo }: Spell) =>
    formedFrom !== null && formedFrom <= at && at < formedTo;
  const isEnding = ({ endedFrom, endedTo }: Spell) => endedFrom !== null && endedFrom <= at && at <= endedTo!;
  if (spells.some(isForming)) return 'formed';
  if (spells.some(isEnding)) return 'ended';
  if (spanAt(spans, at) !== undefined) return 'not looked for';
  if (at < (spans[0]?.from ?? Number.POSITIVE_INFINITY)) return 'before';
  return at > spans.at(-1)!.to ? 'after' : 'gap';
}
