/** Measures of a study of plain data, as its reports have them: each column is computed when it is asked for. */
import { editionColumn } from '../edition/edition-measures.ts';
import { measureColumn, measureGraph } from '../graph/measure-graph.ts';
import { NODE_COLUMNS, type NodeColumn } from '../graph/measures.ts';
import { createKernels, loadModule } from '../graph-pool.ts';
import { once } from '../once.ts';
import { clusterNames } from '../study/cluster-profiles.ts';
import { usualGrouping } from '../study/grouping.ts';
import type { MeasuredAccounts, MeasuredColumn } from '../study/measured-accounts.ts';
import { keptColumn } from '../study/ranked-measures.ts';
import type { Study } from '../study/study.ts';
import { STUDY_DEFAULTS } from '../study/study-options.ts';

export function measurePlain(study: Study): MeasuredAccounts {
  const { runs, clustersOf, seed } = STUDY_DEFAULTS;
  const options = { runs, clustersOf, seed, groups: [], kernels: createKernels(loadModule()) };
  const all = once(() => measureGraph(study.graph, options));
  const names = once(() => clusterNames(study, all(), usualGrouping(study)));
  const isClustered = (measure: NodeColumn) => measure === 'cluster' || measure === 'cluster_stability';
  const compute = (measure: NodeColumn): MeasuredColumn => {
    const { values, notes } = isClustered(measure)
      ? { values: all().nodes[measure], notes: all().notes }
      : measureColumn(study.graph, measure, options);
    const own = study.graph.networks === null ? values : editionColumn(study, measure, values);
    return { values: ranked(study, keptColumn(measure, own)), notes };
  };
  const computed = new Map<NodeColumn, MeasuredColumn>();
  const column = (measure: NodeColumn): MeasuredColumn => {
    const found = computed.get(measure) ?? compute(measure);
    computed.set(measure, found);
    return found;
  };
  return {
    get notes() {
      return all().notes;
    },
    column,
    of(accountId) {
      if (!study.nodes.some((node) => node.accountId === accountId)) return [];
      return NODE_COLUMNS.map((measure) => {
        const { values } = column(measure);
        const { value, rank } = values.find((one) => one.accountId === accountId)!;
        return { measure, value, rank, ranked: values.filter((one) => one.rank !== null).length };
      });
    },
    cluster(id) {
      const name = names()[id];
      return name === undefined ? null : { cluster: id, name, accounts: all().clusters.sizes[id]! };
    },
  };
}

function ranked(
  { nodes }: Study,
  { values, ranks }: Pick<ReturnType<typeof keptColumn>, 'values' | 'ranks'>,
): MeasuredColumn['values'] {
  const last = Number.POSITIVE_INFINITY;
  return nodes
    .map(({ accountId }, node) => ({
      accountId,
      value: Number.isNaN(values[node]!) ? null : values[node]!,
      rank: ranks[node]! || null,
    }))
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || 0);
}
