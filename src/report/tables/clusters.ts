/** `clusters.csv`: one row a cluster, by id. */

import { buildMutualGraph, type MutualGraph } from '../../graph/mutual-graph.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { ClusterProfile } from '../../study/cluster-profiles.ts';
import { UNIT_COLUMNS } from '../../study/unit-words.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable } from './csv-table.ts';

/** Mutual ties are pairs known to be mutual; the centre is the member with most of them. */
export function clustersCsv({ study, measured, clusters, read: { observed } }: Facts): string {
  const { graph, nodes, unit } = study;
  const { count, key } = UNIT_COLUMNS[unit];
  const { stability } = measured.clusters;
  const ties = buildMutualGraph(graph);
  const mutual = clusters.map((profile) => mutualTies(ties, measured.clusters.cluster, profile));
  const handle: Columns<ClusterProfile> = { centre_handle: ({ centre }) => nodes[centre]!.handle };
  return csvTable(clusters, {
    cluster: ({ id }) => id,
    name: ({ name }) => name,
    [count]: ({ members }) => members.length,
    observed: ({ members }) => members.filter((node) => observed[node] === 1).length,
    undecided: ({ undecided }) => undecided.length,
    stability_mean: ({ members }) => meanStability(stability, members),
    mutual_inside: (_, k) => mutual[k]!.inside / 2,
    mutual_outside: (_, k) => mutual[k]!.outside,
    shared_attribute: ({ shared }) => shared[0]?.attribute ?? '',
    shared_value: ({ shared }) => shared[0]?.value ?? '',
    shared_share: ({ shared }) => shared[0]?.share ?? null,
    [`centre_${key}`]: ({ centre }) => nodes[centre]!.accountId,
    ...(unit === 'account' ? handle : {}),
    most_mutual: ({ members }) =>
      firstByMutual(members, measured.nodes.mutual_min)
        .map((node) => nodes[node]!.accountId)
        .join(' '),
  });
}

const FIRST = 3;

/** The members with most known mutual ties, by which a cluster is known. */
export function firstByMutual(members: readonly number[], mutual: Float64Array): number[] {
  return rankNodes(members.map((node) => mutual[node]!))
    .slice(0, FIRST)
    .map(({ node }) => members[node]!);
}

/** `cluster-values.csv`: one row a cluster and value that its members share more than chance would have it. */
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

/** Inside the cluster each tie counts from both ends. */
function mutualTies({ start, neighbour }: MutualGraph, cluster: Int32Array, { id, members }: ClusterProfile) {
  let inside = 0;
  let outside = 0;
  for (const i of members) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      if (cluster[neighbour[k]!] === id) inside++;
      else outside++;
    }
  }
  return { inside, outside };
}

/** Over the members that have a stability; NaN where none has. */
export function meanStability(stability: Float64Array, members: readonly number[]): number {
  const known = members.map((node) => stability[node]!).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
