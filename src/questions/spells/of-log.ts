/** The ties of a log as lines of time. */
import { common, type Interval, joined, without } from '../../log/intervals.ts';
import { accountLives } from '../../log/log-lives.ts';
import { type IdPair, pairKeys } from '../../spells/pair-keys.ts';
import type { How, Instant, PairLines, Spell, Stretch, TieLine } from '../../spells/tie-line.ts';
import type { Log } from '../../study/log.ts';
import type { TieEvent } from '../../values/log-entries.ts';
import type { Spell as LoggedSpell, SourceOfLog } from '../../values/log-spells.ts';

export interface LogLines {
  from: Instant;
  to: Instant;
  /** Accounts that were watched, by id in code-unit order; their places are the numbers of `pairs`. */
  accountIds: string[];
  /** Pairs of which one has followed the other, by their numbers. */
  pairs: PairLines[];
}

/** When the roster had an account that was there, from the first time to the last. */
interface Presence {
  from: Instant;
  to: Instant;
}

/**
 * What was pruned has no beginning: of follows that had formed before only those are left that stood. A follow is lost to
 * view when one of its accounts is gone or watched no longer.
 * @param also further pairs of account ids, of which something else knows.
 * @param members of a group, when each account was of it: a tie counts while both are.
 */
export function logLines(
  { ties, state, accountEvents }: Log,
  also: Iterable<IdPair> = [],
  members: ReadonlyMap<string, Interval[]> | null = null,
): LogLines {
  const whole = state.time();
  const sources = ties.sources();
  const lives = accountLives(accountEvents(), sources, whole);
  const presence = new Map<string, Presence>(
    [...lives].flatMap(([id, { watched }]): [string, Presence][] => {
      const there = members === null ? watched : common(watched, members.get(id) ?? []);
      return there.length === 0 ? [] : [[id, { from: there[0]!.from, to: there.at(-1)!.to }]];
    }),
  );
  const bySource = new Map(sources.map((source) => [source.account.state.accountId, source]));
  const how = howKnown(ties.all());
  const begun = state.sweeps().map(({ beganAt }) => beganAt);
  const accountIds = [...presence.keys()].sort();
  const numbers = new Map(accountIds.map((id, number) => [id, number]));
  const keys = pairKeys(numbers, also);
  for (const [id, { spells }] of bySource) {
    for (const target of spells.keys()) {
      const [a, b] = [numbers.get(id), numbers.get(target)];
      if (a === undefined || b === undefined) continue;
      keys.add(Math.min(a, b) * accountIds.length + Math.max(a, b));
    }
  }
  const looks = lookedFor();
  const line = (from: number, to: number) => {
    const ids = [accountIds[from]!, accountIds[to]!] as const;
    const [source, target] = ids.map((id) => bySource.get(id)!);
    const ends = [presence.get(ids[0])!, presence.get(ids[1])!] as const;
    const both = members && common(members.get(ids[0])!, members.get(ids[1])!);
    const looked = looks(source!, target!);
    return lineOf(source!, both === null ? looked : common(looked, both), target!, ends, how, begun, both);
  };
  const pairs = [...keys]
    .sort((a, b) => a - b)
    .map((key) => {
      const [one, other] = [Math.floor(key / accountIds.length), key % accountIds.length];
      return { one, other, there: line(one, other), back: line(other, one) };
    });
  return { ...whole, accountIds, pairs };
}

type HowKnown = (source: string, key: string, at: Instant) => How;

/** How each start and each end came to be known. */
function howKnown(events: Iterable<TieEvent>): HowKnown {
  const readings = new Set<string>();
  const mark = (source: string, key: string, at: Instant) => `${source} ${key} ${at}`;
  for (const { source, key, to, how } of events) if (how === 'reading') readings.add(mark(source, key, to));
  return (source, key, at) => (readings.has(mark(source, key, at)) ? 'reading' : 'stream');
}

/** The time over which a source was seen that was looked at for a target; it is the same for all targets of a cohort. */
function lookedFor(): (source: SourceOfLog, target: SourceOfLog) => Interval[] {
  const kept = new Map<SourceOfLog, Map<number, Interval[]>>();
  return (source, { account: { cohort } }) => {
    const own = kept.get(source) ?? new Map<number, Interval[]>();
    kept.set(source, own);
    const looked = own.get(cohort) ?? joined(source.spans.filter((span) => span.cohort >= cohort));
    own.set(cohort, looked);
    return looked;
  };
}

/** `null` where it was never looked for. */
function lineOf(
  source: SourceOfLog,
  looked: readonly Interval[],
  target: SourceOfLog,
  [one, other]: readonly [Presence, Presence],
  how: HowKnown,
  sweeps: readonly Instant[],
  both: readonly Interval[] | null,
): TieLine | null {
  if (looked.length === 0) return null;
  const there = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  const from = Math.max(looked[0]!.from, there.from, source.beginsAt ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(looked.at(-1)!.to, there.to);
  const { accountId } = source.account.state;
  const logged = source.spells.get(target.account.state.accountId) ?? [];
  const spells = logged
    .filter(({ endedTo }) => endedTo === null || endedTo >= from)
    .filter(
      ({ formedTo, endedTo }) =>
        both?.some((one) => formedTo <= one.to && (endedTo ?? one.from) >= one.from) ?? true,
    )
    .map((spell) => toSpell(spell, accountId, from, to, there.to, how, source.isKeyed));
  const gaps = from < to ? without([{ from, to }], looked) : [];
  return { from, to, blind: source.isKeyed ? notBridged(gaps, spells) : missed(gaps, sweeps), spells };
}

/** A record that is there before and after a gap stood throughout. */
function notBridged(gaps: readonly Stretch[], spells: readonly Spell[]): Stretch[] {
  return gaps.filter(({ from, to }) => !spells.some(({ startHi, endLo }) => startHi <= from && endLo >= to));
}

/** Lists are read again and again: what lies between two readings was not looked for, but where one was left out. */
function missed(gaps: readonly Stretch[], sweeps: readonly Instant[]): Stretch[] {
  return gaps.filter(
    ({ from, to }) => sweeps.filter((beganAt) => beganAt > from && beganAt <= to).length > 1,
  );
}

/** @param seen up to where its source is proved. @param until up to where both accounts were there. */
function toSpell(
  spell: LoggedSpell,
  source: string,
  begins: Instant,
  seen: Instant,
  until: Instant,
  how: HowKnown,
  isKeyed: boolean,
): Spell {
  const { formedFrom, formedTo, endedFrom, endedTo, key } = spell;
  const isFound = formedFrom === null || formedTo < begins;
  const isOver = endedTo !== null && endedTo <= until;
  const startHi = isFound ? Math.max(begins, formedTo) : formedTo;
  return {
    startLo: isFound ? Number.NEGATIVE_INFINITY : formedFrom,
    startHi,
    endLo: endedTo === null ? Math.max(startHi, seen) : Math.min(endedFrom!, until),
    endHi: isOver ? endedTo : Number.POSITIVE_INFINITY,
    startHow: isFound ? '' : how(source, key, formedTo),
    endHow: isOver ? how(source, key, endedTo) : '',
    key: isKeyed ? key : null,
  };
}
