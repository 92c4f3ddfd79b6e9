/** Whose an account can be: the seats and the actor that a source, the roster or evidence names. */
import { actorOf, type RosterRow } from '../../roster/row.ts';
import { rowsOfActor } from '../../roster/rows-of-actor.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { parseSeat } from '../seat-name.ts';
import { isOfSeat, type Seat } from '../seats.ts';
import type { Ground } from './claim.ts';

export interface Place {
  /** Names of seats; of an actor without a seat its own name. */
  seats: readonly string[];
  /** `null` where a seat is named by its office. */
  actor: string | null;
  country: string;
  /** Whether the country alone is named, and so each of its seats. */
  isCountry: boolean;
}

type Known = Pick<Ground, 'seats' | 'rows' | 'day'>;

/** Each name is looked up once in the seats of a day. */
const PLACES = new WeakMap<readonly Seat[], Map<string, Place | null>>();

/** What the name means on the day: a seat, an actor, or a country; `null` where the roster has no such thing then. */
export function placeOf(name: string, ground: Known): Place | null {
  const known = PLACES.get(ground.seats) ?? new Map<string, Place | null>();
  PLACES.set(ground.seats, known);
  if (!known.has(name)) known.set(name, findPlace(name, ground));
  return known.get(name)!;
}

function findPlace(name: string, { seats, rows, day }: Known): Place | null {
  const parsed = parseSeat(name);
  if ('country' in parsed) {
    const seat = seats.find((one) => isOfSeat(name, one));
    if (seat === undefined) return null;
    return { seats: [seat.seat], actor: null, country: seat.country, isCountry: false };
  }
  const row = rowsOfActor(rows, name).find((one) => holdsOn(one, day));
  const of = seats.filter((one) => one.seat === name || one.actors.includes(name));
  if (row === undefined && of.length === 0) return countryPlace(name, seats);
  return {
    seats: of.length === 0 ? [name] : of.map(({ seat }) => seat),
    actor: row === undefined ? null : name,
    country: row?.country ?? of[0]!.country,
    isCountry: false,
  };
}

function countryPlace(country: string, seats: readonly Seat[]): Place | null {
  const own = seats.filter((seat) => seat.country === country).map(({ seat }) => seat);
  return own.length === 0 ? null : { seats: own, actor: null, country, isCountry: true };
}

/** Whether both can be of one seat. */
export function meet(a: Place, b: Place): boolean {
  return a.seats.some((seat) => b.seats.includes(seat));
}

/** The place of a row's actor, whether the row holds or has ended. */
export function placeOfRow(row: RosterRow, seats: readonly Seat[]): Place {
  const actor = actorOf(row);
  const of = seats.filter(
    ({ country, offices, actors }) =>
      country === row.country && offices.includes(row.office) && actors.includes(actor),
  );
  const names = of.length === 0 ? [actor] : of.map(({ seat }) => seat);
  return { seats: names, actor, country: row.country, isCountry: false };
}
