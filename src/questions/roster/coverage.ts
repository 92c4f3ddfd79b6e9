/** How many seats, and members of the United Nations, are present on each network: with what is unknown as bounds, and on what it rests. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { own, typeInAnswers } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { countPresence, type PresenceCount, shareBounds } from '../../evidence/presence-counts.ts';
import { isProof, PROOFS, type ProofName, type SearchName, type Strength } from '../../evidence/proofs.ts';
import { isSeatOffice } from '../../evidence/seat-name.ts';
import {
  isActorOf,
  type PresenceOn,
  presenceOnAny,
  type SeatAccount,
  type SeatState,
} from '../../evidence/seat-presence.ts';
import { groupBy } from '../../group-by.ts';
import type { StudyPresence } from '../../study/study-presence.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import {
  aboutSeats,
  chooseSeats,
  type KnownSeats,
  type SeatFilter,
  seatColumns,
  seatValues,
} from './known-seats.ts';

/** Seats with what they are on a network, or on all of them. */
type Seats = StudyPresence['seats'];

/** Of a group of seats on a network; bounds are `null` where there is nothing to divide by, or the seats are not all known. */
export interface GroupPresence extends PresenceCount {
  /** '' for any of the networks. */
  network: string;
  /** Values of the columns that seats are grouped by. */
  group: readonly string[];
  share: number | null;
  share_max: number | null;
  members_share: number | null;
  members_share_max: number | null;
  /** Seats present by the best proof of their accounts. */
  strong: number;
  weak: number;
  unproved: number;
  /** The oldest day on which such a proof was seen; `null` where there is none. */
  oldest_proof: string | null;
}

/**
 * On each network and, where there are several, on any of them.
 * @param groupsOf the groups that a seat is counted in, each a value of every column; one group for all where absent.
 */
export function presenceByGroup(
  { networks, seats, areKept }: Pick<StudyPresence, 'networks' | 'seats' | 'areKept'>,
  groupsOf: (seat: Seats[number]['seat']) => readonly (readonly string[])[] = () => [[]],
): GroupPresence[] {
  const grouped = new Map<string, { group: readonly string[]; seats: Seats[number][] }>();
  for (const one of seats) {
    for (const group of groupsOf(one.seat)) {
      const key = JSON.stringify(group);
      const of = grouped.get(key) ?? { group, seats: [] };
      grouped.set(key, of);
      of.seats.push(one);
    }
  }
  const groups = [...grouped.values()].sort((a, b) => compareGroups(a.group, b.group));
  const places = networks.map((network, k) => ({ network, on: ({ on }: Seats[number]) => [on[k]!] }));
  const any = { network: '', on: ({ on }: Seats[number]) => on };
  return [...places, ...(networks.length > 1 ? [any] : [])].flatMap(({ network, on }) =>
    groups.map(({ group, seats: of }) => ({ network, group, ...figuresOn(of, on, areKept) })),
  );
}

function compareGroups(a: readonly string[], b: readonly string[]): number {
  const k = a.findIndex((value, at) => value !== b[at]);
  return k < 0 ? 0 : a[k]! < b[k]! ? -1 : 1;
}

function figuresOn(seats: Seats, onOf: (seat: Seats[number]) => readonly PresenceOn[], areKept: boolean) {
  const boundsOf: typeof shareBounds = (...of) => (areKept ? shareBounds(...of) : null);
  const states = new Map(seats.map((one) => [one.seat, presenceOnAny(onOf(one))]));
  const count = countPresence([...states.keys()], (seat) => states.get(seat)!);
  const [share = null, share_max = null] = boundsOf(count.present, count.unknown, count.seats) ?? [];
  const [members_share = null, members_share_max = null] =
    boundsOf(count.members_present, count.members_unknown, count.members) ?? [];
  const present = seats.filter(({ seat }) => states.get(seat) === 'present');
  const best = present.map((one) => bestOf(onOf(one)));
  const of = (strength: Strength) =>
    best.filter((on) => isProof(on.proof) && PROOFS[on.proof].strength === strength).length;
  const [strong, weak] = [of('strong'), of('weak')];
  const proved = best.filter(({ proof }) => proof !== '').map(({ seen_at }) => seen_at);
  return {
    ...count,
    ...{ share, share_max, members_share, members_share_max },
    ...{ strong, weak, unproved: present.length - strong - weak },
    oldest_proof: proved.sort()[0] ?? null,
  };
}

const TRUST = Object.keys(PROOFS);

/** Where the account is that is proved best. */
function bestOf(on: readonly PresenceOn[]): PresenceOn {
  const rank = ({ proof }: PresenceOn) => (proof === '' ? TRUST.length : TRUST.indexOf(proof));
  return on.filter(({ state }) => state === 'present').sort((a, b) => rank(a) - rank(b))[0]!;
}

/** What the states of seats rest on, on a network: kinds of proof, and ways of looking. */
interface Basis {
  network: string;
  state: SeatState;
  /** '' of what only the roster says. */
  basis: ProofName | SearchName | '';
  seats: number;
  /** Days on which it was seen; '' of what only the roster says. */
  oldest: string;
  newest: string;
}

/** In the order of networks, present before absent, the most trusted first; of what is unknown there is no basis. */
function basesOf({ networks, seats }: Pick<StudyPresence, 'networks' | 'seats'>): Basis[] {
  return networks.flatMap((network, k) =>
    (['present', 'absent'] as const).flatMap((state) => {
      const known = seats.map(({ on }) => on[k]!).filter((on) => on.state === state);
      const byBasis = groupBy(known, ({ proof, search }) => (state === 'present' ? proof : search));
      const order = (basis: string) => (basis === '' ? TRUST.length : TRUST.indexOf(basis));
      return [...byBasis]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([basis, of]) => {
          const days = of.map(({ seen_at }) => seen_at).sort();
          const [oldest, newest] = [days[0]!, days.at(-1)!];
          return { network, state, basis: basis as Basis['basis'], seats: of.length, oldest, newest };
        });
    }),
  );
}

/** Accounts that are no seat's, by network and office. */
interface Apart {
  network: string;
  office: string;
  accounts: number;
  /** Countries and organisations that have them. */
  countries: number;
}

function apartOf({
  networks,
  accounts,
  seats,
}: Pick<KnownSeats, 'networks' | 'accounts' | 'seats'>): Apart[] {
  const apart = accounts.filter(
    (one) => !isSeatOffice(one.office) && !seats.some(({ seat }) => isActorOf(one, seat)),
  );
  const one = ({ accountId, handle }: SeatAccount) => accountId || handle.toLowerCase();
  return networks.flatMap((network) =>
    [
      ...groupBy(
        apart.filter((account) => account.network === network),
        ({ office }) => office,
      ),
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([office, of]) => ({
        network,
        office,
        accounts: new Set(of.map(one)).size,
        countries: new Set(of.map(({ country }) => country).filter((code) => code !== '')).size,
      })),
  );
}

interface CoverageAsked extends SeatFilter {
  /** Columns by whose values seats are counted. */
  by?: readonly string[] | undefined;
}

export function coverage(all: KnownSeats, asked: CoverageAsked): SectionedAnswer {
  const by = seatColumns(all, asked.by ?? []);
  const known = chooseSeats(all, asked);
  return aboutSeats(known, 'coverage', {
    sentence: coverageSentences(known),
    sections: [
      coverageSection(known, by),
      basisSection(known),
      ...placesSection(known),
      ...apartSection(known),
    ],
    main: 'coverage',
    notes: coverageNotes(known, by),
  });
}

/** Who is present by how much, and what stands behind it: no number without its bounds. */
function coverageSentences(known: KnownSeats): Sentence[] {
  const totals = presenceByGroup(known);
  if (!known.areKept) return [say.coverage.notKept(known.name)];
  const told = totals.map((one) => ({
    network: one.network,
    present: one.present,
    bounds: [one.share ?? 0, one.share_max ?? 0] as const,
  }));
  const members = totals.map((one) => ({
    network: one.network,
    present: one.members_present,
    bounds: [one.members_share ?? 0, one.members_share_max ?? 0] as const,
  }));
  const [first] = totals;
  if (first === undefined || known.seats.length === 0) return [say.coverage.none(known.day)];
  return [
    say.coverage.seats(known.day, first.seats, told),
    ...(first.members === 0 ? [] : [say.coverage.members(first.members, members)]),
  ];
}

const RESTS = ['strong', 'weak', 'unproved'] as const;

function coverageNotes(known: KnownSeats, by: readonly string[] = []): Sentence[] {
  const totals = presenceByGroup(known).filter(({ network }) => network !== '');
  // The only network is named in the sentence already.
  const on = (state: SeatState) =>
    totals
      .filter((one) => one[state] > 0)
      .map((one) => ({
        network: totals.length === 1 && known.areKept ? '' : one.network,
        seats: one[state],
        on: RESTS.map((what) => ({ what, seats: one[what] })).filter(({ seats }) => seats > 0),
      }));
  const [unlooked, absent, present] = [on('unknown'), on('absent'), on('present')];
  const gone = known.seats.flatMap(({ on }) => on.filter((one) => one.gone !== null)).length;
  const searches = known.seats.flatMap((seat) => seat.on.filter(({ state }) => state === 'absent'));
  const ways = [...groupBy(searches, ({ search }) => search)]
    .map(([search, of]) => ({ search, seats: of.length }))
    .sort((a, b) => b.seats - a.seats);
  const oldest = searches.map(({ seen_at }) => seen_at).sort()[0];
  const proofs = totals.flatMap(({ oldest_proof }) => oldest_proof ?? []).sort();
  const several = known.seats.filter(({ seat }) => seat.offices.length > 1).length;
  return [
    ...(unlooked.length === 0 || !known.areKept
      ? []
      : [say.coverage.unlooked(unlooked, known.horizonMonths, gone)]),
    ...(oldest === undefined ? [] : [say.coverage.absences(absent, ways, oldest)]),
    ...(known.areKept && oldest === undefined && unlooked.length > 0 ? [say.coverage.noAbsence()] : []),
    ...(present.length === 0 ? [] : [say.coverage.proofs(present, proofs[0] ?? null)]),
    ...(by.includes('office') && several > 0 ? [say.coverage.severalOffices(several)] : []),
  ];
}

/** How a row names the networks together. */
const ANY = 'any';

export const PRESENCE_FIGURES = [
  ...(['seats', 'present', 'absent', 'unknown', 'share', 'share_max'] as const),
  ...(['members', 'members_present', 'members_absent', 'members_unknown'] as const),
  ...(['members_share', 'members_share_max'] as const),
  ...(['strong', 'weak', 'unproved', 'oldest_proof'] as const),
];

const SHOWN = ['seats', 'present', 'absent', 'unknown', 'share'] as const;
const SHOWN_OF_MEMBERS = ['members', 'members_present', 'members_share'] as const;

function coverageSection(known: KnownSeats, by: readonly string[]): Section {
  const valuesOf = seatValues(known);
  const rows = presenceByGroup(known, (seat) =>
    by.reduce<string[][]>(
      (groups, column) => groups.flatMap((group) => valuesOf(seat, column).map((value) => [...group, value])),
      [[]],
    ),
  );
  const columns = by.map(own);
  const named = ({ network, group }: GroupPresence) => [network || ANY, ...group];
  const types = Object.fromEntries(by.map((column) => [column, typeInAnswers(column) ?? 'text'] as const));
  const laidOut = (hasNetwork: boolean): Section['document'] => ({
    columns: [...(hasNetwork ? (['network'] as const) : []), ...columns, ...SHOWN, ...SHOWN_OF_MEMBERS],
    types: { ...types, share: 'text', members_share: 'text' },
    rows: rows.map((one) => [
      ...named(one).slice(hasNetwork ? 0 : 1),
      ...[one.seats, one.present, one.absent, one.unknown, boundsCell(one.share, one.share_max)],
      ...[one.members, one.members_present, boundsCell(one.members_share, one.members_share_max)],
    ]),
  });
  return {
    name: 'coverage',
    title: say.coverage.table(by),
    columns: ['network', ...columns, ...PRESENCE_FIGURES],
    types,
    rows: rows.map((one) => [...named(one), ...PRESENCE_FIGURES.map((figure) => one[figure])]),
    shown: laidOut(true),
    // On a page that is of one network.
    document: laidOut(known.networks.length !== 1),
  };
}

function boundsCell(least: number | null, most: number | null): Sentence | null {
  return least === null || most === null ? null : say.coverage.bounds([least, most]);
}

function basisSection(known: KnownSeats): Section {
  const listed = (cell: (basis: Basis['basis']) => Cell | Sentence) =>
    tableOf(basesOf(known), {
      network: ({ network }) => network,
      state: ({ state }) => state,
      basis: ({ basis }) => cell(basis),
      seats: ({ seats }) => seats,
      oldest: ({ oldest }) => oldest,
      newest: ({ newest }) => newest,
    });
  return {
    name: 'bases',
    title: say.coverage.bases(),
    ...listed((basis) => basis || 'roster'),
    types: { state: 'text' },
    document: listed((basis) => say.coverage.basis(basis)),
  };
}

/** Of several networks: how many seats are on exactly these, looked for in vain on those, and unknown on the rest. */
function placesSection({ networks, seats }: KnownSeats): Section[] {
  if (networks.length < 2) return [];
  const places = [...groupBy(seats, ({ on }) => on.map(({ state }) => state).join(' ')).values()].sort(
    (a, b) => b.length - a.length,
  );
  const on =
    (state: SeatState) =>
    ([one]: readonly Seats[number][]) =>
      networks.filter((_, k) => one!.on[k]!.state === state);
  const [present, absent, unknown] = [on('present'), on('absent'), on('unknown')];
  const listed = (cell: (named: readonly string[]) => Sentence | string) =>
    tableOf(places, {
      present_on: (of) => cell(present(of)),
      absent_on: (of) => cell(absent(of)),
      unknown_on: (of) => cell(unknown(of)),
      seats: (of) => of.length,
    });
  const all = listed((named) => named.join(' '));
  const shown = listed((named) => (named.length === 0 ? '' : say.coverage.networks(named)));
  return [
    {
      name: 'places',
      title: say.coverage.places(),
      columns: [...all.columns, 'which'],
      rows: all.rows.map((row, k) => [...row, places[k]!.map(({ seat }) => seat.seat).join(' ')]),
      shown,
      document: shown,
    },
  ];
}

function apartSection(known: KnownSeats): Section[] {
  const apart = apartOf(known);
  if (apart.length === 0) return [];
  return [
    {
      name: 'apart',
      title: say.coverage.apart(),
      ...tableOf(apart, {
        network: ({ network }) => network,
        office: ({ office }) => office,
        accounts: ({ accounts }) => accounts,
        countries: ({ countries }) => countries,
      }),
      types: { countries: 'count', accounts: 'count' },
    },
  ];
}
