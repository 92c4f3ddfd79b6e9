/** From parsed JSON of unknown shape to values that can be relied on. */
import { MalformedAnswer } from './faults.ts';

/** Cursors are kept with every page and sent back in a URL. */
const LONGEST_CURSOR = 4096;

/** The value as an object with unknown fields; `null` where it is none. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The objects in a list; none where the value is no list. */
export function asObjects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(asObject).filter((item) => item !== null) : [];
}

/** The value as text; '' where it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a whole number of things; `null` where it is none. */
export function asCount(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The value as an ISO 8601 time; `null` where it is none. */
export function asTime(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}

/** The token that continues a list; `null` where it has ended. @throws MalformedAnswer where it can be none. */
export function asCursor(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw new MalformedAnswer('a cursor that is no text');
  if (value.length > LONGEST_CURSOR) throw new MalformedAnswer('a cursor too long to be sent back');
  return value;
}
