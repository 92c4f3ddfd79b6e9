/** When a follow was made, as its record claims, and why the claim is not to be trusted. Pure. */

/** Clocks of clients are wrong by minutes; a record key is made at the moment of writing. */
const TOLERATED_SKEW_MS = 5 * 60_000;
const TOLERATED_KEY_GAP_MS = 24 * 3_600_000;

const KEY_LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

export interface FollowDate {
  /** ISO 8601 UTC; `null` where the record has no date. */
  followedAt: string | null;
  doubt: string | null;
}

export interface DateWitnesses {
  createdAt: string | null;
  recordKey: string;
  /** When the record was read, milliseconds since 1970. */
  observedAt: number;
  /** When the account was made; `null` where that is not known. */
  accountCreatedAt: string | null;
}

/** The client writes the date and nobody checks it: what contradicts it is put beside it. */
export function followDate({
  createdAt,
  recordKey,
  observedAt,
  accountCreatedAt,
}: DateWitnesses): FollowDate {
  if (createdAt === null) return { followedAt: null, doubt: null };
  const time = Date.parse(createdAt);
  const keyTime = timeOfKey(recordKey);
  const account = accountCreatedAt === null ? Number.NaN : Date.parse(accountCreatedAt);
  const doubts = [
    time > observedAt + TOLERATED_SKEW_MS ? 'later than it was read' : '',
    time < account - TOLERATED_SKEW_MS ? 'before the account was made' : '',
    keyTime !== null && Math.abs(keyTime - time) > TOLERATED_KEY_GAP_MS
      ? 'not the time of its record key'
      : '',
  ].filter((doubt) => doubt !== '');
  return {
    followedAt: new Date(time).toISOString(),
    doubt: doubts.length === 0 ? null : doubts.join('; '),
  };
}

/** Milliseconds since 1970 in a TID; `null` for a key of another kind. */
export function timeOfKey(key: string): number | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  let micros = 0;
  for (const letter of key.slice(0, 11)) micros = micros * 32 + KEY_LETTERS.indexOf(letter);
  return micros / 1000;
}
