/** What changed since an earlier snapshot, computed once for the tables, the chapter and the country pages. */

import { type ClusterChanges, clusterChanges } from '../../changes/cluster-changes.ts';
import { type Comparison, compareSnapshots } from '../../changes/compare-snapshots.ts';
import { headlineFigures } from '../../changes/figure-series.ts';
import {
  countMutualChanges,
  type ListedMutual,
  listMutualChanges,
  type MutualChange,
} from '../../changes/mutual-changes.ts';
import { isEndOfPerson } from '../../changes/of-persons.ts';
import { induceGraph } from '../../changes/panel.ts';
import { type ChangeCount, countTieChanges, type ListedTie, listTieChanges } from '../../changes/tie-list.ts';
import { UserError } from '../../errors.ts';
import { type Clustering, findClusters } from '../../graph/clusters.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Kernels } from '../../graph/kernels.ts';
import type { Measured } from '../../graph/measures.ts';
import { buildMutualGraph } from '../../graph/mutual-graph.ts';
import { countMutualTies, mutualShare } from '../../graph/mutual-ties.ts';
import { ranksOf } from '../../graph/ranks.ts';
import { clusterNames, passedOn } from '../../study/cluster-profiles.ts';
import { comparedSide, refuseOther } from '../../study/compared-side.ts';
import { isOfLog } from '../../study/log-origin.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import type { Study } from '../../study/study.ts';
import { type MutualTurnover, mutualTurnover } from '../../changes/mutual-turnover.ts';

/** A figure of the whole graph in both years, of all accounts and of those in both. */
interface HeadlineChange {
  measure: string;
  old: number;
  new: number;
  panelOld: number;
  panelNew: number;
}

export interface ChangeFacts {
  old: Study;
  comparison: Comparison;
  /** The figures that may be compared although the roster grows. */
  headline: HeadlineChange[];
  /** Nodes, follows and mutual pairs, which grow with the roster. */
  sizes: HeadlineChange[];
  /** Counts by class and reason, and every tie and mutual pair that was not just kept. */
  tieCounts: ChangeCount[];
  ties: ListedTie[];
  mutualCounts: ChangeCount<MutualChange>[];
  mutuals: ListedMutual[];
  /** How many follows persons ended that are counted and may be in no list; `null` where they may. */
  spared: number | null;
  turnover: MutualTurnover;
  /** Studies before the older one, newest first, whose clusters' numbers and names the older one carries on. */
  chain: readonly Study[];
  /** The older year's clusters and their names by id, and what became of them. */
  olderClusters: Clustering;
  olderNames: string[];
  clusters: ClusterChanges;
  /** Mutual ties, their bounds, their share of the others, and ranks by them in the older year, by node of that year. */
  oldMutual: Float64Array;
  oldMutualMin: Float64Array;
  oldMutualMax: Float64Array;
  oldMutualShare: Float64Array;
  oldMutualRank: Float64Array;
}

/**
 * Compares the study with an earlier one.
 * @param chain still earlier ones, newest first: clusters keep their numbers and names along it.
 * @throws UserError where two of them cannot be compared at all.
 */
export function gatherChanges(
  study: Study,
  measured: Measured,
  [old, ...chain]: readonly [Study, ...Study[]],
  { runs, clustersOf, by, persons }: Pick<ReportOptions, 'runs' | 'clustersOf' | 'by' | 'persons'>,
  kernels?: Kernels,
): ChangeFacts {
  refuseOther(study, old);
  const comparison = compareSnapshots(comparedSide(old, new Map()), comparedSide(study, new Map()));
  const { panel } = comparison;
  if (panel.old.length === 0) {
    throw new UserError(
      `no account is in both ${old.snapshot.name} and ${study.snapshot.name}; there is nothing to compare`,
    );
  }
  const graphs = [
    old.graph,
    study.graph,
    induceGraph(old.graph, panel.old),
    induceGraph(study.graph, panel.new),
  ];
  const older = numberClusters([old, ...chain], { runs, clustersOf, by }, kernels);
  const ties = listTieChanges(comparison);
  const mutuals = listMutualChanges(comparison);
  const spares = isOfLog(study, old) && !persons;
  const { mutual: oldMutual, min, max } = countMutualTies(old.graph, buildMutualGraph(old.graph));
  return {
    old,
    chain,
    comparison,
    headline: changedFigures(graphs.map(headlineFigures)),
    sizes: changedFigures(graphs.map(sizesOf)),
    tieCounts: countTieChanges(comparison),
    ties,
    spared: spares ? ties.filter(isEndOfPerson).length : null,
    mutualCounts: countMutualChanges(comparison),
    mutuals,
    turnover: mutualTurnover(comparison, mutuals),
    olderClusters: older.clusters,
    olderNames: older.names,
    clusters: clusterChanges(older.clusters, measured.clusters, comparison),
    oldMutual,
    oldMutualMin: min,
    oldMutualMax: max,
    oldMutualShare: mutualShare(old.graph, oldMutual),
    oldMutualRank: ranksOf(oldMutual),
  };
}

interface NamedFigure {
  measure: string;
  value: number;
}

/** @param of both years, then of the panel in both. */
function changedFigures(of: readonly (readonly NamedFigure[])[]): HeadlineChange[] {
  return of[0]!.map(({ measure, value }, k) => ({
    measure,
    old: value,
    new: of[1]![k]!.value,
    panelOld: of[2]![k]!.value,
    panelNew: of[3]![k]!.value,
  }));
}

function sizesOf(graph: Graph): NamedFigure[] {
  return [
    { measure: 'nodes', value: graph.size },
    { measure: 'edges', value: graph.edgeCount },
    { measure: 'mutual_pairs', value: buildMutualGraph(graph).pairCount },
  ];
}

/** The clusters of the first study, numbered and named from the last one on. */
function numberClusters(
  [study, ...chain]: readonly [Study, ...Study[]],
  options: Pick<ReportOptions, 'runs' | 'clustersOf' | 'by'>,
  kernels: Kernels | undefined,
): { clusters: Clustering; names: string[] } {
  const { runs, clustersOf, by } = options;
  const own = findClusters(study.graph, { of: clustersOf, runs }, kernels?.prepareLeiden);
  const { min } = countMutualTies(study.graph, buildMutualGraph(study.graph));
  const [before, ...earlier] = chain;
  if (before === undefined) return { clusters: own, names: clusterNames(study, own, min, by) };
  refuseOther(study, before);
  const older = numberClusters([before, ...earlier], options, kernels);
  const sides = [before, study].map((each) => comparedSide(each, new Map()));
  const changes = clusterChanges(older.clusters, own, compareSnapshots(sides[0]!, sides[1]!));
  const clusters = renumberClustering(own, changes);
  const names = clusterNames(study, clusters, min, by);
  return { clusters, names: names.map((name, id) => passedOn(older.names[id]) ?? name) };
}

function renumberClustering(own: Clustering, { idOf, clusters }: ClusterChanges): Clustering {
  const cluster = own.cluster.map((number) => idOf[number]!);
  const count = clusters.at(-1)?.id ?? 0;
  const sizes = new Uint32Array(count + 1);
  for (const id of cluster) sizes[id]!++;
  return { ...own, cluster, sizes, count };
}

/** The measures with clusters numbered as in the older year, so that a number means the same in both. */
export function renumberClusters(measured: Measured, changes: ClusterChanges): Measured {
  const { idOf } = changes;
  return {
    ...measured,
    nodes: {
      ...measured.nodes,
      cluster: measured.nodes.cluster.map((number) => (Number.isNaN(number) ? number : idOf[number]!)),
    },
    clusters: renumberClustering(measured.clusters, changes),
  };
}
