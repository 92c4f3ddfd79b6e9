/** Everything the tables, sections and figures of one report draw on, computed once. */
import type { Edition } from '../../edition/edition.ts';
import { editionMeasures } from '../../edition/edition-measures.ts';
import { readGraph } from '../../edition/read-graph.ts';
import type { EvidenceRow } from '../../evidence/evidence-row.ts';
import { HORIZON_MONTHS } from '../../evidence/seat-presence.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Kernels } from '../../graph/kernels.ts';
import { type AttributeChance, beginChance, type Chance, PERMUTATIONS } from '../../graph/measure-chance.ts';
import { measureGraph } from '../../graph/measure-graph.ts';
import type { Measured } from '../../graph/measures.ts';
import { type KnownSeats, seatsOfStudy } from '../../questions/roster/known-seats.ts';
import { type ClusterProfile, clusterProfiles } from '../../study/cluster-profiles.ts';
import { countryPresence, hasCountries, type Presence } from '../../study/country-presence.ts';
import { countryStandings, type Standing } from '../../study/country-standing.ts';
import { type Grouping, groupBy, isCompared } from '../../study/grouping.ts';
import type { RangedMeasure, RankRanges } from '../../study/rank-ranges.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import { type Study, sourceOf } from '../../study/study.ts';
import { withEvidence } from '../../study/with-evidence.ts';
import type { Language } from '../../words/en/report/language.ts';
import { languageOf } from '../../words/languages.ts';
import type { ReportFile } from '../files/report-file.ts';
import type { MapPage } from '../map/map-html.ts';
import { type ActivityFacts, gatherActivity } from './activity-facts.ts';
import { type BrokerFacts, gatherBrokers } from './broker-facts.ts';
import { type ChangeFacts, gatherChanges, renumberClusters } from './change-facts.ts';
import { type CountryFacts, gatherCountries } from './country-facts.ts';
import { type EditionFacts, gatherEdition } from './edition-facts.ts';
import type { ExplainedTies } from './explained-ties.ts';
import { type GraphLayout, networkLayout } from './graph-layout.ts';
import { gatherListDoubts, type ListDoubts } from './list-doubts.ts';
import { comparesWithLeaders, type PublishedFigure } from './published-series.ts';
import { gatherRanges } from './rank-ranges.ts';
import { gatherSeatYears, type SeatYear } from './seat-years.ts';
import { gatherSpells, type LoggedLines, type SpellFacts } from './spell-facts.ts';
import type { WorldShapes } from './world-shapes.ts';

export interface Facts {
  study: Study;
  options: ReportOptions;
  /** In which its sentences are written. */
  language: Language;
  measured: Measured;
  /** In the order of `options.by`. */
  groupings: Grouping[];
  /** Figures of the whole graph by name; NaN is undefined. */
  figures: ReadonlyMap<string, number>;
  /** Empty where the study does not compare countries. */
  presence: Presence[];
  /** Which seats have an account; `null` where the roster names none. */
  seats: KnownSeats | null;
  /** The same over the years; empty where there is one. */
  seatYears: readonly SeatYear[];
  /** How countries stand, and how they did in each earlier study, newest first; empty where they are not compared. */
  standings: readonly Standing[];
  earlierStandings: readonly { name: string; date: string; standings: readonly Standing[] }[];
  /** Of every country with a node, by its code; empty where they are not compared, and in an edition. */
  countries: ReadonlyMap<string, CountryFacts>;
  clusters: ClusterProfile[];
  layout: GraphLayout;
  /** How far the ranks of the first are open. */
  rankRanges: Readonly<Record<RangedMeasure, RankRanges>>;
  /** How far the first of rankings rest on the list. */
  listDoubt: ListDoubts;
  /** Tests against random graphs; `null` where fewer than two draws were asked for. */
  chance: Chance | null;
  /** Between the groups of each attribute that is compared. */
  brokers: readonly BrokerFacts[];
  /** `null` where the study is set against no earlier one. */
  change: ChangeFacts | null;
  /** `null` where there are fewer than three snapshots, and no log. */
  spells: SpellFacts | null;
  /** `null` where the study holds no posts. */
  activity: ActivityFacts | null;
  /** Figures of earlier studies; empty where the study is set beside none. */
  published: readonly PublishedFigure[];
  /** What goes with ties; `null` where nothing is asked to. */
  explained: ExplainedTies | null;
  /** `null` where the study is of one network. */
  edition: EditionFacts | null;
  /** The graph with who counts as read. */
  read: Graph;
  /** Where the page of a country is, from the report itself; '' where it has none. Absent on pages that lead to no others. */
  countryPage?: (code: string) => string;
  /** Country of the page, which is not said again beside each of its accounts; absent on pages of no country. */
  home?: string;
  /** Whether accounts are named as news does, by office and name; absent where they have their handles. */
  inNews?: true | undefined;
}

/** What a report draws on besides its study. */
export interface Beside {
  /** An earlier study of the same network, from which on changes are told. */
  against?: Study | null;
  /** Still earlier ones, newest first, from which the clusters of `against` have their numbers and names. */
  chain?: readonly Study[];
  /** A log whose spells are told. */
  log?: LoggedLines | null;
  published?: readonly PublishedFigure[];
  /** What `options.pairs` ask for, computed on accounts. */
  explained?: ExplainedTies | null;
  /** The edition whose networks the study takes together, and an earlier one. */
  edition?: Edition | null;
  earlierEdition?: Edition | null;
  /** What seats rest on in place of the evidence that was sealed. */
  evidence?: readonly EvidenceRow[] | null;
  /** The map page as it is built; without it there is no map. */
  page?: MapPage | null;
  /** The outlines of countries as they are built; without them no figure is on a world map. */
  world?: WorldShapes | null;
  /** Who computes the heavy measures; the default is plain TypeScript, with the same figures. */
  kernels?: Kernels;
  /** Draws an SVG as PNG; asked only where the options want it. */
  drawPng?: (svg: string) => Uint8Array;
  /** Name and version of what it draws with. */
  pngRenderer?: () => string;
  /** The graph in the formats of other tools, as further files. */
  graphFiles?: (facts: Facts, layout: GraphLayout) => ReportFile[];
}

/** What the map shows. */
export type MapFacts = Pick<
  Facts,
  'study' | 'options' | 'measured' | 'clusters' | 'activity' | 'layout' | 'change' | 'edition'
>;

/**
 * Measures the study's graph. Clusters that continue those of an earlier study keep their numbers and names.
 * @throws UserError where an option names what the study does not have, or the two cannot be compared.
 */
export function gatherFacts(
  study: Study,
  options: ReportOptions,
  {
    against = null,
    chain = [],
    log = null,
    published = [],
    explained = null,
    edition = null,
    earlierEdition = null,
    evidence = null,
    kernels,
  }: Beside,
): Facts {
  const groupings = groupBy(study, options.by);
  const testChance =
    options.draws < 2
      ? () => null
      : beginChance(study.graph, {
          draws: options.draws,
          permutations: PERMUTATIONS,
          seed: options.seed,
          groups: groupings.filter(isCompared),
          pairsOf: hasCountries(study) ? study.nodes.map(({ row }) => row.country) : null,
          kernels,
        });
  const shown = gatherShown(study, options, { against, chain, edition, kernels }, groupings);
  const { measured, change } = shown;
  const then = earlierEdition?.together ?? null;
  const earlier =
    change === null
      ? [then === null || evidence === null ? then : withEvidence(then, evidence)].flatMap((one) => one ?? [])
      : [...change.chain.toReversed(), change.old];
  const presence = hasCountries(study) ? countryPresence(study) : [];
  const facts = {
    study,
    options,
    language: languageOf(options.lang[0]!, study.unit, sourceOf(study)),
    groupings,
    figures: new Map(measured.graph.map(({ measure, value }) => [measure, value])),
    presence,
    seats: seatsOf(study),
    seatYears: study.group === null ? gatherSeatYears([...earlier, study]) : [],
    standings: presence.flatMap(({ standing }) => standing ?? []),
    earlierStandings: (change === null ? [] : [change.old, ...change.chain])
      // A derived study knows no absences: its countries have no rank.
      .filter(({ snapshot }) => snapshot.origin !== 'derived')
      .map((earlier) => ({ ...earlier.snapshot, standings: countryStandings(earlier) })),
    ...shown,
    spells: gatherSpells(study, against === null ? [] : [against, ...chain], log),
    published: comparesWithLeaders(study) ? published : [],
    explained,
    edition: edition === null ? null : gatherEdition(edition, earlierEdition, options, kernels),
    read: readGraph(study, edition !== null),
  };
  const ranked = { ...facts, rankRanges: gatherRanges(study, measured, options.seed) };
  const listDoubt = gatherListDoubts(ranked);
  // Last of the heavy work: the draws of another thread go on beside all that comes before.
  const chance = testChance();
  const countries =
    presence.length === 0 || edition !== null
      ? new Map()
      : gatherCountries(study, chance, options.draws, change);
  return {
    ...ranked,
    listDoubt,
    chance,
    brokers: gatherBrokers(study, facts.read.observed, groupings, chance),
    countries,
  };
}

function seatsOf(study: Study): KnownSeats | null {
  // Of a group nothing is told of the seats of the world.
  if (study.group !== null) return null;
  const known = seatsOfStudy(study, HORIZON_MONTHS);
  return known.seats.length === 0 ? null : known;
}

/**
 * The same for the map alone, without what only chapters and tables say.
 * @throws UserError as there.
 */
export function gatherMapFacts(
  study: Study,
  options: ReportOptions,
  { against, kernels }: Pick<Beside, 'against' | 'kernels'>,
): MapFacts {
  const groupings = groupBy(study, options.by);
  return { study, options, edition: null, ...gatherShown(study, options, { against, kernels }, groupings) };
}

function gatherShown(
  study: Study,
  options: ReportOptions,
  { against = null, chain = [], edition = null, kernels }: Beside,
  groupings: readonly Grouping[],
): Pick<Facts, 'measured' | 'change' | 'clusters' | 'activity' | 'layout'> {
  const counted = measureGraph(study.graph, {
    runs: options.runs,
    clustersOf: options.clustersOf,
    groups: groupings,
    seed: options.seed,
    kernels,
  });
  const own = edition === null ? counted : editionMeasures(study, counted);
  const change = against === null ? null : gatherChanges(study, own, [against, ...chain], options, kernels);
  const measured = change === null ? own : renumberClusters(own, change.clusters);
  return {
    measured,
    change,
    clusters: clusterProfiles(study, measured, options.by, change?.olderNames ?? []),
    activity: gatherActivity(study, measured, change, options, kernels),
    layout: networkLayout({ study, options, change }),
  };
}

/** One figure of the whole graph. @throws Error where the measures have none of this name. */
export function figureOf({ figures }: Facts, measure: string): number {
  const value = figures.get(measure);
  if (value === undefined) throw new Error(`there is no figure ${measure}`);
  return value;
}

/** The tests of one attribute, or `null` where there are none. */
export function attributeChance({ chance }: Facts, attribute: string): AttributeChance | null {
  return chance?.attributes.find((tests) => tests.attribute === attribute) ?? null;
}
