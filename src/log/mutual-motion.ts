/** Mutual ties made and broken in a stretch of time: of each follow that formed or ended, whether the other side stood then. */

import type { Instant } from '../values/log-entries.ts';
import type { StretchTie } from '../values/log-stretch.ts';
import type { TieAt } from './tie-at.ts';

/** An event, and what the other side of its pair was at the time. */
export interface PairedTie extends StretchTie {
  back: TieAt;
}

interface Known {
  /** How many records of follows of source to target stand at the end of the stretch. */
  standing(source: number, target: number): number;
  /** Whether the follows of an account were seen at an instant, or the same records stood before and after. */
  isSeen(account: number, at: Instant): boolean;
}

/** @param events all of the stretch up to the end of the log, in order of time. */
export function pairTies(events: readonly StretchTie[], { standing, isSeen }: Known): PairedTie[] {
  const pairs = new Map<number, Pair>();
  const places = new Map<number, number>();
  const placeOf = (account: number) => {
    let place = places.get(account);
    if (place === undefined) {
      place = places.size;
      places.set(account, place);
    }
    return place;
  };
  const sources = Int32Array.from(events, ({ source }) => placeOf(source));
  const targets = Int32Array.from(events, ({ target }) => placeOf(target));
  const pairOf = (source: number, target: number) => {
    // Small whole numbers for the ordered pairs of usual rosters, of which maps are fast.
    const key = source * places.size + target;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { count: null, next: Number.POSITIVE_INFINITY };
      pairs.set(key, pair);
    }
    return pair;
  };
  const countOf = (pair: Pair, source: number, target: number) => {
    pair.count ??= Math.min(1, standing(source, target));
    return pair.count;
  };
  const paired = Array<PairedTie>(events.length);
  // From the end backwards each event is taken back.
  for (let k = events.length - 1; k >= 0; k--) {
    const { kind, source, target, from, to } = events[k]!;
    const [one, other] = [sources[k]!, targets[k]!];
    const there = pairOf(one, other);
    const after = countOf(there, source, target);
    const before = after + (kind === 'formed' ? -1 : 1);
    there.count = before;
    there.next = from;
    const back = stateOf(pairOf(other, one), target, source, to);
    paired[k] = { kind, source, target, from, to, back };
  }
  return paired;

  function stateOf(pair: Pair, source: number, target: number, at: Instant): TieAt {
    if (at > pair.next || !isSeen(source, at)) return 'unknown';
    return countOf(pair, source, target) > 0 ? 'yes' : 'no';
  }
}

/** An ordered pair of accounts, as the events from the end on leave it. */
interface Pair {
  /** 1 where it stands, else 0; `null` before that is asked. */
  count: number | null;
  /** Where its next event may have been, at the earliest. */
  next: Instant;
}
