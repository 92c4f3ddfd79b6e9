/** Nodes by a measure, over all or within groups, with what is measured beside it. */
import { readGraph } from '../../edition/read-graph.ts';
import { boundDegrees, type DegreeBounds, isBounded } from '../../graph/degree-bounds.ts';
import type { Graph } from '../../graph/graph.ts';
import type { NodeColumn } from '../../graph/measures.ts';
import { publishedValue } from '../../graph/ranks.ts';
import { once } from '../../once.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { RangedMeasure, RankRanges } from '../../study/rank-ranges.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import { STUDY_DEFAULTS } from '../../study/study-options.ts';
import type { Filter } from '../../study/where.ts';
import type { Named, Ranked } from '../../words/values.ts';
import { namedNode } from '../described.ts';
import { placesOf, rankedOf } from './places.ts';

/** A study with its measures, a value per node; NaN is unknown or undefined. */
export interface MeasuredStudy {
  study: Study;
  /** Its graph with who counts as read. */
  readonly read: Graph;
  column(measure: NodeColumn): ArrayLike<number>;
  /** The nodes that are measured; all where absent. */
  measured?: readonly number[];
  /** Of the ranges of ranks. */
  seed: number;
  /** Those that are known already, of some of the nodes. */
  ranges?: Readonly<Record<RangedMeasure, RankRanges>>;
  /** Whether it is of all networks of an edition together. */
  isTogether: boolean;
}

export interface RankedNode {
  node: number;
  entry: StudyEntry;
  value: number;
  rank: number;
  /** '' where all are one. */
  group: string;
}

export interface NodeRanking extends MeasuredStudy {
  measure: NodeColumn;
  /** The column of the groups; `null` where all are ranked together. */
  by: string | null;
  filter: Filter;
  /** The nodes that are asked for, with a value and without. */
  nodes: readonly number[];
  /** Those with a value. */
  known: readonly number[];
  /** Those with a value that are in a group, greatest first within each. */
  places: readonly RankedNode[];
  /** Between which the value of each node lies; `null` for what has no bounds. */
  readonly bounds: DegreeBounds | null;
}

export async function measuredStudy(study: OpenStudy, isTogether: boolean): Promise<MeasuredStudy> {
  const measured = await study.measured();
  const places = once(() => new Map(study.nodes.map(({ accountId }, node) => [accountId, node])));
  const read = once(() => readGraph(study, isTogether));
  return {
    study,
    get read() {
      return read();
    },
    column(measure) {
      const values = new Float64Array(study.nodes.length).fill(Number.NaN);
      for (const { accountId, value } of measured.column(measure).values) {
        values[places().get(accountId)!] = value ?? Number.NaN;
      }
      return values;
    },
    seed: STUDY_DEFAULTS.seed,
    isTogether,
  };
}

export function rankStudy(
  of: MeasuredStudy,
  { measure, by, filter }: Pick<NodeRanking, 'measure' | 'by' | 'filter'>,
): NodeRanking {
  const { study } = of;
  const values = of.column(measure);
  const measured = of.measured ?? [...study.nodes.keys()];
  const nodes = measured.filter((node) => filter.matches(study.nodes[node]!));
  const known = nodes.filter((node) => !Number.isNaN(values[node]!));
  const valued = known.map((node) => ({
    node,
    entry: study.nodes[node]!,
    value: publishedValue(values[node]!),
  }));
  const bounds = once(() => (isBounded(measure) ? boundDegrees(study.graph)[measure] : null));
  return {
    study,
    get read() {
      return of.read;
    },
    column: (name) => of.column(name),
    seed: of.seed,
    ...(of.ranges === undefined || by !== null ? {} : { ranges: of.ranges }),
    isTogether: of.isTogether,
    measure,
    by,
    filter,
    nodes,
    known,
    places: placesOf(valued, by),
    get bounds() {
      return bounds();
    },
  };
}

/** Those who share first place. */
export function leadersOf({ places }: Pick<NodeRanking, 'places'>): readonly RankedNode[] {
  return places.filter(({ rank }) => rank === 1);
}

/** Who is ranked and who leads, as sentences have it. */
export function rankedNodes({ places, by, study, measure, filter }: NodeRanking): Ranked {
  return rankedOf(places, by, study.unit, measure, filter);
}

export function nameOf({ study }: MeasuredStudy, node: number): Named {
  return namedNode(study.unit, study.nodes[node]!);
}
