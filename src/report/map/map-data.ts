/** What the map page is given: one snapshot's accounts, measures and ties as compact plain data. */
import type { AccountFigures } from '../../activity/account-figures.ts';
import { countryInfluence } from '../../activity/influence.ts';
import type { Counterparts } from '../../changes/counterparts.ts';
import type { NodeMeasures } from '../../graph/measures.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { encodeRows } from '../../graph/row-codes.ts';
import { LANGUAGE_CODES, type LanguageCode } from '../../language-codes.ts';
import { COUNTRIES, countryByCode } from '../../roster/countries.ts';
import { otherNames } from '../../roster/country-names.ts';
import { plainName } from '../../roster/simulated-name.ts';
import { cleanText } from '../../study/clean-text.ts';
import { UNDECIDED_BELOW } from '../../study/cluster-profiles.ts';
import { hasCountries } from '../../study/country-presence.ts';
import { possibleRanks, rankCountries } from '../../study/country-ranking.ts';
import { groupTexts } from '../../study/group.ts';
import { attributeOf } from '../../study/grouping.ts';
import { type Study, type StudyEntry, sourceOf } from '../../study/study.ts';
import { languageOf } from '../../words/languages.ts';
import { ON_NETWORKS } from './layers.ts';

/** A column of few different texts: which they are, and the place of each account's among them. */
export interface Coded {
  values: string[];
  place: number[];
}

/** One number an account; `null` where it is unknown or undefined. */
export type Numbers = (number | null)[];

/** Measures of the graph that the page shows. */
const MAP_RANKINGS = ['mutual', 'in_degree', 'out_degree', 'pagerank', 'betweenness'] as const;
/** Figures of activity that it shows where the study holds posts. */
const MAP_ACTIVITY = [
  'audience',
  'posts_per_day',
  'interactions_per_post',
  'mentions_in',
  'reposts_in',
  'influence',
] as const;
export type MapMeasure = (typeof MAP_RANKINGS)[number] | (typeof MAP_ACTIVITY)[number];

export interface MapCluster {
  id: number;
  name: string;
  accounts: number;
}

/** An attribute whose groups the report compares; '' among its values is none. */
interface MapAttribute extends Coded {
  name: string;
}

export interface MapSnapshot {
  name: string;
  /** The group that it is of, as the option says it; absent where it has all accounts. */
  among?: string;
  network: string;
  /** YYYY-MM-DD */
  date: string;
  simulated: boolean;
  /** Of its data; absent where none is stated. */
  licence?: string;
  /** Whether its ties came from other people's files. */
  imported: boolean;
  /** Columns of accounts, in account-id order. */
  id: string[];
  handle: string[];
  accountName: string[];
  /** What accounts are called in each language where that is not `accountName`, and else ''. */
  nameIn: Record<LanguageCode, string[]>;
  kind: Coded;
  office: Coded;
  country: Coded;
  region: Coded;
  verdict: Coded;
  /** In the order in which they were asked for. */
  attributes: MapAttribute[];
  /** The edition, where this is one of its networks, or all of them together. */
  layerOf?: string;
  /** Made of ties that still stood later: it knows no absences. */
  derived: boolean;
  /** Whether persons who ended a follow between the years are not named. */
  sparesPersons?: true;
  /**
   * Accounts that are none in the other year of the report, yet on its roster: their number, and verdict and
   * account id there; '' where the handle led to no account.
   */
  absentThere: (readonly [node: number, verdict: string, accountId: string])[];
  /** 1 where the account's follows were read to the end. */
  observed: number[];
  /** Number of the account's actor; `null` where every account is its own. */
  actor: number[] | null;
  x: number[];
  y: number[];
  cluster: number[];
  clusters: MapCluster[];
  /** Numbers of accounts that sit with their cluster in too few runs for it to be certain. */
  undecided: number[];
  /** To 4 significant digits. */
  value: Partial<Record<MapMeasure, Numbers>>;
  /** Of measures whose values do not tell their ranks, as they are not whole. */
  rank: Partial<Record<MapMeasure, Numbers>>;
  mutualMin: Numbers;
  mutualMax: Numbers;
  /** Known follows, and those that a reading could not show, as rows of targets. */
  follows: string;
  unseen: string;
  /** Members of the United Nations of which no account is here: whether the roster has none, or none exists that day. */
  absentMembers: Record<string, 'unlisted' | 'gone'>;
  /** Country code → the best and the worst rank by influence that it may have; empty where no posts are held. */
  countryInfluence: Record<string, [best: number, worst: number]>;
  /** Country code → its names, in the order of `LANGUAGE_CODES`. */
  countryNames: Record<string, string[]>;
  /** Country code → what else it is called, folded: its alpha-3 code, aliases. */
  countryAliases: Record<string, string[]>;
  /** Codes of the countries that have a page beside the map, and how its name ends in each language; `null` where no report lies beside it. */
  countryPages: string[];
  pageEnding: Record<LanguageCode, string> | null;
}

/** Of a network of an edition only what its ties alone tell. */
type MapMeasures = Pick<NodeMeasures, 'mutual' | 'mutual_min' | 'mutual_max' | 'in_degree' | 'out_degree'> &
  Partial<Pick<NodeMeasures, 'pagerank' | 'betweenness'>>;

/** One year of a report, or one network of an edition's. */
export interface MapSource {
  study: Study;
  /** Whether persons who ended a follow between the years are not named. */
  sparesPersons: boolean;
  /** Attributes whose groups are compared. */
  by: readonly string[];
  /** Languages of the report, its first one first. */
  lang: readonly string[];
  /** Of its data; '' where none is stated. */
  licence: string;
  layout: { x: Float64Array; y: Float64Array };
  measures: MapMeasures;
  /** Figures of its accounts' posts; `null` where it holds none. */
  activity: AccountFigures['columns'] | null;
  /** Of each account that is none in the other year its entry there, as far as it has one. */
  absentThere: Counterparts['absent'];
  /** Cluster of each account, 0 where there is none, and the clusters' names by id. */
  cluster: Int32Array;
  /** Share of runs in which each account sits with the other members of its cluster; NaN without one. */
  stability: Float64Array;
  clusterNames: readonly (string | undefined)[];
  /** Of an edition: what this layer is called, and the networks that each node is on. */
  layer?: { name: string; edition: string; on: readonly string[] };
}

/** @param paths files of the same report, to which the map can lead. */
export function mapSnapshot(source: MapSource, paths: readonly string[]): MapSnapshot {
  const { study, by, layout, measures, activity, cluster, stability, clusterNames, layer } = source;
  const { nodes, graph, snapshot } = study;
  const sizes = new Map<number, number>();
  for (const id of cluster) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const clusters = [...sizes.keys()].filter((id) => id > 0).sort((a, b) => a - b);
  const columns: (readonly [MapMeasure, Float64Array])[] = [
    ...MAP_RANKINGS.flatMap((name) => {
      const column = measures[name];
      return column === undefined ? [] : [[name, column] as const];
    }),
    ...(activity === null ? [] : MAP_ACTIVITY.map((name) => [name, activity[name]] as const)).filter(
      ([, column]) => column.some((value) => !Number.isNaN(value)),
    ),
  ];
  const country = coded(nodes.map(({ row }) => row.country));
  const absentMembers = membersWithoutAccount(study);
  const languages = LANGUAGE_CODES.map((language) => languageOf(language, 'account'));
  const known = [...country.values, ...Object.keys(absentMembers)].flatMap(
    (code) => countryByCode(code) ?? [],
  );
  return {
    name: layer?.name ?? snapshot.name,
    ...(study.group === null ? {} : { among: cleanText(groupTexts(study.group).join(', '), 100) }),
    ...(layer === undefined ? {} : { layerOf: layer.edition }),
    network: snapshot.network,
    date: snapshot.date,
    simulated: snapshot.simulated,
    ...(source.licence === '' ? {} : { licence: source.licence }),
    imported: snapshot.origin === 'import',
    id: nodes.map(({ accountId }) => accountId),
    handle: nodes.map(({ handle }) => cleanText(handle)),
    accountName: nodes.map(({ row }) => cleanText(plainName(row.name))),
    nameIn: perLanguage((code) => namesIn(study, code)),
    kind: coded(nodes.map(({ row }) => row.kind)),
    office: coded(nodes.map(({ row }) => row.office)),
    country,
    region: coded(nodes.map((entry) => attributeOf(entry, 'region'))),
    verdict: coded(nodes.map(({ verdict }) => verdict)),
    attributes: [
      ...(layer === undefined ? [] : [{ name: ON_NETWORKS, ...coded(layer.on) }]),
      ...by.map((name) => ({
        name,
        ...coded(nodes.map((entry) => attributeOf(entry, name))),
      })),
    ],
    derived: snapshot.origin === 'derived',
    ...(source.sparesPersons ? { sparesPersons: true as const } : {}),
    absentThere: source.absentThere.flatMap((entry, node) =>
      entry === null ? [] : [[node, entry.verdict, entry.accountId] as const],
    ),
    observed: [...graph.observed],
    actor: sharedActors(graph.actor),
    x: [...layout.x],
    y: [...layout.y],
    cluster: [...cluster],
    clusters: clusters.map((id) => ({
      id,
      name: cleanText(clusterNames[id] ?? ''),
      accounts: sizes.get(id)!,
    })),
    undecided: [...stability.keys()].filter((node) => stability[node]! < UNDECIDED_BELOW),
    absentMembers,
    countryInfluence: influenceByCountry(study, activity),
    value: Object.fromEntries(columns.map(([measure, column]) => [measure, numbers(column)])),
    rank: Object.fromEntries(
      columns
        .filter(([, column]) => column.some((value) => !Number.isNaN(value) && !Number.isInteger(value)))
        .map(([measure, column]) => [measure, ranks(column)]),
    ),
    mutualMin: numbers(measures.mutual_min),
    mutualMax: numbers(measures.mutual_max),
    follows: encodeRows({ start: graph.outStart, entry: graph.outTarget }),
    unseen: encodeRows({ start: graph.unseenStart, entry: graph.unseenTarget }),
    countryNames: Object.fromEntries(
      known.map(({ code }) => [code, languages.map(({ country: nameOf }) => nameOf(code))]),
    ),
    countryAliases: Object.fromEntries(known.map((each) => [each.code, otherNames(each)])),
    countryPages: country.values.filter((code) => paths.includes(`countries/${code}.html`)),
    pageEnding:
      paths.length === 0
        ? null
        : perLanguage((code) =>
            code !== source.lang[0] && source.lang.includes(code) ? `.${code}.html` : '.html',
          ),
  };
}

function influenceByCountry(
  { nodes }: Study,
  activity: MapSource['activity'],
): MapSnapshot['countryInfluence'] {
  if (activity === null) return {};
  const column = (of: (entry: StudyEntry) => string) => nodes.map(of);
  const countries = countryInfluence(
    activity.influence,
    column(({ row }) => row.country),
    column(({ row }) => row.office),
  );
  const ranked = [...possibleRanks(rankCountries(countries, nodes))];
  return Object.fromEntries(
    ranked.sort(([a], [b]) => (a < b ? -1 : 1)).map(([country, { best, worst }]) => [country, [best, worst]]),
  );
}

/** None where countries are not compared, nor in a group. */
function membersWithoutAccount(study: Study): MapSnapshot['absentMembers'] {
  if (!hasCountries(study) || study.group !== null) return {};
  const codes = (entries: readonly StudyEntry[]) => new Set(entries.map(({ row }) => row.country));
  const [here, listed] = [codes(study.nodes), codes(study.entries)];
  return Object.fromEntries(
    COUNTRIES.filter(({ code, unMember }) => unMember && !here.has(code)).map(({ code }) => [
      code,
      listed.has(code) ? ('gone' as const) : ('unlisted' as const),
    ]),
  );
}

function perLanguage<T>(of: (code: LanguageCode) => T): Record<LanguageCode, T> {
  return Object.fromEntries(LANGUAGE_CODES.map((code) => [code, of(code)])) as Record<LanguageCode, T>;
}

/** Institutions are called by what they are, people by their names. */
function namesIn(study: Study, code: LanguageCode): string[] {
  const { nodes, unit } = study;
  if (unit === 'country') return [];
  const { institutionName } = languageOf(code, unit, sourceOf(study));
  const names = nodes.map(({ row }) => {
    const name = institutionName(row);
    return name === row.name ? '' : cleanText(plainName(name));
  });
  return names.every((name) => name === '') ? [] : names;
}

function coded(column: readonly string[]): Coded {
  const values = [...new Set(column)].sort();
  const place = new Map(values.map((value, k) => [value, k]));
  return { values: values.map((value) => cleanText(value)), place: column.map((value) => place.get(value)!) };
}

/** As the page shows them; the tables have all digits. */
function numbers(values: Float64Array): Numbers {
  return Array.from(values, (value) =>
    Number.isNaN(value) ? null : Number.isInteger(value) ? value : Number(value.toPrecision(4)),
  );
}

function ranks(values: Float64Array): Numbers {
  const column: Numbers = Array.from(values, () => null);
  for (const { node, rank } of rankNodes(values)) column[node] = rank;
  return column;
}

function sharedActors(actor: Uint32Array | null): number[] | null {
  if (actor === null || new Set(actor).size === actor.length) return null;
  const number = new Map([...new Set(actor)].map((value, k) => [value, k]));
  return Array.from(actor, (value) => number.get(value)!);
}
