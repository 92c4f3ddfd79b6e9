/** An entry to look up: by `accountId` where it has one, else by `handle`. One of them is never empty. */
export interface Wanted {
  number: number;
  handle: string;
  accountId: string;
}

/** An account of the roster that the look-ups found. */
export interface KnownAccount extends Wanted {
  /** When the account was made, as its profile states it. */
  createdAt: string | null;
}

/**
 * Told by a network that charges that an answer was lost on the way, and may have been charged for; `false`
 * where the money does not reach for asking again.
 */
export type Lost = () => boolean;
