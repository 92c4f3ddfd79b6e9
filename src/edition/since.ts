/** Since when an actor is on a network, from its profiles and from earlier editions. */
import type { Arrival } from './arrival.ts';

/** An earlier edition in which the actor was on the network. */
export interface SeenBefore {
  edition: string;
  /** YYYY-MM-DD, of its snapshot of that network. */
  date: string;
}

export interface Since {
  /** YYYY-MM-DD */
  day: string;
  /** The edition that shows it; `null` where profiles state it. */
  edition: string | null;
  /** Whether it may be longer: at the latest since that day. */
  isLatest: boolean;
}

/** `null` where neither tells. A day that all profiles state is of the accounts there are: an earlier one may be gone. */
export function sinceWhen({ since, isKnown }: Arrival, seen: SeenBefore | null): Since | null {
  const made = since?.slice(0, 10) ?? null;
  if (seen !== null && (made === null || seen.date < made)) {
    return { day: seen.date, edition: seen.edition, isLatest: true };
  }
  return made === null ? null : { day: made, edition: null, isLatest: !isKnown };
}
