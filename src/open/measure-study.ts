/** Computes the measures of a study: columns with ranks, and the names of the clusters. */
import { measureGraph } from '../graph/measure-graph.ts';
import { NODE_COLUMNS } from '../graph/measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { clusterNames } from '../study/cluster-profiles.ts';
import { usualGrouping } from '../study/grouping.ts';
import { keptColumn } from '../study/ranked-measures.ts';
import type { Study } from '../study/study.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';
import type { MeasureTable } from '../values/measured.ts';

/** With the options of a report that is not asked for others. */
export function measureStudy(study: Study): MeasureTable {
  const { runs, clustersOf, seed } = STUDY_DEFAULTS;
  const measured = measureGraph(study.graph, {
    runs,
    clustersOf,
    seed,
    groups: [],
    kernels: createKernels(loadModule()),
  });
  const names = clusterNames(study, measured, usualGrouping(study));
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
