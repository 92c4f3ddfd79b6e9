/** How a seat is named: country and office, or an organisation's actor. */
import { countryByCode } from '../roster/countries.ts';

/** Offices that are a seat of a country, in the order in which they are listed. */
export const SEAT_OFFICES = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'foreign-ministry',
] as const;

export type SeatOffice = (typeof SEAT_OFFICES)[number];
export const ORGANISATION = 'international-organisation';

export function isSeatOffice(office: string): office is SeatOffice {
  return (SEAT_OFFICES as readonly string[]).includes(office);
}

/** Whether a person holds it, and so can be named; a ministry and an organisation are there without one. */
export function isOfPerson(office: string): boolean {
  return isSeatOffice(office) && office !== 'foreign-ministry';
}

/** A seat of a country, or an actor. */
export type SeatRef = { country: string; office: SeatOffice } | { actor: string };

export function parseSeat(text: string): SeatRef | { fault: string } {
  const at = text.indexOf(':');
  if (at < 0) return { actor: text };
  const [country, office] = [text.slice(0, at), text.slice(at + 1)];
  if (countryByCode(country) === undefined) {
    return { fault: `names no country — write a code before the colon, as in FR:${SEAT_OFFICES[0]}` };
  }
  if (!isSeatOffice(office)) {
    return { fault: `names no seat — write one of ${SEAT_OFFICES.join(', ')} behind the colon` };
  }
  return { country, office };
}

export function seatName(country: string, office: SeatOffice): string {
  return `${country}:${office}`;
}
