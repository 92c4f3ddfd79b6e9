/** The seats of a roster on a day: each office of a country, and each organisation, with who holds it. */
import { groupBy } from '../group-by.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import type { EvidenceRow } from './evidence-row.ts';
import {
  isSeatOffice,
  ORGANISATION,
  parseSeat,
  SEAT_OFFICES,
  type SeatOffice,
  seatName,
} from './seat-name.ts';

/** Who holds a seat, as a source or the roster says. */
export interface Holder {
  name: string;
  /** The first day in office; '' where not known. */
  since: string;
  /** Who says so; '' where only the roster does, without a source. */
  source: string;
  page_date: string;
  address: string;
  /** The day on which it was read; where the roster alone says so, that by which somebody else had left, '' where nobody had. */
  seen_at: string;
}

export interface Seat {
  /** `FR:head-of-state`, or an organisation's actor. */
  seat: string;
  /** Code of the country or the organisation. */
  country: string;
  /** The offices that it is: both heads where one person or no other row holds them; one else. */
  offices: readonly string[];
  /** Actors of the roster behind it: the office's own, and its holders. */
  actors: readonly string[];
  /** Newest since first; none where nobody is named. */
  holders: readonly Holder[];
}

/**
 * Seats of the rows that hold on the day, by country and office, organisations last. A person who heads an organisation
 * belongs to the only one of the code, to the one that evidence names, or else to the one that bears the code's name.
 */
export function seatsOn(rows: readonly RosterRow[], evidence: readonly EvidenceRow[], day: string): Seat[] {
  const held = rows.filter((row) => holdsOn(row, day));
  const stated = statedOn(evidence, day);
  const isOver = ({ until }: { until: string }) => until !== '' && until <= day;
  const left = rows.filter((row) => row.kind === 'person' && isOver(row));
  const named = evidence.filter((row) => row.row === 'holder' && row.seen_at <= day && isOver(row));
  const byCountry = groupBy(held, ({ country }) => country);
  const codes = [...byCountry.keys()].filter((code) => code !== '').sort();
  const offices = codes.flatMap((code) => seatsOfCountry(code, byCountry.get(code)!));
  const organisations = codes.flatMap((code) => organisationsOf(byCountry.get(code)!, stated));
  return [...offices, ...organisations].map(({ rows: own, ...seat }) => {
    const actors = [...new Set(own.map(actorOf))].sort();
    const others = left.filter(
      (row) =>
        row.country === seat.country && seat.offices.includes(row.office) && !actors.includes(actorOf(row)),
    );
    const before = [...others, ...named.filter((row) => isOfSeat(row.seat, seat))];
    const lastLeft =
      before
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? '';
    return { ...seat, actors, holders: holdersOf(seat, own, stated, lastLeft) };
  });
}

/** The seat with the holders that this evidence names on the day, where it names any. */
export function seatHeldOn(seat: Seat, evidence: readonly EvidenceRow[], day: string): Seat {
  const holders = namedHolders(seat, statedOn(evidence, day));
  return holders.length === 0 ? seat : { ...seat, holders };
}

function statedOn(evidence: readonly EvidenceRow[], day: string): EvidenceRow[] {
  return evidence.filter(
    ({ row, since, until, seen_at }) => row === 'holder' && holdsOn({ since, until }, day) && seen_at <= day,
  );
}

interface SeatRows {
  seat: string;
  country: string;
  offices: readonly string[];
  rows: readonly RosterRow[];
}

/** One person in two offices is one seat, and so is the head of a state whose government has no other. */
function seatsOfCountry(country: string, rows: readonly RosterRow[]): SeatRows[] {
  const of = (office: SeatOffice) => rows.filter((row) => row.office === office);
  const persons = (office: SeatOffice) =>
    new Set(of(office).flatMap((row) => (row.kind === 'person' ? [actorOf(row)] : [])));
  const both = [...persons('head-of-state')].some((actor) => persons('head-of-government').has(actor));
  const found: SeatRows[] = [];
  for (const office of SEAT_OFFICES) {
    const own = of(office);
    if (own.length === 0 || (both && office === 'head-of-government')) continue;
    const alone = office === 'head-of-state' && (both || of('head-of-government').length === 0);
    found.push({
      seat: seatName(country, office),
      country,
      offices: alone ? ['head-of-state', 'head-of-government'] : [office],
      rows: both && alone ? [...own, ...of('head-of-government')] : own,
    });
  }
  return found;
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
    const named = stated.find((row) => row.name === name && houses.has(row.seat))?.seat;
    const house = named ?? (houses.size === 1 ? [...houses.keys()][0]! : country.toLowerCase());
    const home = houses.get(house);
    if (home === undefined) alone.push([actor, of]);
    else houses.set(house, [...home, ...of]);
  }
  return [...houses, ...alone]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, of]) => ({ seat: actor, country: of[0]!.country, offices: [ORGANISATION], rows: of }));
}

/**
 * Those that evidence names; where it names none, the persons of the roster.
 * @param left the last day by which somebody else had left. A row that is looked at anew does not say when its person came.
 */
function holdersOf(
  seat: Pick<Seat, 'seat' | 'country' | 'offices'>,
  rows: readonly RosterRow[],
  stated: readonly EvidenceRow[],
  left: string,
): Holder[] {
  const named = namedHolders(seat, stated);
  if (named.length > 0) return named;
  return newestFirst(newestOfEach(personsOf(rows))).map((holder) => ({ ...holder, seen_at: left }));
}

function namedHolders(
  seat: Pick<Seat, 'seat' | 'country' | 'offices'>,
  stated: readonly EvidenceRow[],
): Holder[] {
  const named = stated.filter((row) => isOfSeat(row.seat, seat));
  return newestFirst(newestOfEach(named.map(toHolder)));
}

function newestFirst(holders: Holder[]): Holder[] {
  return holders.sort((a, b) =>
    a.since !== b.since ? (a.since > b.since ? -1 : 1) : a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
}

/** Whether evidence names this seat, by any of its offices. */
export function isOfSeat(ref: string, seat: Pick<Seat, 'seat' | 'country' | 'offices'>): boolean {
  if (ref === seat.seat) return true;
  const parsed = parseSeat(ref);
  return 'office' in parsed && parsed.country === seat.country && seat.offices.includes(parsed.office);
}

function toHolder({ name, since, source, page_date, address, seen_at }: EvidenceRow): Holder {
  return { name, since, source, page_date, address, seen_at };
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

/** One a name: as its newest source says, with what an older one adds about the first day. */
function newestOfEach(holders: readonly Holder[]): Holder[] {
  return [...groupBy(holders, ({ name }) => name).values()].map((of) => {
    const newest = [...of].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1))[0]!;
    const since = newest.since === '' ? (of.find((one) => one.since !== '')?.since ?? '') : newest.since;
    return { ...newest, since };
  });
}

/** The day of the source, or else the one on which it was read. */
export function dayOf({ page_date, seen_at }: Pick<Holder, 'page_date' | 'seen_at'>): string {
  return page_date || seen_at;
}

/** Whether the office is one whose accounts are counted by seat; governments and missions are counted apart. */
export function isCountedBySeat(office: string): boolean {
  return isSeatOffice(office) || office === ORGANISATION;
}
