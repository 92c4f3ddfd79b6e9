/** How far the streams are heard that say of no change which came before it. */
import type { Instant } from '../values/log-entries.ts';

/**
 * `on`: what happens from now on will come, now or once the stream has come back; `all`: what happened until now has come as
 * well.
 */
export type Heard = 'nothing' | 'on' | 'all';

/** One stream, as it stands. */
export interface Hearing {
  /** It has said where it is, and goes on from there whenever it breaks off. */
  hasPlace: boolean;
  /** Since when its connection stands; `null` where none does. */
  joinedAt: Instant | null;
  /** When a message came last, and of when that was. */
  last: { at: Instant; received: Instant } | null;
}

/** A message that late was kept for a connection that had broken off; when nothing comes for so long, all of it has come. A clock that is so far off says neither. */
export const SETTLED_MS = 5_000;

/** By the stream that is heard best. */
export function heardOf(hearings: Iterable<Hearing>, now: Instant): Heard {
  let best: Heard = 'nothing';
  for (const { hasPlace, joinedAt, last } of hearings) {
    if (joinedAt !== null && isSettled(joinedAt, last, now)) return 'all';
    if (joinedAt !== null || hasPlace) best = 'on';
  }
  return best;
}

function isSettled(joinedAt: Instant, last: Hearing['last'], now: Instant): boolean {
  if (now - Math.max(joinedAt, last?.received ?? joinedAt) >= SETTLED_MS) return true;
  return last !== null && last.received >= joinedAt && Math.abs(last.received - last.at) < SETTLED_MS;
}
