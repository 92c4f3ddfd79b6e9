/** The seats of a roster on a day: each office of a country, and each organisation, with who holds it. */
import { groupBy } from '../group-by.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { isSameBearer } from './holder-names.ts';
import { type Holder, newestOf, type Tenancy, tenancyOn } from './seat-holders.ts';
import { ORGANISATION, parseSeat, SEAT_OFFICES, type SeatOffice, seatName } from './seat-name.ts';

export interface Seat extends Tenancy {
  /** `FR:head-of-state`, or an organisation's actor. */
  seat: string;
  /** Code of the country or the organisation. */
  country: string;
  /** The offices that it is: those that one person holds, and both heads where the state has no row of the other. */
  offices: readonly string[];
  /** Actors of the roster behind it on the day: the office's own, and its holders. */
  actors: readonly string[];
}

/**
 * Seats of the rows that have begun by the day, as an office is there when its holder has left; by country and office,
 * organisations last. A person who heads an organisation belongs to the only one of the code, to the one that evidence names,
 * or else to the one that bears the code's name; to no seat where there is none of these.
 */
export function seatsOn(rows: readonly RosterRow[], evidence: readonly EvidenceRow[], day: string): Seat[] {
  const begun = rows.filter(({ since }) => since <= day);
  const named = namedBy(evidence, day);
  const byCountry = groupBy(begun, ({ country }) => country);
  const codes = [...byCountry.keys()].filter((code) => code !== '').sort();
  const offices = codes.flatMap((code) => seatsOfCountry(code, byCountry.get(code)!, day));
  const stated = named.filter((row) => holdsOn(row, day));
  const organisations = codes.flatMap((code) => organisationsOf(byCountry.get(code)!, stated));
  return [...offices, ...organisations].map(({ rows: own, ...seat }) => {
    const held = own.filter((row) => holdsOn(row, day));
    const actors = [...new Set(held.map(actorOf))].sort();
    const left = own.filter((row) => row.kind === 'person' && !actors.includes(actorOf(row)));
    const known = { persons: personsOf(held), left, named: named.filter((row) => isOfSeat(row.seat, seat)) };
    return { ...seat, actors, ...tenancyOn(day, known) };
  });
}

/** The seat with the holders that this evidence names on the day beside its own. */
export function seatHeldOn(seat: Seat, evidence: readonly EvidenceRow[], day: string): Seat {
  const named = namedBy(evidence, day).filter((row) => isOfSeat(row.seat, seat));
  const { holders, changed } = tenancyOn(day, { persons: seat.holders, left: [], named });
  return { ...seat, holders, changed: newestOf([seat.changed, changed]) };
}

function namedBy(evidence: readonly EvidenceRow[], day: string): EvidenceRow[] {
  return evidence.filter(({ row, seen_at }) => row === 'holder' && seen_at <= day);
}

interface SeatRows {
  seat: string;
  country: string;
  offices: readonly string[];
  rows: readonly RosterRow[];
}

/** What one person holds is one seat, and so is the head of a state whose government has no other. */
function seatsOfCountry(country: string, rows: readonly RosterRow[], day: string): SeatRows[] {
  const found: { offices: SeatOffice[]; persons: string[] }[] = [];
  const offices = SEAT_OFFICES.filter((office) => rows.some((row) => row.office === office));
  for (const office of offices) {
    const persons = rows
      .filter((row) => row.office === office && row.kind === 'person' && holdsOn(row, day))
      .map(actorOf);
    const same = found.find((one) => one.persons.some((actor) => persons.includes(actor)));
    if (same === undefined) found.push({ offices: [office], persons });
    else {
      same.offices.push(office);
      same.persons.push(...persons);
    }
  }
  if (offices[0] === 'head-of-state' && !offices.includes('head-of-government')) {
    found[0]!.offices.splice(1, 0, 'head-of-government');
  }
  return found.map((one) => ({
    seat: seatName(country, one.offices[0]!),
    country,
    offices: one.offices,
    rows: rows.filter(({ office }) => (one.offices as string[]).includes(office)),
  }));
}

function organisationsOf(rows: readonly RosterRow[], stated: readonly EvidenceRow[]): SeatRows[] {
  const own = rows.filter(({ office }) => office === ORGANISATION);
  const institutions = [
    ...groupBy(
      own.filter(({ kind }) => kind !== 'person'),
      actorOf,
    ),
  ];
  const houses = new Map(institutions);
  const alone: [string, RosterRow[]][] = [];
  for (const [actor, of] of groupBy(
    own.filter(({ kind }) => kind === 'person'),
    actorOf,
  )) {
    const { country, name } = of[0]!;
    const named = stated.find((row) => isSameBearer(row.name, name) && houses.has(row.seat))?.seat;
    const house = named ?? (houses.size === 1 ? [...houses.keys()][0]! : country.toLowerCase());
    const home = houses.get(house);
    if (houses.size === 0) alone.push([actor, of]);
    else if (home !== undefined) houses.set(house, [...home, ...of]);
  }
  return [...houses, ...alone]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, of]) => ({ seat: actor, country: of[0]!.country, offices: [ORGANISATION], rows: of }));
}

/** Whether evidence names this seat, by any of its offices. */
export function isOfSeat(ref: string, seat: Pick<Seat, 'seat' | 'country' | 'offices'>): boolean {
  if (ref === seat.seat) return true;
  const parsed = parseSeat(ref);
  return 'office' in parsed && parsed.country === seat.country && seat.offices.includes(parsed.office);
}

function personsOf(rows: readonly RosterRow[]): Holder[] {
  return rows
    .filter(({ kind }) => kind === 'person')
    .map((row) => ({
      name: row.name === '' ? actorOf(row) : row.name,
      since: row.since,
      source: row.source,
      page_date: '',
      address: '',
      seen_at: row.checked_at,
    }));
}
