/** What a snapshot knows of seats: those of the whole roster on its day, and the evidence of its network. */
import { groupBy } from '../group-by.ts';
import type { RosterRow } from '../roster/row.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { compareEvidence } from './render-evidence.ts';
import { type Holder, newestOf } from './seat-holders.ts';
import { isOfSeat, type Seat, seatsOn } from './seats.ts';

export interface SealedSeats {
  /** As of `seatsOn`. */
  seats: readonly Seat[];
  /** Of its own network, and of the holders of these seats, as seen up to its day; in canonical order, each once. */
  evidence: readonly EvidenceRow[];
  /** Whether the seats are only those of the rows that were read. */
  ofRows?: boolean;
}

/** @param rows of the whole roster: of every network, and those without a handle. */
export function sealedSeats(
  rows: readonly RosterRow[],
  evidence: readonly EvidenceRow[],
  { day, network }: { day: string; network: string },
): SealedSeats {
  const seats = seatsOn(rows, evidence, day);
  const own = evidence
    .filter(({ seen_at }) => seen_at <= day)
    .filter((row) =>
      row.row === 'holder' ? seats.some((seat) => isOfSeat(row.seat, seat)) : row.network === network,
    );
  return { seats, evidence: eachOnce([...own].sort(compareEvidence)) };
}

/** What was known of them on an earlier day. */
export function seatsUpTo({ seats, evidence }: SealedSeats, day: string): SealedSeats {
  return {
    seats: seats.map((seat) => ({ ...seat, holders: seat.holders.filter(({ since }) => since <= day) })),
    evidence: evidence.filter(({ seen_at }) => seen_at <= day),
  };
}

/** Of several snapshots, oldest first: the seats as the last one has them, with the actors of all. */
export function uniteSeats(all: readonly SealedSeats[]): SealedSeats {
  const found: Seat[] = [];
  /** By every name of a seat, as of `isOfSeat`. */
  const places = new Map<string, number>();
  for (const seat of all.toReversed().flatMap(({ seats }) => seats)) {
    const at = places.get(seat.seat);
    if (at === undefined) {
      const names = [seat.seat, ...seat.offices.map((office) => `${seat.country}:${office}`)];
      for (const name of names) if (!places.has(name)) places.set(name, found.length);
      found.push(seat);
    } else {
      const known = found[at]!;
      found[at] = { ...known, actors: [...new Set([...known.actors, ...seat.actors])].sort() };
    }
  }
  return { seats: found, evidence: eachOnce(all.flatMap(({ evidence }) => evidence)) };
}

function eachOnce(rows: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Columns of a table of seats: a row a holder; one without where nobody is named, or the last change is not the holders' first day. */
export const SEAT_COLUMNS = [
  'seat',
  'country',
  'offices',
  'actors',
  'holder',
  'since',
  'source',
  'page_date',
  'address',
  'seen_at',
] as const;

export type SeatCells = Readonly<Record<(typeof SEAT_COLUMNS)[number], string>>;

const NOBODY: Holder = { name: '', since: '', source: '', page_date: '', address: '', seen_at: '' };

/** Offices and actors stand apart by a space, which none of them has. */
export function seatRows(seats: readonly Seat[]): SeatCells[] {
  return seats.flatMap(({ seat, country, offices, actors, holders, changed }) => {
    const isTold = holders.length > 0 && changed === newestSince(holders);
    return [...holders, ...(isTold ? [] : [{ ...NOBODY, since: changed }])].map(({ name, ...said }) => ({
      ...{ seat, country, offices: offices.join(' '), actors: actors.join(' ') },
      ...{ holder: name, ...said },
    }));
  });
}

/** The seats of such rows, those of one seat beside each other. */
export function seatsOfRows(rows: readonly SeatCells[]): Seat[] {
  return [...groupBy(rows, ({ seat }) => seat).values()].map((of) => {
    const { seat, country, offices, actors } = of[0]!;
    const holders = of
      .filter(({ holder }) => holder !== '')
      .map(({ holder: name, since, source, page_date, address, seen_at }) => ({
        ...{ name, since, source, page_date, address, seen_at },
      }));
    return {
      ...{ seat, country, offices: offices.split(' ') },
      actors: actors.split(' ').filter((actor) => actor !== ''),
      holders,
      changed: of.find(({ holder }) => holder === '')?.since ?? newestSince(holders),
    };
  });
}

function newestSince(holders: readonly Holder[]): string {
  return newestOf(holders.map(({ since }) => since));
}
