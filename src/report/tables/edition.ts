/** The tables of an edition: its networks, who is where, what is tied where, and who moved. */

import { type Cell, csvText } from '../../csv.ts';
import { arrivalsOf } from '../../edition/arrival.ts';
import type { Bounded } from '../../edition/bounds.ts';
import type { Edition } from '../../edition/edition.ts';
import { FATES } from '../../edition/moved-ties.ts';
import { verdictsThere } from '../../edition/moves.ts';
import { DIRECTIONS } from '../../edition/multiplex.ts';
import { stateOn } from '../../edition/pair-state.ts';
import { type GroupPresence, networksOf, presenceOfAll } from '../../edition/presence.ts';
import type { TieState } from '../../graph/tie-state.ts';
import { COUNTRY_COLUMNS, countriesApart } from '../../questions/edition/apart-in-edition.ts';
import { clusterTable } from '../../questions/edition/clusters-in-edition.ts';
import type { EditionCountries } from '../../questions/edition/country-in-edition.ts';
import { REACH_COLUMNS, reachRows } from '../../questions/edition/country-reach.ts';
import { NETWORK_COLUMNS } from '../../questions/edition/edition.ts';
import {
  CHANCE_COLUMNS,
  type OverlapRow,
  overlapColumns,
  overlapRows,
} from '../../questions/edition/overlap-in-edition.ts';
import { countryByCode } from '../../roster/countries.ts';
import type { Study } from '../../study/study.ts';
import { unknownTies } from '../../study/unknown-ties.ts';
import {
  type EditionFacts,
  type MovedFacts,
  overlapByAttribute,
  presenceByAttribute,
} from '../facts/edition-facts.ts';
import { entriesByVerdict } from '../facts/presence-counts.ts';
import type { ReportFile } from '../files/report-file.ts';
import { figureChangesCsv } from './changed-figures.ts';
import { whyAbsent } from './countries.ts';
import { type Columns, csvTable, largeCsv } from './csv-table.ts';

export function editionFiles(of: EditionFacts): ReportFile[] {
  const clusters = clusterTable(of.pairs);
  return [
    { path: 'networks.csv', chunks: csvTable(of.sizes, NETWORK_COLUMNS) },
    { path: 'presence.csv', chunks: presenceCsv(of) },
    { path: 'network-presence.csv', chunks: networkPresenceCsv(of) },
    ...(of.countries.length === 0
      ? []
      : [{ path: 'network-countries.csv', chunks: networkCountriesCsv(of) }]),
    ...(of.reach === null ? [] : [{ path: 'country-reach.csv', chunks: countryReachCsv(of.reach) }]),
    { path: 'network-coverage.csv', chunks: networkCoverageCsv(of) },
    { path: 'actor-networks.csv', chunks: actorNetworksCsv(of) },
    { path: 'network-ties.csv', chunks: networkTiesCsv(of) },
    { path: 'multiplex.csv', chunks: multiplexCsv(of) },
    { path: 'overlap.csv', chunks: overlapCsv(of) },
    { path: 'apart.csv', chunks: apartCsv(of) },
    { path: 'country-networks.csv', chunks: csvTable(of.pairs.flatMap(countriesApart), COUNTRY_COLUMNS) },
    ...(of.pairs.some(({ clusters }) => clusters !== null)
      ? [{ path: 'network-clusters.csv', chunks: csvText(clusters.columns, clusters.rows) }]
      : []),
    ...(of.moved === null ? [] : movedFiles(of.moved)),
  ];
}

function countryReachCsv(of: EditionCountries): string {
  return csvTable(
    of.reach.together.flatMap(({ code }) => reachRows(of, code)),
    REACH_COLUMNS,
  );
}

function movedFiles(moved: MovedFacts): ReportFile[] {
  return [
    { path: 'moves.csv', chunks: movesCsv(moved) },
    { path: 'moved-ties.csv', chunks: movedTiesCsv(moved) },
    ...(moved.diff === null
      ? []
      : [{ path: 'figure-changes.csv', chunks: figureChangesCsv({ diff: moved.diff }) }]),
  ];
}

type Direction = (typeof DIRECTIONS)[number];

const degreeName = (direction: Direction) => (direction === 'mutual' ? 'mutual' : `${direction}_degree`);

type Presence = GroupPresence & { by: string };

/** All first, by nothing. */
function presenceRows(of: EditionFacts): Presence[] {
  return [
    { by: '', ...presenceOfAll(of.edition) },
    ...presenceByAttribute(of).flatMap(({ attribute, groups }) =>
      groups.map((group) => ({ by: attribute, ...group })),
    ),
  ];
}

const GROUP: Columns<{ by: string; group: string }> = { by: ({ by }) => by, group: ({ group }) => group };

function presenceCsv(of: EditionFacts): string {
  return csvTable(presenceRows(of), {
    ...GROUP,
    named: ({ named }) => named,
    several: ({ several }) => several,
    nowhere: ({ nowhere }) => nowhere,
  });
}

function networkPresenceCsv(of: EditionFacts): string {
  const rows = presenceRows(of).flatMap(({ by, group, on }) =>
    of.edition.networks.map(({ network }, place) => ({ by, group, network, actors: on[place]! })),
  );
  return csvTable(rows, { ...GROUP, network: ({ network }) => network, actors: ({ actors }) => actors });
}

/** One row a country and network; that its roster names nobody there is another thing than that all named are gone. */
function networkCountriesCsv({ edition, countries }: EditionFacts): string {
  const rows = countries.flatMap(({ code, on }) =>
    on.map((there) => ({ ...there, code, country: countryByCode(code) })),
  );
  return csvTable(rows, {
    country: ({ code }) => code,
    name: ({ country }) => country?.name ?? '',
    un_member: ({ country }) => (country === undefined ? '' : country.unMember ? 'yes' : 'no'),
    network: ({ network }) => edition.networks[network]!.network,
    actors: ({ actors }) => actors,
    accounts: ({ accounts }) => accounts,
    observed: ({ observed }) => observed,
    offices: ({ offices }) => offices.join(' '),
    without_account: ({ actors, gone }) => (actors > 0 ? '' : whyAbsent(gone)),
  });
}

/** Also of those that were read to the end. */
function networkCoverageCsv({ edition: { networks } }: EditionFacts): string {
  const rows = networks.flatMap(({ network, accounts }) =>
    entriesByVerdict(accounts).map(({ verdict, entries }) => ({ network, verdict, entries: entries.length })),
  );
  return csvTable(rows, {
    network: ({ network }) => network,
    verdict: ({ verdict }) => verdict,
    entries: ({ entries }) => entries,
  });
}

function actorNetworksCsv({ edition, multiplex, voices, moved }: EditionFacts): string {
  const seen = moved === null ? null : seenThen(moved);
  const rows = edition.actors.flatMap((actor, k) => {
    const arrivals = arrivalsOf(actor);
    return edition.networks.flatMap(({ network, nodeOf, actors }, place) => {
      const node = nodeOf[k]!;
      if (node < 0) return [];
      const ties = multiplex[k]!;
      return [
        {
          key: actor.key,
          network,
          accounts: actor.accounts[place]!.length,
          arrival: arrivals[place],
          seen: seen?.get(actor.key)?.get(network) ?? null,
          observed: actors.graph.observed[node] === 1,
          perDay: voices[k]!.perDay[place] ?? null,
          in: ties.in.degrees[place]!,
          out: ties.out.degrees[place]!,
          mutual: ties.mutual.degrees[place]!,
        },
      ];
    });
  });
  type Row = (typeof rows)[number];
  return csvTable<Row>(rows, {
    actor: ({ key }) => key,
    network: ({ network }) => network,
    accounts: ({ accounts }) => accounts,
    observed: ({ observed }) => (observed ? 'yes' : 'no'),
    since: ({ arrival }) => (arrival?.isKnown === true ? arrival.since : null),
    seen_since: ({ seen }) => seen,
    posts_per_day: ({ perDay }) => perDay,
    ...boundedColumns<Row>(degreeName, (row, direction) => row[direction]),
  });
}

/** By key of actor, the day of the earlier edition's snapshot of each network that it was on. */
function seenThen({ earlier, moves }: MovedFacts): Map<string, Map<string, string>> {
  const days = new Map(earlier.networks.map(({ network, accounts }) => [network, accounts.snapshot.date]));
  const on = (networks: readonly string[]) =>
    new Map(networks.map((network) => [network, days.get(network)!]));
  return new Map(moves.actors.map(({ key, networksThen }) => [key, on(networksThen)]));
}

/** Of each direction the value where it is known, and both bounds of it. */
function boundedColumns<T>(
  nameOf: (direction: Direction) => string,
  of: (row: T, direction: Direction) => Bounded,
): Columns<T> {
  const entries = DIRECTIONS.flatMap((direction) => {
    const name = nameOf(direction);
    return [
      [name, (row: T) => of(row, direction).value],
      [`${name}_min`, (row: T) => of(row, direction).low],
      [`${name}_max`, (row: T) => of(row, direction).high],
    ] as const;
  });
  return Object.fromEntries(entries);
}

function multiplexCsv({ edition, multiplex }: EditionFacts): string {
  const rows = multiplex.map((ties, k) => ({ ties, actor: edition.actors[k]! }));
  type Row = (typeof rows)[number];
  return csvTable<Row>(rows, {
    actor: ({ actor }) => actor.key,
    networks: ({ actor }) => networksOf(actor).length,
    ...boundedColumns<Row>(degreeName, ({ ties }, direction) => ties[direction].degree),
    ...boundedColumns<Row>(
      (direction) => `participation_${direction}`,
      ({ ties }, direction) => ties[direction].participation,
    ),
  });
}

/** `unknown.csv` by network: `*` stands for every other actor of that network but those it is known to follow there. */
export function unknownOfNetworksCsv({ networks }: Edition): Iterable<string> {
  return largeCsv(['source', 'target', 'network', 'known_targets', 'reason'], function* () {
    for (const { network, actors } of networks) {
      const nodeOf = new Map(actors.nodes.map(({ accountId }, node) => [accountId, node]));
      for (const [source, target, reason] of unknownTies(actors)) {
        const known = target === '*' ? followsOf(actors, nodeOf.get(source)!) : '';
        yield [source, target, network, known, reason];
      }
    }
  });
}

function followsOf({ graph, nodes }: Study, node: number): string {
  const targets = graph.outTarget.subarray(graph.outStart[node]!, graph.outStart[node + 1]!);
  return Array.from(targets, (target) => nodes[target]!.accountId).join(' ');
}

/** Every tie that is there on any network, with where it is, and where it could not be seen. */
function networkTiesCsv(of: EditionFacts): Iterable<string> {
  return largeCsv(['source', 'target', 'on', 'unknown_on'], () => tieRows(of.edition));
}

function* tieRows({ together, networks, actors }: Edition): Iterable<Cell[]> {
  const { size, outStart, outTarget } = together.graph;
  for (let i = 0; i < size; i++) {
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
      const j = outTarget[k]!;
      const states = networks.map((network) => ({ name: network.network, state: stateOn(network, i, j) }));
      const of = (wanted: TieState) =>
        states.flatMap(({ name, state }) => (state === wanted ? [name] : [])).join(' ');
      yield [actors[i]!.key, actors[j]!.key, of('yes'), of('unknown')];
    }
  }
}

function overlapCsv({ pairs }: EditionFacts): string {
  const rows = pairs.flatMap((pair) => [
    ...overlapRows({ by: '', group: '', ...pair.overlap }, pair.chance),
    ...overlapByAttribute(pair).flatMap(({ attribute, rows }) =>
      rows.flatMap((row) => overlapRows({ by: attribute, ...row }, null)),
    ),
  ]);
  return csvTable(rows, {
    a: ({ a }) => a,
    b: ({ b }) => b,
    ties: ({ kind }) => kind,
    ...GROUP,
    actors: ({ actors }) => actors,
    ...overlapColumns((row: OverlapRow) => row[row.kind]),
    ...CHANCE_COLUMNS,
  });
}

function apartCsv(of: EditionFacts): Iterable<string> {
  return largeCsv(['close_on', 'apart_on', 'state', 'a', 'b'], () => apartRows(of));
}

function* apartRows({ edition: { actors }, pairs }: EditionFacts): Iterable<Cell[]> {
  for (const { close, apart, mutual, oneWay } of pairs.flatMap((pair) => pair.apart)) {
    for (const { i, j } of mutual) yield [close, apart, 'mutual', actors[i]!.key, actors[j]!.key];
    for (const { i, j } of oneWay) yield [close, apart, 'one-way', actors[i]!.key, actors[j]!.key];
  }
}

function movesCsv({ moves }: MovedFacts): string {
  const rows = [
    ...moves.actors,
    ...moves.onlyThen.map(({ key, networks }) => ({
      key,
      move: 'not-named-now',
      networksThen: networks,
      networksNow: null,
      goneFrom: [],
    })),
    ...moves.onlyNow.map(({ key, networks }) => ({
      key,
      move: 'not-named-then',
      networksThen: null,
      networksNow: networks,
      goneFrom: [],
    })),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
  return csvTable(rows, {
    actor: ({ key }) => key,
    move: ({ move }) => move,
    networks_then: ({ networksThen }) => networksThen?.join(' ') ?? null,
    networks_now: ({ networksNow }) => networksNow?.join(' ') ?? null,
    gone_from: ({ goneFrom }) => goneFrom.map(({ network }) => network).join(' '),
  });
}

/** What is said of who is on a network no more: as it was then, and what became of its accounts there. */
function movedTiesCsv({ earlier, moves, ties }: MovedFacts): string {
  const rows = ties.flatMap(({ network, leavers }) =>
    leavers.flatMap(({ actor, out, in: into }) => {
      const { key, placeThen, move } = moves.actors[actor]!;
      const { row, accounts } = earlier.actors[placeThen]!;
      const own = accounts[earlier.networks.findIndex((one) => one.network === network)]!;
      const types = [...new Set(own.map((account) => account.row.account_type || 'unstated'))].sort();
      const verdicts = verdictsThere(moves, actor, network);
      return (['in', 'out'] as const).map((direction) => ({
        key,
        row,
        types,
        network,
        verdicts,
        move,
        direction,
        fates: direction === 'in' ? into : out,
      }));
    }),
  );
  type Row = (typeof rows)[number];
  return csvTable<Row>(rows, {
    actor: ({ key }) => key,
    name: ({ row }) => row.name,
    kind: ({ row }) => row.kind,
    account_type: ({ types }) => types.join(' ').replace(/^unstated$/, ''),
    gone_from: ({ network }) => network,
    verdict: ({ verdicts }) => verdicts.join(' '),
    move: ({ move }) => move,
    direction: ({ direction }) => direction,
    ...Object.fromEntries(FATES.map((fate) => [fate.replace('-', '_'), ({ fates }: Row) => fates[fate]])),
  });
}
