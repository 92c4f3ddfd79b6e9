/** Bounds the time of an event that a stream brings: its dates are of clocks that may be wrong. */
import { timeOfKey } from '../crawl/networks/bluesky/follow-dates.ts';
import type { Instant } from '../values/log-entries.ts';

/** Clocks of servers are wrong by minutes. */
const TOLERATED_SKEW_MS = 5 * 60_000;

export interface EventBounds {
  from: Instant;
  to: Instant;
}

/** How far its account is known. */
interface KnownUntil {
  /** It was proved then: the event came later. */
  proved: Instant;
  /** Up to here a stream has brought earlier events. */
  to: Instant;
}

/**
 * Where all dates are possible they are the bounds, and where these agree the instant is known. Else it happened
 * after the last proof and before it arrived.
 * @param dates that the event and the stream give it, one at least.
 */
export function boundsOf(
  dates: readonly Instant[],
  received: Instant,
  { proved, to }: KnownUntil,
): EventBounds {
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  // A clock that is ahead says of an event that it is no older than clocks are wrong.
  const earliest = first > received ? received - TOLERATED_SKEW_MS : first;
  const isPossible = first >= Math.max(proved, to) && last <= received;
  return {
    from: Math.min(Math.max(earliest, proved), received),
    to: isPossible ? last : Math.max(received, to),
  };
}

/** When a revision was made, by the clock of its server; `null` where it does not say. */
export function timeOfRevision(revision: string): Instant | null {
  const time = timeOfKey(revision);
  return time === null ? null : Math.floor(time);
}

/** Whether a repository can have come to a revision by now. @param known one that it has had; `null` for none. */
export function canBeOf(revision: string, known: string | null, now: Instant): boolean {
  const time = timeOfRevision(revision);
  if (time === null) return known === null || timeOfRevision(known) === null;
  return time <= now + TOLERATED_SKEW_MS;
}
