/** The clusters of a study with their ties, as far as they are known: what `entente clusters` answers from. */
import { buildMutualGraph, type MutualGraph } from '../graph/mutual-graph.ts';
import { type SharedValue, sharedValues } from '../graph/shared-values.ts';
import { namingAttributes, UNDECIDED_BELOW } from '../study/cluster-profiles.ts';
import type { MeasuredAccounts } from '../study/measured-accounts.ts';
import type { NodeGraph, StudyEntry } from '../study/study.ts';

interface ListedCluster {
  id: number;
  name: string;
  accounts: number;
  /** Members whose stability is below 0.8. */
  undecided: number;
  /** Mean over the members. */
  stability: number;
  /** Pairs of members known to be mutual, and pairs of a member and somebody outside. */
  inside: number;
  outside: number;
  /** What members share more than chance would have it. */
  shared: readonly SharedValue[];
  /** The member with most mutual ties. */
  centre: StudyEntry;
}

export interface Clusters {
  nodes: readonly StudyEntry[];
  mutual: MutualGraph;
  /** Of each node; 0 where it is in none. */
  cluster: Int32Array;
  stability: Float64Array;
  /** By id; a number is missing where its cluster was only in the year that a report is set against. */
  profiles: ListedCluster[];
  /** Accounts without a mutual tie. */
  unclustered: number;
}

export interface Member {
  entry: StudyEntry;
  inside: number;
  outside: number;
  stability: number;
  undecided: boolean;
  /** Other clusters it has mutual ties with, most ties first. */
  reached: { id: number; ties: number }[];
}

/** @param by columns of which it says what members share. */
export function openClusters(
  { nodes, graph }: NodeGraph,
  measured: MeasuredAccounts,
  by: readonly string[],
): Clusters {
  const mutual = buildMutualGraph(graph);
  const column = (measure: 'cluster' | 'cluster_stability') =>
    new Map(measured.column(measure).values.map((each) => [each.accountId, each.value]));
  const [ids, stabilities] = [column('cluster'), column('cluster_stability')];
  const cluster = Int32Array.from(nodes, ({ accountId }) => ids.get(accountId) ?? 0);
  const stability = Float64Array.from(nodes, ({ accountId }) => stabilities.get(accountId) ?? Number.NaN);
  const total = cluster.reduce((most, id) => Math.max(most, id), 0);
  const shared = sharedValues({ cluster, count: total }, namingAttributes({ nodes }, by));
  const found = { nodes, mutual, cluster, stability, unclustered: cluster.filter((id) => id === 0).length };
  const present = [...new Set(cluster)].filter((id) => id > 0).sort((a, b) => a - b);
  const profiles = present.map((id): ListedCluster => {
    const members = clusterMembers({ ...found, profiles: [] }, id);
    const centre = members.reduce((best, each) =>
      each.inside + each.outside > best.inside + best.outside ? each : best,
    );
    return {
      id,
      name: measured.cluster(id)?.name ?? '',
      accounts: members.length,
      undecided: members.filter(({ undecided }) => undecided).length,
      stability: members.reduce((sum, each) => sum + each.stability, 0) / members.length,
      inside: members.reduce((sum, { inside }) => sum + inside, 0) / 2,
      outside: members.reduce((sum, { outside }) => sum + outside, 0),
      shared: shared[id]!,
      centre: centre.entry,
    };
  });
  return { ...found, profiles };
}

/** By mutual ties within the cluster, then by account id. */
export function clusterMembers({ nodes, mutual, cluster, stability }: Clusters, id: number): Member[] {
  return [...nodes.keys()]
    .filter((node) => cluster[node] === id)
    .map((node): Member => {
      const ties = new Map<number, number>();
      for (const other of mutual.neighbour.subarray(mutual.start[node]!, mutual.start[node + 1]!)) {
        ties.set(cluster[other]!, (ties.get(cluster[other]!) ?? 0) + 1);
      }
      const reached = [...ties]
        .filter(([other]) => other !== id)
        .map(([other, number]) => ({ id: other, ties: number }))
        .sort((a, b) => b.ties - a.ties || a.id - b.id);
      return {
        entry: nodes[node]!,
        inside: ties.get(id) ?? 0,
        outside: reached.reduce((sum, each) => sum + each.ties, 0),
        stability: stability[node]!,
        undecided: stability[node]! < UNDECIDED_BELOW,
        reached,
      };
    })
    .sort((a, b) => b.inside - a.inside);
}
