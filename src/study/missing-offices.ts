/** Offices of a country of which the list has no account. */
import { SEAT_OFFICES } from '../evidence/seat-name.ts';
import { presenceOn } from '../evidence/seat-presence.ts';
import { groupBy } from '../group-by.ts';
import type { Study } from './study.ts';

/**
 * Those that it has accounts of elsewhere, and none here; none of an organisation, which has no such offices. Who holds
 * a seat of several offices has the account of each.
 */
export function missingOffices({ entries, seats }: Pick<Study, 'entries' | 'seats'>, code: string): string[] {
  const own = entries.filter(({ row }) => row.country === code);
  if (own.some(({ row }) => row.office === 'international-organisation')) return [];
  const listed = new Set(own.map(({ row }) => row.office));
  for (const { country, offices } of seats?.seats ?? []) {
    if (country === code && offices.some((office) => listed.has(office)))
      for (const office of offices) listed.add(office);
  }
  return SEAT_OFFICES.filter(
    (office) => !listed.has(office) && entries.some(({ row }) => row.office === office),
  );
}

/** The offices of each seat without an account on the network, but for those of which a search that counts found none. */
export function unsearchedSeats(
  study: Pick<Study, 'entries' | 'seats' | 'snapshot'>,
  code: string,
): string[][] {
  const { seats: sealed, snapshot } = study;
  const missing = missingOffices(study, code);
  const seatOf = (office: string) =>
    sealed?.seats.find(({ country, offices }) => country === code && offices.includes(office));
  const isSearched = (office: string) => {
    const seat = seatOf(office);
    if (seat === undefined) return false;
    const { state } = presenceOn(seat, snapshot.network, [], sealed!.evidence, { day: snapshot.date });
    return state === 'absent';
  };
  const seats = groupBy(
    missing.filter((office) => !isSearched(office)),
    (office) => seatOf(office)?.seat ?? office,
  );
  return [...seats.values()];
}
