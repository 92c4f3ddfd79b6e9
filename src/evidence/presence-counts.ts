/** Presence counted: of seats and of members of the United Nations, with what is unknown as bounds. */
import { countryByCode } from '../roster/countries.ts';
import { type SeatState, stateOfAll } from './seat-presence.ts';
import type { Seat } from './seats.ts';

export interface PresenceCount {
  seats: number;
  present: number;
  absent: number;
  unknown: number;
  /** Members with a seat among them; present with any, absent with none of all their seats, unknown else. */
  members: number;
  members_present: number;
  members_absent: number;
  members_unknown: number;
}

/** Lower and upper end of a share; `null` where there is nothing to divide by. */
export function shareBounds(present: number, unknown: number, of: number): [number, number] | null {
  return of === 0 ? null : [present / of, (present + unknown) / of];
}

/** @param stateOf of each of these seats, on one network or on any. */
export function countPresence(seats: readonly Seat[], stateOf: (seat: Seat) => SeatState): PresenceCount {
  const byMember = new Map<string, SeatState[]>();
  const of = { present: 0, absent: 0, unknown: 0 };
  for (const seat of seats) {
    const state = stateOf(seat);
    of[state]++;
    if (countryByCode(seat.country)?.unMember !== true) continue;
    byMember.set(seat.country, [...(byMember.get(seat.country) ?? []), state]);
  }
  const members = { present: 0, absent: 0, unknown: 0 };
  for (const states of byMember.values()) members[stateOfAll(states)]++;
  return {
    seats: seats.length,
    ...of,
    members: byMember.size,
    members_present: members.present,
    members_absent: members.absent,
    members_unknown: members.unknown,
  };
}
