/** How countries reach over the networks of an edition, as rows: a figure on one network, or on all together. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import { own } from '../../columns/answer-columns.ts';
import { type Cell, type Columns, tableOf } from '../../csv.ts';
import { type EditionReach, editionReach, type Reach, reachOf } from '../../edition/country-reach.ts';
import type { Edition } from '../../edition/edition.ts';
import { type SeatState, stateOfAll } from '../../evidence/seat-presence.ts';
import { groupBy } from '../../group-by.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { StandingName } from '../../study/country-reach.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { allOf } from '../column-types.ts';
import { type KnownSeats, seatsOfStudy } from '../roster/known-seats.ts';
import { TOGETHER } from './actor-cells.ts';

/** Followers abroad first, as they need no follow of the country’s own to be read. */
export const REACH_FIGURES = ['following', 'followed', 'mutual'] as const;

/** What they are called in tables. */
const FIGURE_NAMES = { following: 'followers', followed: 'follows', mutual: 'mutual' } as const;

export interface ReachOfEdition {
  edition: Pick<Edition, 'together' | 'networks'>;
  reach: EditionReach;
  /** Of each country with a node by its code: whether it is on each network, in the edition's order. */
  states: ReadonlyMap<string, readonly SeatState[]>;
}

interface ReachRow {
  code: string;
  /** A network, or all together. */
  network: string;
  state: SeatState;
  actors: number;
  figure: StandingName;
  /** `null` where the country has no actor there. */
  reach: Reach | null;
}

export function reachOfEdition(edition: Pick<Edition, 'together' | 'networks'>): ReachOfEdition {
  const reach = editionReach(edition as Edition);
  return { edition, reach, states: statesOf(edition, reach, seatsOfStudy(edition.together)) };
}

/** Present with any actor; absent where each of its seats was looked for there and not found; unknown else. */
function statesOf(
  { together, networks }: Pick<Edition, 'together' | 'networks'>,
  { together: all, on }: EditionReach,
  { seats, networks: named }: KnownSeats,
): Map<string, readonly SeatState[]> {
  const seatsBy = groupBy(seats, ({ seat }) => seat.country);
  return new Map(
    all.map(({ code }) => [
      code,
      networks.map(({ network }, k) => {
        if (reachOf(on[k]!, code) !== null) return 'present';
        const place = named.indexOf(network);
        // Of a group nobody says which seats it has.
        if (place < 0 || together.group !== null) return 'unknown';
        const found = stateOfAll((seatsBy.get(code) ?? []).map((seat) => seat.on[place]!.state));
        return found === 'absent' ? 'absent' : 'unknown';
      }),
    ]),
  );
}

/** Of one country, a figure after another: over all networks, then on each. */
export function reachRows({ edition, reach, states }: ReachOfEdition, code: string): ReachRow[] {
  const sides = [
    { network: TOGETHER, state: 'present' as const, of: reachOf(reach.together, code) },
    ...edition.networks.map(({ network }, k) => ({
      network,
      state: states.get(code)?.[k] ?? ('unknown' as const),
      of: reachOf(reach.on[k]!, code),
    })),
  ];
  return REACH_FIGURES.flatMap((figure) =>
    sides.map(({ network, state, of }) => ({
      code,
      network,
      state,
      actors: of?.actors ?? 0,
      figure,
      reach: of?.[figure] ?? null,
    })),
  );
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What it has, `null` where its own follows would say it and none was read. */
const knownCount = (reach: Reach) => (Number.isNaN(reach.share) && reach.possible > 0 ? null : reach.known);

const COUNTS = {
  known: (reach: Reach | null) => (reach === null ? null : knownCount(reach)),
  known_max: (reach: Reach | null) => reach?.most ?? null,
  possible: (reach: Reach | null) => reach?.possible ?? null,
  share: (reach: Reach | null) => (reach === null ? null : known(reach.share)),
  share_max: (reach: Reach | null) => (reach === null ? null : known(reach.shareMost)),
} satisfies Columns<Reach | null>;

const RANKS = {
  rank: (reach: Reach | null) => (reach === null ? null : known(reach.ranked.rank)),
  rank_best: (reach: Reach | null) => (reach === null ? null : known(reach.ranked.best)),
  rank_worst: (reach: Reach | null) => (reach === null ? null : known(reach.ranked.worst)),
  ranked: (reach: Reach | null) => reach?.ranked.of ?? null,
} satisfies Columns<Reach | null>;

type OfReach = (reach: Reach | null) => Cell;

function ofRow<Name extends string>(columns: Readonly<Record<Name, OfReach>>) {
  return Object.fromEntries(
    Object.entries<OfReach>(columns).map(([name, cell]) => [name, ({ reach }: ReachRow) => cell(reach)]),
  ) as Record<Name, (row: ReachRow) => Cell>;
}

/** In the order of files. */
export const REACH_COLUMNS = {
  country: ({ code }: ReachRow) => code,
  network: ({ network }: ReachRow) => network,
  state: ({ state }: ReachRow) => state,
  actors: ({ actors }: ReachRow) => actors,
  figure: ({ figure }: ReachRow) => FIGURE_NAMES[figure],
  ...ofRow(COUNTS),
  ...ofRow(RANKS),
};

const TYPES = {
  ...allOf(['known', 'known_max', 'possible', 'ranked', 'actors'], 'count'),
  ...allOf(['share', 'share_max'], 'share'),
  ...allOf(['rank', 'rank_best', 'rank_worst'], 'rank'),
  ...allOf(['state', 'figure'], 'text'),
};

/** @param name of the table. @param rows of one country, or of several. */
export function reachSection(name: string, title: Sentence, rows: readonly ReachRow[]): Section {
  const { columns, rows: cells } = tableOf(rows, REACH_COLUMNS);
  const isOne = new Set(rows.map(({ code }) => code)).size < 2;
  const inDocument: Columns<ReachRow, Cell | Sentence> = {
    ...(isOne ? {} : { country: ({ code }: ReachRow) => code }),
    figure: ({ figure }: ReachRow) => say.editionCountry.figure(figure),
    network: ({ network, state }: ReachRow) => say.editionCountry.network(network, state),
    ...ofRow({ ...RANKS, ...COUNTS }),
  };
  const shown = tableOf(rows, inDocument);
  const document = { columns: shown.columns.map(own), rows: shown.rows, types: TYPES };
  return { name, title, columns: columns.map(own), rows: cells, types: TYPES, document };
}

interface Ranking {
  figure: StandingName;
  isChosen: (code: string) => boolean;
  top: number;
}

/** Countries by a share over all networks, with what they come to on each. */
export function rankingSection(
  { edition, reach: { together, on }, states }: ReachOfEdition,
  { figure, isChosen, top }: Ranking,
): Section {
  const all = together
    .filter(({ code }) => isChosen(code))
    .sort((a, b) => place(a[figure]) - place(b[figure]) || (a.code < b.code ? -1 : 1));
  const listed = all.slice(0, top);
  const networks = edition.networks.map(({ network }) => network);
  const ranks = networks.flatMap((name) => [name, `${name}_best`, `${name}_worst`]);
  const table = (
    none: (state: SeatState) => Cell | Sentence,
    notRead: Cell | Sentence,
  ): Pick<Section, 'columns' | 'types' | 'rows'> => ({
    columns: [
      ...(['rank', 'rank_best', 'rank_worst', 'country', 'country_name', 'region'] as const),
      ...['actors', ...Object.keys(COUNTS), ...ranks].map(own),
    ],
    types: { ...TYPES, ...allOf(ranks, 'rank'), ...allOf(networks, 'text') },
    rows: listed.map((one): (Cell | Sentence)[] => [
      ...[RANKS.rank, RANKS.rank_best, RANKS.rank_worst].map((of) => of(one[figure])),
      ...[one.code, countryByCode(one.code)?.name ?? one.code, one.region, one.actors],
      ...Object.values(COUNTS).map((of) => of(one[figure])),
      ...networks.flatMap((_, k) => {
        const found = reachOf(on[k]!, one.code)?.[figure] ?? null;
        return [
          found === null ? none(states.get(one.code)![k]!) : (RANKS.rank(found) ?? notRead),
          RANKS.rank_best(found),
          RANKS.rank_worst(found),
        ];
      }),
    ]),
  });
  const shown = table(say.editionCountry.state, say.editionCountry.noRank());
  return {
    name: 'over_networks',
    title: say.editionCountry.ranking(figure, listed.length, all.length),
    ...table((state) => state, 'not-read'),
    document: picked(
      shown,
      shown.columns.filter((column) => column !== 'region' && column !== 'actors'),
    ),
  };
}

function place({ ranked: { rank } }: Reach): number {
  return Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank;
}
