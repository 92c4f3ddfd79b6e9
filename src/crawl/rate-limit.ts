/** What an answer's headers say about waiting. */

type Headers = Readonly<Record<string, string>>;

const PREFIXES = ['ratelimit', 'x-ratelimit', 'x-rate-limit'] as const;

/** Smaller numbers are seconds from now, larger ones seconds since 1970. */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/**
 * How long a refusing answer asks to wait, in milliseconds: `Retry-After` (seconds or a date), else the rate
 * limit's reset (seconds from now, seconds since 1970, or ISO 8601). `null` where it does not say.
 * Points in time are taken against the answer's own `Date`, so that a wrong clock here does no harm.
 */
export function statedWait(headers: Headers, now: number): number | null {
  const server = Date.parse(headers.date ?? '');
  const present = Number.isNaN(server) ? now : server;
  return waitFrom(headers['retry-after'], present) ?? waitFrom(limitHeader(headers, 'reset'), present);
}

/**
 * The same of an answer that is refused for another reason than a limit: X states the reset of its limit with every
 * answer, and it is waited for where nothing is left.
 */
export function faultWait(headers: Headers, now: number): number | null {
  return headers['retry-after'] === undefined ? exhaustedWait(headers, now) : statedWait(headers, now);
}

/** The wait that an accepted answer announces: until the reset, where nothing is left; else `null`. */
export function exhaustedWait(headers: Headers, now: number): number | null {
  return limitHeader(headers, 'remaining') === '0' ? statedWait(headers, now) : null;
}

function limitHeader(headers: Headers, field: 'reset' | 'remaining'): string | undefined {
  for (const prefix of PREFIXES) {
    const value = headers[`${prefix}-${field}`];
    if (value !== undefined) return value.trim();
  }
  return undefined;
}

function waitFrom(value: string | undefined, present: number): number | null {
  if (value === undefined) return null;
  if (/^\d+(\.\d+)?$/.test(value)) {
    const seconds = Number(value);
    return seconds < FIRST_EPOCH_SECOND ? seconds * 1000 : Math.max(0, seconds * 1000 - present);
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - present);
}
