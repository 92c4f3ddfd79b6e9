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

/** Offices of a seat without an account, and on which networks a search that counts found none, or none counts. */
export interface UnsearchedSeat {
  offices: readonly string[];
  searched: readonly string[];
  unsearched: readonly string[];
}

/** Seats without an account, but for those of which a search that counts found none on any of the networks. */
export function unsearchedSeats(
  study: Pick<Study, 'entries' | 'seats' | 'snapshot'>,
  code: string,
  networks: readonly string[],
): UnsearchedSeat[] {
  const { seats: sealed, snapshot } = study;
  const seatOf = (office: string) =>
    sealed?.seats.find(({ country, offices }) => country === code && offices.includes(office));
  const isSearched = (office: string, network: string) => {
    const seat = seatOf(office);
    if (seat === undefined) return false;
    return presenceOn(seat, network, [], sealed!.evidence, { day: snapshot.date }).state === 'absent';
  };
  const seats = groupBy(missingOffices(study, code), (office) => seatOf(office)?.seat ?? office);
  return [...seats.values()]
    .map((offices) => ({
      offices,
      searched: networks.filter((network) => isSearched(offices[0]!, network)),
      unsearched: networks.filter((network) => !isSearched(offices[0]!, network)),
    }))
    .filter(({ unsearched }) => unsearched.length > 0);
}
