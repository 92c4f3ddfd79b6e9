/** `clusters.csv`: one row per cluster, ordered by id. */
import { buildMutualGraph } from '../../graph/mutual-graph.ts';
import { type Clusters, type ListedCluster, listClusters } from '../../questions/cluster-members.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** As `entente clusters` has them. */
export function clustersIn({ study, measured, clusters }: Facts): Clusters {
  return listClusters(study.nodes, buildMutualGraph(study.graph), measured.clusters, clusters);
}

/** Mutual ties are pairs known to be mutual; the centre is the member with most of them. */
export function clustersCsv(facts: Facts): string {
  const { study, read } = facts;
  const { nodes, unit } = study;
  const { count, key } = UNIT_COLUMNS[unit];
  const centre = ({ first }: ListedCluster) => nodes[first[0]!]!;
  const handle: Columns<ListedCluster> = { centre_handle: (cluster) => centre(cluster).handle };
  return csvTable(clustersIn(facts).profiles, {
    cluster: ({ id }) => id,
    name: ({ name }) => name,
    [count]: ({ members }) => members.length,
    observed: ({ members }) => members.filter((node) => read.observed[node] === 1).length,
    undecided: ({ undecided }) => undecided.length,
    stability_mean: ({ stabilityMean }) => stabilityMean,
    mutual_inside: ({ inside }) => inside,
    mutual_outside: ({ outside }) => outside,
    shared_attribute: ({ shared }) => shared[0]?.attribute ?? '',
    shared_value: ({ shared }) => shared[0]?.value ?? '',
    shared_share: ({ shared }) => shared[0]?.share ?? null,
    [`centre_${key}`]: (cluster) => centre(cluster).accountId,
    ...(unit === 'account' ? handle : {}),
    most_mutual: ({ first }) => first.map((node) => nodes[node]!.accountId).join(' '),
  });
}

/** `cluster-values.csv`: one row per cluster and value that its members share more than chance would have it. */
export function clusterValuesCsv({ clusters }: Facts): string {
  return csvTable(
    clusters.flatMap(({ id, shared }) => shared.map((one) => ({ id, ...one }))),
    {
      cluster: ({ id }) => id,
      attribute: ({ attribute }) => attribute,
      value: ({ value }) => value,
      share: ({ share }) => share,
      share_of_all: ({ shareOfAll }) => shareOfAll,
    },
  );
}
