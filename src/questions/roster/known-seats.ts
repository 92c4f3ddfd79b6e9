/** Seats with what is known of each on each network, of a roster or of a study, and which of them are asked about. */
import type { Answer, SectionedAnswer } from '../../cli/answer.ts';
import { joinedFacts } from '../../cli/answer.ts';
import type { EvidenceRow } from '../../evidence/evidence-row.ts';
import { ORGANISATION, SEAT_OFFICES } from '../../evidence/seat-name.ts';
import { HORIZON_MONTHS, NOTHING_KNOWN, presenceOn, type SeatAccount } from '../../evidence/seat-presence.ts';
import { type Seat, seatsOn } from '../../evidence/seats.ts';
import { groupBy } from '../../group-by.ts';
import { likely } from '../../nearest.ts';
import { isDate } from '../../roster/dates.ts';
import { NETWORKS } from '../../roster/handles.ts';
import type { Roster } from '../../roster/parse.ts';
import { actorOf, namesAccount, type RosterRow, rosterRow } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import { attributeOf, columnAlike } from '../../study/grouping.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { Study } from '../../study/study.ts';
import { accountsOfStudy, type StudyPresence, studyPresence } from '../../study/study-presence.ts';
import { parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { typed } from '../column-types.ts';
import { countryCode, knownRegion, knownValue, liesIn } from '../select-rows.ts';

/** Of an edition also its networks. */
type SeatedStudy = Study & Partial<Pick<OpenStudy, 'networks'>>;

export interface KnownSeats extends StudyPresence {
  /** Of the roster's file, or of the snapshot. */
  name: string;
  /** Accounts that exist on the day, of seats and of others. */
  accounts: readonly SeatAccount[];
  /** What the roster says of them on the day. */
  rows: readonly RosterRow[];
  extraColumns: readonly string[];
  /** For how many months a search that found none counts. */
  horizonMonths: number;
  /** The study that they are of; `null` where they are a roster's. */
  study: SeatedStudy | null;
}

export interface SeatFilter {
  /** Codes of networks; all where absent. */
  network?: readonly string[] | undefined;
  /** A code or name. */
  country?: string | undefined;
  region?: string | undefined;
  office?: string | undefined;
  /** Conditions COLUMN=VALUE, all of which a row of the seat meets. */
  where?: readonly string[] | undefined;
}

/** Columns that tell something of a seat, whoever holds it and whatever accounts it has. */
const OF_SEATS = ['office', 'region', 'subregion', 'country', 'category'] as const;

/** On each network that the roster or its evidence names. @throws UserError for a day that there is none of. */
export function seatsOfRoster(
  name: string,
  { rows, columns }: Roster,
  evidence: readonly EvidenceRow[],
  day: string,
  horizonMonths = HORIZON_MONTHS,
): KnownSeats {
  if (!isDate(day)) throw refusal(say.events.noDay('--on', day));
  const held = rows.filter((row) => holdsOn(row, day));
  const accounts = held.filter(namesAccount).map((row) => ({
    network: row.network,
    actor: actorOf(row),
    country: row.country,
    office: row.office,
    accountId: row.account_id,
    handle: row.handle,
  }));
  const named = [...held, ...evidence].map(({ network }) => network).filter((network) => network !== '');
  const networks = [...new Set(named)].sort();
  return {
    name,
    day,
    networks,
    seats: seatsOn(rows, evidence, day).map((seat) => ({
      seat,
      on: networks.map((network) => presenceOn(seat, network, accounts, evidence, { day, horizonMonths })),
    })),
    accounts,
    rows: held,
    extraColumns: columns,
    horizonMonths,
    study: null,
    areKept: true,
  };
}

/** Of a snapshot or an archive on its network, of an edition on each of them. */
export function seatsOfStudy(study: SeatedStudy, horizonMonths = HORIZON_MONTHS): KnownSeats {
  const { entries, snapshot } = study;
  return {
    ...studyPresence(study, { horizonMonths }),
    name: snapshot.name,
    accounts: accountsOfStudy(study),
    rows: entries.map(({ row }) => row),
    extraColumns: snapshot.extraColumns,
    horizonMonths,
    study,
  };
}

/** Those that pass every filter. @throws UserError for a value that no seat could have, with the nearest that one could. */
export function chooseSeats(known: KnownSeats, filter: SeatFilter): KnownSeats {
  const networks =
    filter.network === undefined
      ? known.networks
      : [...new Set(filter.network.map((text) => knownValue('network', text, NETWORKS)!))].sort();
  const at = networks.map((network) => known.networks.indexOf(network));
  const isAsked = conditionsOf(known, filter);
  return {
    ...known,
    networks,
    seats: known.seats
      .filter(({ seat }) => isAsked(seat))
      .map(({ seat, on }) => ({
        seat,
        on: at.map((k, i) => on[k] ?? { ...NOTHING_KNOWN, network: networks[i]! }),
      })),
    accounts: known.accounts.filter(
      (account) =>
        networks.includes(account.network) &&
        isAsked({ country: account.country, offices: [account.office], actors: [account.actor] }),
    ),
  };
}

type Described = Pick<Seat, 'country' | 'offices' | 'actors'>;

function conditionsOf(known: KnownSeats, filter: SeatFilter): (seat: Described) => boolean {
  const code = filter.country === undefined ? undefined : countryCode(filter.country);
  const region = knownRegion(filter.region);
  const office = knownValue('office', filter.office, [...SEAT_OFFICES, ORGANISATION]);
  const described = [...known.seats.flatMap(({ seat }) => rowsOf(seat)), ...known.rows];
  const { name, extraColumns } = known;
  const nodes = described.map((row) => ({ row }));
  const { conditions } = parseWhere({ snapshot: { name, extraColumns }, nodes }, filter.where);
  const valuesOf = seatValues(known);
  return (seat) =>
    (code === undefined || seat.country === code) &&
    (region === undefined || liesIn(seat, region)) &&
    (office === undefined || seat.offices.includes(office)) &&
    conditions.every(({ column, values }) => valuesOf(seat, column).some((value) => values.includes(value)));
}

/** What the columns of a seat say: as it may be several offices, there may be several values; '' alone where there is none. */
export function seatValues({
  rows,
}: Pick<KnownSeats, 'rows'>): (seat: Described, column: string) => string[] {
  const byCountry = groupBy(rows, ({ country }) => country);
  return (seat, column) => {
    const ofIts = (byCountry.get(seat.country) ?? []).filter(
      (row) => seat.offices.includes(row.office) && seat.actors.includes(actorOf(row)),
    );
    const values = [...rowsOf(seat), ...ofIts].map((row) => attributeOf({ row }, column));
    const stated = [...new Set(values)].filter((value) => value !== '');
    return stated.length === 0 ? [''] : stated;
  };
}

/** As rows have it: one an office. */
function rowsOf({ country, offices }: Pick<Seat, 'country' | 'offices'>): RosterRow[] {
  return offices.map((office) => rosterRow({ country, office }));
}

/** The columns as they are spelt. @throws UserError for one that tells nothing of a seat. */
export function seatColumns({ extraColumns }: KnownSeats, asked: readonly string[]): string[] {
  const columns = [...OF_SEATS, ...extraColumns];
  return asked.map((text) => {
    const column = columnAlike(columns, text);
    if (column !== undefined) return column;
    throw refusal(say.seats.noColumn(text, likely(text, columns)));
  });
}

/** The answer with the types of its columns; its facts say first which question it answers, and of what. */
export function aboutSeats<A extends Answer | SectionedAnswer>(
  known: KnownSeats,
  question: string,
  answer: A,
): A {
  const { study, name, day, horizonMonths } = known;
  const horizon = { horizon_months: horizonMonths };
  const facts = study === null ? { question, roster: name, date: day, ...horizon } : horizon;
  const told = { ...answer, facts: joinedFacts(facts, answer.facts) };
  return study === null ? typed(told) : about(study, question, told);
}
