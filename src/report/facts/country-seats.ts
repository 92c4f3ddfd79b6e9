/** Which countries have a seat with an account, where somebody looked for every one in vain, and of which it is not known. */
import { presenceOnAny, type SeatState, stateOfAll } from '../../evidence/seat-presence.ts';
import { groupBy } from '../../group-by.ts';
import { COUNTRIES, type Country, countryByCode } from '../../roster/countries.ts';
import type { SeatPresence, StudyPresence } from '../../study/study-presence.ts';

export interface CountrySeats {
  code: string;
  country: Country | undefined;
  /** Present with any seat, absent with none of all, unknown else, and where the roster has none. */
  state: SeatState;
  present: number;
  absent: number;
  unknown: number;
}

/** Every member of the United Nations, and every other country or organisation with a seat; sorted by code. */
export function countrySeats({ seats }: StudyPresence): CountrySeats[] {
  const own = groupBy(seats, ({ seat }) => seat.country);
  const members = COUNTRIES.flatMap(({ code, unMember }) => (unMember ? [code] : []));
  return [...new Set([...members, ...own.keys()])].sort().map((code) => countryOf(code, own.get(code) ?? []));
}

/** On any of the networks. */
function countryOf(code: string, seats: readonly SeatPresence[]): CountrySeats {
  const states = seats.map(({ on }) => presenceOnAny(on));
  const of = (state: SeatState) => states.filter((one) => one === state).length;
  return {
    ...{ code, country: countryByCode(code), state: stateOfAll(states) },
    ...{ present: of('present'), absent: of('absent'), unknown: of('unknown') },
  };
}
