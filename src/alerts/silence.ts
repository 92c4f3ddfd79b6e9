/** How long accounts have posted nothing. Pure: when their posts came gives when they fell silent. */
import type { Instant } from '../values/log-entries.ts';

/** Posts of an account that stand, as far as they are known. */
export interface KnownPosts {
  /** All that came between these are known. */
  from: Instant;
  until: Instant;
  /** When they came, in order. */
  times: readonly Instant[];
}

/** The beginnings of silences that came to be so long after an instant: with the last post, or with what is known. */
export function silencesOf({ from, until, times }: KnownPosts, ms: number, after: Instant): Instant[] {
  const begins = [from, ...times.filter((at) => at > from && at <= until)];
  return begins.filter((at, k) => {
    const isLong = (begins[k + 1] ?? Number.POSITIVE_INFINITY) > at + ms;
    return isLong && at + ms > after && at + ms <= until;
  });
}
