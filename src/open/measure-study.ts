/** Computes what is kept of a snapshot's measures: columns with ranks, and the names of the clusters. */
import { measureGraph } from '../graph/measure-graph.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import type { KeptMeasures } from '../store/measures.ts';
import { clusterNames } from '../study/cluster-profiles.ts';
import { usualGrouping } from '../study/grouping.ts';
import { keptColumn } from '../study/ranked-measures.ts';
import { loadStudy } from './load-study.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

export interface MeasuringOptions {
  runs: number;
  clustersOf: 'mutual' | 'directed';
  seed: number;
}

export function measureStudy(
  opened: OpenSnapshot,
  options: MeasuringOptions,
): Omit<KeptMeasures, 'engine' | 'options'> {
  const study = loadStudy(opened);
  const measured = measureGraph(study.graph, {
    ...options,
    groups: [],
    kernels: createKernels(loadModule()),
  });
  const names = clusterNames(study, measured.clusters, measured.nodes.mutual_min, usualGrouping(study));
  return {
    accountIds: study.nodes.map(({ accountId }) => accountId),
    columns: NODE_COLUMNS.map((measure) => keptColumn(measure, measured.nodes[measure])),
    clusters: names.slice(1).map((name, index) => ({
      cluster: index + 1,
      name,
      accounts: measured.clusters.sizes[index + 1]!,
    })),
    notes: measured.notes,
  };
}
