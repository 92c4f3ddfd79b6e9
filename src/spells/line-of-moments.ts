/** A tie as a series of snapshots shows it. */
import { stoodThroughout } from '../changes/tie-changes.ts';
import { type TieMoment, tieSpells } from '../changes/tie-spells.ts';
import type { Instant, Stretch, TieLine } from './tie-line.ts';

const DAY = 86_400_000;

/** When the day of each date begins: dates of a series are few, and asked for every tie. */
const beginnings = new Map<string, Instant>();

function earliest(date: string): Instant {
  const known = beginnings.get(date) ?? Date.parse(`${date}T00:00:00Z`);
  beginnings.set(date, known);
  return known;
}

/**
 * `null` where none of the snapshots can tell. A snapshot that cannot widens the bounds of what happened before and after
 * it; it ends nothing.
 * @param moments by date, each date once.
 * @param width 0 where snapshots are set beside one another: each stands for its date as all the others do. 1 where they
 * are set beside instants: a snapshot was taken at some time of its day.
 */
export function lineOfMoments(moments: readonly TieMoment[], width: 0 | 1): TieLine | null {
  const known = moments.filter(({ state }) => state !== 'unknown');
  if (known.length === 0) return null;
  const latest = (date: string): Instant => earliest(date) + width * (DAY - 1);
  const spells = tieSpells(moments).map(({ absentOn, firstSeen, lastSeen, goneOn, key }) => ({
    startLo: absentOn === null ? Number.NEGATIVE_INFINITY : earliest(absentOn),
    startHi: latest(firstSeen),
    endLo: earliest(lastSeen),
    endHi: goneOn === null ? Number.POSITIVE_INFINITY : latest(goneOn),
    startHow: absentOn === null ? ('' as const) : ('snapshots' as const),
    endHow: goneOn === null ? ('' as const) : ('snapshots' as const),
    key,
  }));
  const blind = unseenBetween(moments).map(
    ([before, after]): Stretch => ({ from: earliest(before), to: latest(after) }),
  );
  return { from: latest(known[0]!.date), to: earliest(known.at(-1)!.date), blind, spells };
}

/** Dates of the moments on both sides of those that cannot tell; at the ends of the series the first or the last of all. */
function unseenBetween(moments: readonly TieMoment[]): [string, string][] {
  const found: [string, string][] = [];
  let [before] = moments as [TieMoment];
  let isUnread = before.state === 'unknown';
  for (const moment of moments) {
    if (moment.state === 'unknown') {
      isUnread = true;
      continue;
    }
    if (isUnread && stoodThroughout(before.recordKey, moment.recordKey) !== true)
      found.push([before.date, moment.date]);
    before = moment;
    isUnread = false;
  }
  if (isUnread) found.push([before.date, moments.at(-1)!.date]);
  return found;
}
