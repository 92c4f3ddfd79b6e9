/** The clusters of a study with their ties, as far as they are known: what `entente clusters` answers from. */
import type { Clustering } from '../graph/clusters.ts';
import { buildMutualGraph, type MutualGraph } from '../graph/mutual-graph.ts';
import { type ClusterProfile, profilesOf, UNDECIDED_BELOW } from '../study/cluster-profiles.ts';
import type { MeasuredAccounts } from '../study/measured-accounts.ts';
import type { NodeGraph, StudyEntry } from '../study/study.ts';

export interface ListedCluster extends ClusterProfile {
  /** Mean over the members. */
  stabilityMean: number;
  /** Pairs of members known to be mutual, and pairs of a member and somebody outside. */
  inside: number;
  outside: number;
}

export interface Clusters extends Pick<Clustering, 'cluster' | 'stability'> {
  nodes: readonly StudyEntry[];
  mutual: MutualGraph;
  /** By id; a number is missing where its cluster was only in the year that a report is set against. */
  profiles: ListedCluster[];
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
  const count = cluster.reduce((most, id) => Math.max(most, id), 0);
  const ties = nodes.map((_, node) => mutual.start[node + 1]! - mutual.start[node]!);
  const nameOf = (id: number) => measured.cluster(id)?.name ?? '';
  const profiles = profilesOf({ nodes }, { cluster, count, stability }, ties, by, nameOf);
  return listClusters(nodes, mutual, { cluster, stability }, profiles);
}

export function listClusters(
  nodes: readonly StudyEntry[],
  mutual: MutualGraph,
  { cluster, stability }: Pick<Clustering, 'cluster' | 'stability'>,
  profiles: readonly ClusterProfile[],
): Clusters {
  const found = { nodes, mutual, cluster, stability };
  return { ...found, profiles: profiles.map((profile) => ({ ...profile, ...tiesOf(found, profile) })) };
}

/** Inside the cluster each tie counts from both ends. */
function tiesOf(
  { mutual: { start, neighbour }, cluster, stability }: Omit<Clusters, 'profiles'>,
  { id, members }: ClusterProfile,
): Pick<ListedCluster, 'inside' | 'outside' | 'stabilityMean'> {
  const ties = members.flatMap((node) => [...neighbour.subarray(start[node]!, start[node + 1]!)]);
  const ends = ties.filter((other) => cluster[other] === id).length;
  const known = members.map((node) => stability[node]!).filter((value) => !Number.isNaN(value));
  return {
    inside: ends / 2,
    outside: ties.length - ends,
    stabilityMean: known.reduce((sum, value) => sum + value, 0) / known.length,
  };
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
