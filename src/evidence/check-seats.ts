/** What is missing or contradicted among seats, their holders and the evidence of both. */
import type { Problem } from '../errors.ts';
import { groupBy } from '../group-by.ts';
import { monthsBefore } from '../roster/dates.ts';
import { foldHandle } from '../roster/handles.ts';
import type { Roster } from '../roster/parse.ts';
import { actorOf, namesAccount, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { isSameBearer } from './holder-names.ts';
import type { Evidence } from './parse-evidence.ts';
import { dayOf, newestOf } from './seat-holders.ts';
import { isOfPerson, ORGANISATION, parseSeat } from './seat-name.ts';
import { dayOfSearch, isActorOf } from './seat-presence.ts';
import { isOfSeat, type Seat, seatsOn } from './seats.ts';

/** A contradiction is a fault; what is missing is advice. */
export interface SeatProblem extends Problem {
  line: number;
  kind: 'fault' | 'advice';
  /** Which check found it. */
  check: string;
}

interface Checked {
  roster: Roster;
  evidence: Evidence;
  /** Files as messages name them. */
  rosterFile: string;
  evidenceFile: string;
  today: string;
  /** A holder whom no source of so many months names is stale. */
  staleMonths: number;
}

interface Known extends Checked {
  seats: readonly Seat[];
  /** Rows of the roster that hold today. */
  held: readonly Held[];
}

interface Held {
  row: RosterRow;
  line: number;
  /** `null` of an account that is counted apart. */
  seat: Seat | null;
}

/** Of the roster's rows, then of those of the evidence. */
export function checkSeats(checked: Checked): SeatProblem[] {
  const { roster, evidence, today } = checked;
  const seats = seatsOn(roster.rows, evidence.rows, today);
  const byCountry = groupBy(seats, ({ country }) => country);
  const held = roster.rows.flatMap((row, k): Held[] => {
    if (!holdsOn(row, today)) return [];
    const { country, office } = row;
    const own = byCountry
      .get(country)
      ?.find((seat) => isActorOf({ country, office, actor: actorOf(row) }, seat));
    return [{ row, line: roster.lines[k]!, seat: own ?? null }];
  });
  const known = { ...checked, seats, held };
  return [
    ...vacancies(known),
    ...headless(known),
    ...contradictedRows(known),
    ...evidenceProblems(known),
    ...staleSources(known),
  ];
}

/** Nobody is named who holds the seat today: as its last holder has left, or as none ever was. */
function vacancies({ roster, seats, rosterFile: file, today }: Known): SeatProblem[] {
  return seats.flatMap((seat) => {
    if (seat.holders.length > 0 || !isOfPerson(seat.offices[0]!)) return [];
    const rows = roster.rows
      .map((row, k) => ({ row, line: roster.lines[k]! }))
      .filter(({ row }) => row.country === seat.country && seat.offices.includes(row.office));
    const left = rows
      .filter(({ row }) => row.kind === 'person' && row.until !== '' && row.until <= today)
      .sort((a, b) => (a.row.until < b.row.until ? 1 : -1))[0];
    const remedy = 'add the row of who holds it, or a row holder of the evidence';
    if (left === undefined) {
      const message = `nobody is named who holds ${seat.seat} — ${remedy}`;
      return [{ file, line: rows[0]!.line, kind: 'advice', check: 'unnamed', message }];
    }
    const message = `${nameOf(left.row)} left ${seat.seat} on ${left.row.until}, and nobody is named in the place — ${remedy}`;
    return [{ file, line: left.line, kind: 'advice', check: 'vacant', message }];
  });
}

/** Persons of whom nothing says which of several organisations of one code they head. */
function headless({ held, rosterFile: file }: Known): SeatProblem[] {
  const ofCode = groupBy(
    held.filter(({ row }) => row.office === ORGANISATION),
    ({ row }) => row.country,
  );
  return [...ofCode.values()].flatMap((rows) => {
    const houses = new Set(rows.filter(({ row }) => row.kind !== 'person').map(({ row }) => actorOf(row)));
    if (houses.size < 2) return [];
    return rows
      .filter(({ row, seat }) => row.kind === 'person' && seat === null)
      .map(({ row, line }) => {
        const message = `nothing says which of ${[...houses].sort().join(', ')} ${nameOf(row)} heads — name it as the seat of a row holder of the evidence`;
        return { file, line, kind: 'advice' as const, check: 'headless', message };
      });
  });
}

/** Accounts that a later search did not find, and persons in whose place a later source names another. */
function contradictedRows({ held, evidence, rosterFile: file, today }: Known): SeatProblem[] {
  const seen = evidence.rows.filter(({ seen_at }) => seen_at <= today);
  const searches = groupBy(
    seen.filter(({ row }) => row === 'none-found'),
    ({ network }) => network,
  );
  const proofs = byAccount(
    seen.filter(({ row }) => row === 'account'),
    (row) => row,
  );
  const holders = seen.filter((one) => one.row === 'holder' && holdsOn(one, today));
  return held.flatMap(({ row, line, seat }) => {
    const told = (check: string, message: string) => ({ file, line, kind: 'fault' as const, check, message });
    const found: SeatProblem[] = [];
    if (namesAccount(row)) {
      const days = keysOf(row).flatMap((key) => (proofs.get(key) ?? []).map(({ seen_at }) => seen_at));
      const last = newestOf([row.since, row.checked_at, ...days]);
      const search = (searches.get(row.network) ?? []).find(
        (one) =>
          dayOfSearch(one) > last && (seat === null ? one.seat === actorOf(row) : isOfSeat(one.seat, seat)),
      );
      if (search !== undefined) {
        const before = last === '' ? 'is not dated' : `is dated ${last}`;
        const message = `no account was found on ${row.network} on ${dayOfSearch(search)}, and ${calledIn(row)} ${before} — look it up, then write checked_at or until`;
        found.push(told('none-found', message));
      }
    }
    const other = row.kind === 'person' && seat !== null ? otherHolder(row, seat, held, holders) : undefined;
    if (other !== undefined) {
      const message = `${other.source} of ${dayOf(other)} names ${other.name} in this office — end the row of ${nameOf(row)} (until), or correct the evidence`;
      found.push(told('other-holder', message));
    }
    return found;
  });
}

/** The newest row that names somebody whom no row of the seat has, later than this row was dated. */
function otherHolder(
  row: RosterRow,
  seat: Seat,
  held: readonly Held[],
  holders: readonly EvidenceRow[],
): EvidenceRow | undefined {
  const stated = holders.filter((one) => isOfSeat(one.seat, seat));
  if (stated.some(({ name }) => isSameBearer(name, nameOf(row)))) return undefined;
  const persons = held.filter((one) => one.seat === seat && one.row.kind === 'person');
  return stated
    .filter((one) => dayOf(one) > row.checked_at && dayOf(one) > row.since)
    .filter(({ name }) => !persons.some((one) => isSameBearer(name, nameOf(one.row))))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0];
}

/** Evidence of what the roster does not have, or has otherwise. */
function evidenceProblems(known: Known): SeatProblem[] {
  const { held, evidence, evidenceFile: file } = known;
  const rows = byAccount(held, ({ row }) => row);
  const ever = new Set(known.roster.rows.flatMap(keysOf));
  const earlier = new Map<string, { seat: string; line: number; owners: ReadonlySet<string> }>();
  return evidence.rows.flatMap((one, k): SeatProblem[] => {
    const line = evidence.lines[k]!;
    const say = (kind: SeatProblem['kind'], check: string, message: string) => [
      { file, line, kind, check, message },
    ];
    const owners = ownersOf(one.seat, known);
    if (owners === null) {
      return say('fault', 'no-seat', `the roster has no ${one.seat} — correct seat, or add its row there`);
    }
    if (one.row === 'holder') {
      const after = laterHolder(one, known);
      if (after === undefined) return [];
      const message = `${one.name} holds ${one.seat} here, and ${nameOf(after.row)} since ${after.row.since} in line ${after.line} of the roster — write until`;
      return say('advice', 'left', message);
    }
    if (one.row !== 'account') return [];
    const [called, keys] = [calledIn(one), keysOf(one)];
    const same = keys.flatMap((key) => rows.get(key) ?? []);
    const renumbered = same.find(
      ({ row }) => row.account_id !== '' && one.account_id !== '' && row.account_id !== one.account_id,
    );
    if (renumbered !== undefined) {
      const message = `${called} has the id ${one.account_id} here, and ${renumbered.row.account_id} in line ${renumbered.line} of the roster — find out which is theirs`;
      return say('fault', 'other-id', message);
    }
    const foreign = same.find(({ row }) => !owners.has(actorOf(row)));
    if (foreign !== undefined) {
      const message = `${called} is of ${one.seat} here, and of ${actorOf(foreign.row)} in line ${foreign.line} of the roster — correct one of them`;
      return say('fault', 'other-seat', message);
    }
    const before = keys.flatMap((key) => earlier.get(key) ?? [])[0];
    for (const key of keys) if (!earlier.has(key)) earlier.set(key, { seat: one.seat, line, owners });
    if (before !== undefined && ![...owners].some((actor) => before.owners.has(actor))) {
      const message = `${called} is of ${one.seat} here, and of ${before.seat} in line ${before.line} — correct one of them`;
      return say('fault', 'other-seat', message);
    }
    if (before !== undefined || keys.some((key) => ever.has(key))) return [];
    const message = `the roster has no row of ${called} on ${one.network}, an account of ${one.seat} — add it there`;
    return say('advice', 'no-row', message);
  });
}

/** Holders whom the evidence alone names: the row of a person in the roster is looked at there. */
function staleSources(known: Known): SeatProblem[] {
  const { seats, held, evidence, evidenceFile: file, today, staleMonths } = known;
  const limit = monthsBefore(today, staleMonths);
  return seats.flatMap((seat) => {
    const persons = held.filter((one) => one.seat === seat && one.row.kind === 'person');
    return seat.holders.flatMap((holder): SeatProblem[] => {
      const last = newestOf([holder.since, dayOf(holder)]);
      if (last >= limit || persons.some(({ row }) => isSameBearer(holder.name, nameOf(row)))) return [];
      const line = evidence.rows.findIndex(
        (one) => isOfSeat(one.seat, seat) && one.name === holder.name && dayOf(one) === dayOf(holder),
      );
      const message = `is stale: ${holder.name} is named in ${seat.seat} by no source later than ${last} — add the row of one, or until`;
      return [{ file, line: evidence.lines[line]!, kind: 'advice', check: 'stale-source', message }];
    });
  });
}

/** Who came after the source, where the seat is no longer held by the person that it names. */
function laterHolder(one: EvidenceRow, { held, today }: Known): Held | undefined {
  if (!holdsOn(one, today)) return undefined;
  return held.find(
    ({ row, seat }) =>
      row.kind === 'person' &&
      row.since > dayOf(one) &&
      seat !== null &&
      isOfSeat(one.seat, seat) &&
      !seat.holders.some(({ name }) => isSameBearer(name, one.name)),
  );
}

/** Actors behind what evidence names; `null` where the roster has no such seat or actor, today or ever. */
function ownersOf(ref: string, { roster, seats }: Known): ReadonlySet<string> | null {
  const seat = seats.find((one) => isOfSeat(ref, one));
  if (seat !== undefined) return new Set([...seat.actors, ref]);
  const parsed = parseSeat(ref);
  const rows = roster.rows.filter((row) =>
    'office' in parsed
      ? row.country === parsed.country && row.office === parsed.office
      : actorOf(row) === ref,
  );
  return rows.length === 0 ? null : new Set(rows.map(actorOf));
}

type Account = Pick<EvidenceRow, 'network' | 'handle' | 'account_id'>;

/** What an account is found by. */
function keysOf({ network, handle, account_id: id }: Account): string[] {
  return [
    ...(id === '' ? [] : [`${network} id ${id}`]),
    ...(handle === '' ? [] : [`${network} ${foldHandle(handle)}`]),
  ];
}

/** By each key of an item's account. */
function byAccount<T>(items: readonly T[], accountOf: (item: T) => Account): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(accountOf(item))) found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}

function calledIn({ handle, account_id: id }: Account): string {
  return handle === '' ? id : `@${handle}`;
}

function nameOf(row: RosterRow): string {
  return row.name || actorOf(row);
}

/** The newest day of a source that names the person of the row in the row's office; '' where there is none. */
export function sourceDays(evidence: readonly EvidenceRow[]): (row: RosterRow) => string {
  const holders = evidence.filter(({ row }) => row === 'holder');
  return (row) =>
    newestOf(
      holders.filter(({ seat, name }) => isOfRow(seat, row) && isSameBearer(name, nameOf(row))).map(dayOf),
    );
}

function isOfRow(ref: string, { country, office }: RosterRow): boolean {
  const parsed = parseSeat(ref);
  return 'office' in parsed
    ? parsed.country === country && parsed.office === office
    : office === ORGANISATION;
}
