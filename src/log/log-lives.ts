/** The log of a watch as intervals: when each account was watched, seen and not there, and when each tie is proved to have stood. */

import { groupBy } from '../group-by.ts';
import type { Store } from '../store/driver.ts';
import { lastToldAt, readAccountEvents, type WatchRecord } from '../store/watch-log.ts';
import type { AccountEvent, Instant } from '../values/log-entries.ts';
import { beginOf } from '../values/log-facts.ts';
import type { SourceOfLog, Spell } from '../values/log-spells.ts';
import { common, type Interval, joined, without } from './intervals.ts';
import { proofOfLog } from './proof-of-log.ts';
import { readSources } from './sources.ts';
import { isBorneOut } from './tie-at.ts';

export interface WatchedLife {
  accountId: string;
  /** When it was in the roster, and surely there. */
  watched: Interval[];
  /** When it was in the roster, and suspended, deactivated or deleted, or on the way there or back. */
  gone: Interval[];
  /** Stretches of the time when it was watched in which it is unknown whom it followed. */
  gaps: Interval[];
}

export interface TieLife {
  source: string;
  target: string;
  /** Those that are proved of any time, in the order in which they began. */
  spells: { spell: Spell; stood: Interval[] }[];
}

export interface LogLives {
  begins: Instant;
  ends: Instant;
  /** By account id; without those that were not watched in this time. */
  accounts: WatchedLife[];
  /** By source and target. */
  ties: TieLife[];
  /** Follows that formed and ended within their bounds: there is no time of which it is proved that they stood. */
  unprovedCount: number;
}

/** Leaves out what nothing but a stream says of a standing tie since the last proof: its end may have been lost on the way. */
export function readLives(store: Store, watch: WatchRecord): LogLives {
  const { from: begins, to: ends } = timeOfLog(store, watch);
  const sources = readSources(store, watch).map(proofOfLog(store, watch).proved);
  const lives = accountLives(readAccountEvents(store, watch), sources, { from: begins, to: ends });
  let unprovedCount = 0;
  const ties = sources.flatMap((source): TieLife[] => {
    const own = lives.get(source.account.state.accountId);
    if (own === undefined) return [];
    return [...source.spells.keys()].sort().flatMap((target): TieLife[] => {
      const other = lives.get(target);
      if (other === undefined) return [];
      const watched = common(own.watched, other.watched);
      const spells = source.spells.get(target)!.flatMap((spell) => {
        const stood = standingOf(source, spell);
        if (stood.length === 0) unprovedCount++;
        const within = common(stood, watched);
        return within.length === 0 ? [] : [{ spell, stood: within }];
      });
      return spells.length === 0 ? [] : [{ source: own.accountId, target, spells }];
    });
  });
  return { begins, ends, accounts: [...lives.values()], ties, unprovedCount };
}

/** The time of which a log knows something. */
export function timeOfLog(store: Store, watch: WatchRecord): Interval {
  const begins = beginOf(watch);
  return { from: begins, to: Math.max(begins, lastToldAt(store, watch) ?? begins) };
}

/** By account id; without those that were not watched in this time. */
export function accountLives(
  events: readonly AccountEvent[],
  sources: readonly SourceOfLog[],
  whole: Interval,
): Map<string, WatchedLife> {
  const byAccount = groupBy(events, ({ accountId }) => accountId);
  const lives = new Map<string, WatchedLife>();
  for (const source of sources) {
    const { accountId } = source.account.state;
    const life = lifeOf(source, byAccount.get(accountId) ?? [], whole);
    if (life.watched.length > 0) lives.set(accountId, life);
  }
  return lives;
}

function lifeOf(source: SourceOfLog, events: readonly AccountEvent[], whole: Interval): WatchedLife {
  const listed = intervalsOf(events, ['watched'], ['unwatched'], whole, null);
  const there = intervalsOf(events, ['back'], ['deactivated', 'suspended', 'deleted'], whole, whole.from);
  const gone = joined(without(listed, there));
  const watched = without(listed, gone);
  const gaps = without(watched, joined(source.spans));
  return { accountId: source.account.state.accountId, watched, gone, gaps };
}

/** Surely so: from the latest that an event opens one to the earliest that the next closes it; within the time of the log. */
function intervalsOf(
  events: readonly AccountEvent[],
  opening: readonly AccountEvent['kind'][],
  closing: readonly AccountEvent['kind'][],
  whole: Interval,
  since: Instant | null,
): Interval[] {
  const intervals: Interval[] = [];
  let from = since;
  for (const event of events) {
    if (opening.includes(event.kind)) from ??= event.to;
    else if (closing.includes(event.kind) && from !== null) {
      intervals.push({ from, to: Math.max(from, event.from ?? event.to) });
      from = null;
    }
  }
  if (from !== null) intervals.push({ from, to: Math.max(from, whole.to) });
  return joined(common(intervals, [whole]));
}

/** From when it had formed to when it can have ended at the earliest; where a key says nothing of a gap, within spans alone. */
function standingOf({ spans, isKeyed }: SourceOfLog, { formedTo, endedFrom }: Spell): Interval[] {
  const to = endedFrom ?? spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY;
  if (to < formedTo || !isBorneOut(spans, { formedTo, endedFrom })) return [];
  return isKeyed ? [{ from: formedTo, to }] : common(joined(spans), [{ from: formedTo, to }]);
}
