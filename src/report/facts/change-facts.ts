/** What changed since an earlier snapshot, computed once for the tables, the chapter and the country pages. */

import { type ClusterChanges, clusterChanges } from '../../changes/cluster-changes.ts';
import { type Comparison, compareSnapshots } from '../../changes/compare-snapshots.ts';
import { isEndOfPerson } from '../../changes/of-persons.ts';
import { type ListedTie, listTieChanges } from '../../changes/tie-list.ts';
import { UserError } from '../../errors.ts';
import { type Clustering, findClusters } from '../../graph/clusters.ts';
import type { Kernels } from '../../graph/kernels.ts';
import type { Measured } from '../../graph/measures.ts';
import { countMutualTies } from '../../graph/mutual-ties.ts';
import { type Diff, diffOf } from '../../questions/diff/compare-study.ts';
import { baseNames, type ClusterProfile, passedOn } from '../../study/cluster-profiles.ts';
import { comparedSide, refuseOther } from '../../study/compared-side.ts';
import { askedName } from '../../study/group.ts';
import { isOfLog } from '../../study/log-origin.ts';
import type { ReportOptions } from '../../study/report-options.ts';
import type { Study } from '../../study/study.ts';

export interface ChangeFacts {
  old: Study;
  /** What the question is answered from. */
  diff: Diff;
  comparison: Comparison;
  /** Every tie that was not just kept. */
  ties: ListedTie[];
  /** How many follows persons ended that are counted and may be in no list; `null` where they may. */
  spared: number | null;
  /** Studies before the older one, newest first, whose clusters' numbers and names the older one carries on. */
  chain: readonly Study[];
  /** The older year's clusters and their names by id, and what became of them. */
  olderClusters: Clustering;
  olderNames: string[];
  clusters: ClusterChanges;
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
  const [older, newer] = [old, study].map((each) => ({ study: each, side: comparedSide(each, new Map()) }));
  const sparesPersons = isOfLog(study, old) && !persons;
  const diff = diffOf({ old: older!, new: newer! }, { times: null, sparesPersons });
  const { comparison } = diff;
  if (comparison.panel.old.length === 0) {
    throw new UserError(
      `no account is in both ${askedName(old)} and ${askedName(study)}; there is nothing to compare: leave out --against`,
    );
  }
  const numbered = numberClusters([old, ...chain], { runs, clustersOf, by }, kernels);
  const ties = listTieChanges(comparison);
  return {
    old,
    diff,
    chain,
    comparison,
    ties,
    spared: sparesPersons ? ties.filter(isEndOfPerson).length : null,
    olderClusters: numbered.clusters,
    olderNames: numbered.names,
    clusters: clusterChanges(numbered.clusters, measured.clusters, comparison),
  };
}

/** Names of the clusters of both years by their number, as data have them. */
export function clusterNamer(
  { clusters }: { clusters: readonly Pick<ClusterProfile, 'id' | 'name'>[] },
  { olderNames }: Pick<ChangeFacts, 'olderNames'>,
): (id: number) => string {
  const names = new Map(clusters.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? olderNames[id] ?? '';
}

/** The clusters of the first study, numbered and named from the last one on. */
function numberClusters(
  [study, ...chain]: readonly [Study, ...Study[]],
  options: Pick<ReportOptions, 'runs' | 'clustersOf' | 'by'>,
  kernels: Kernels | undefined,
): { clusters: Clustering; names: string[] } {
  const { runs, clustersOf, by } = options;
  const own = findClusters(study.graph, { of: clustersOf, runs }, kernels?.prepareLeiden);
  const { min } = countMutualTies(study.graph);
  const [before, ...earlier] = chain;
  if (before === undefined) return { clusters: own, names: baseNames(study, own, min, by) };
  refuseOther(study, before);
  const older = numberClusters([before, ...earlier], options, kernels);
  const sides = [before, study].map((each) => comparedSide(each, new Map()));
  const changes = clusterChanges(older.clusters, own, compareSnapshots(sides[0]!, sides[1]!));
  const clusters = renumberClustering(own, changes);
  const names = baseNames(study, clusters, min, by);
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
