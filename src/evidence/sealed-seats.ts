/** What a snapshot knows of seats: those of the whole roster on its day, and the evidence of its network. */
import type { RosterRow } from '../roster/row.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { compareEvidence } from './render-evidence.ts';
import { type Holder, isOfSeat, type Seat, seatsOn } from './seats.ts';

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
  for (const seat of all.toReversed().flatMap(({ seats }) => seats)) {
    const at = found.findIndex((one) => isOfSeat(seat.seat, one));
    const known = found[at];
    if (known === undefined) found.push(seat);
    else found[at] = { ...known, actors: [...new Set([...known.actors, ...seat.actors])].sort() };
  }
  return { seats: found, evidence: eachOnce(all.flatMap(({ evidence }) => evidence)) };
}

function eachOnce(rows: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Columns of a table of seats: a row a holder, or one without where nobody is named. */
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
  return seats.flatMap(({ seat, country, offices, actors, holders }) =>
    (holders.length === 0 ? [NOBODY] : holders).map(({ name, ...said }) => ({
      ...{ seat, country, offices: offices.join(' '), actors: actors.join(' ') },
      ...{ holder: name, ...said },
    })),
  );
}

/** The seats of such rows, those of one seat beside each other. */
export function seatsOfRows(rows: readonly SeatCells[]): Seat[] {
  const seats: (Seat & { holders: Holder[] })[] = [];
  for (const { seat, country, offices, actors, holder: name, ...said } of rows) {
    if (seats.at(-1)?.seat !== seat) {
      seats.push({ seat, country, offices: offices.split(' '), actors: actors.split(' '), holders: [] });
    }
    if (name !== '') seats.at(-1)!.holders.push({ name, ...said });
  }
  return seats;
}
