/** Clusters: communities of the mutual or of the directed graph, and how sure they are. */
import type { Graph } from './graph.ts';
import { type LeidenRun, prepareLeiden } from './leiden.ts';
import {
  directedModularityGraph,
  dropIsolates,
  type ModularityGraph,
  modularityObjective,
  mutualModularityGraph,
} from './modularity-graph.ts';
import { buildMutualGraph } from './mutual-graph.ts';
import { adjustedRandIndex, listMembers } from './rand-index.ts';

export interface ClusterOptions {
  /** The graph whose communities are sought. */
  of: 'mutual' | 'directed';
  /** Number of runs; seeds 1…runs. */
  runs: number;
}

export interface Clustering extends ClusterOptions {
  /** Seed of the published run: the highest modularity, then the lowest seed. */
  seed: number;
  /** Number of clusters. */
  count: number;
  /** Cluster of each node, 1…count by size, then by smallest node; 0 where the node has no tie. */
  cluster: Int32Array;
  /** Mean share of runs in which a node sits with each other member of its cluster; NaN where there is none. */
  stability: Float64Array;
  /** Modularity of the published partition, −½…1; NaN without ties. */
  modularity: number;
  /** Adjusted Rand index between the published partition and each run: mean, −1…1; NaN without ties. */
  randMean: number;
  /** The least of these. */
  randMin: number;
  /** Members of each cluster, index by id; index 0 counts the nodes without a cluster. */
  sizes: Uint32Array;
}

/**
 * The partition of highest modularity (Newman 2004; Leicht & Newman 2008 for the directed graph) among runs of
 * the Leiden algorithm (Traag et al. 2019) at resolution 1. The objective is compared exactly.
 *
 * @param prepare who does the runs; the default is plain TypeScript.
 */
export function findClusters(
  graph: Graph,
  options: ClusterOptions,
  prepare: (graph: ModularityGraph) => LeidenRun = prepareLeiden,
): Clustering {
  const { of, runs } = options;
  if (!(runs >= 1)) throw new RangeError(`clusters need at least one run, not ${runs}`);
  const whole =
    of === 'mutual' ? mutualModularityGraph(buildMutualGraph(graph)) : directedModularityGraph(graph);
  const { graph: tied, node } = dropIsolates(whole);
  const run = prepare(tied);
  const partitions: Int32Array[] = [];
  let seed = 1;
  let objective = Number.NEGATIVE_INFINITY;
  for (let k = 1; k <= runs; k++) {
    const { community, within } = run(k);
    partitions.push(community);
    const value = modularityObjective(tied, community, within);
    if (value > objective) {
      objective = value;
      seed = k;
    }
  }
  const published = numberClusters(partitions[seed - 1]!);
  const agreement = compareRuns(published, partitions);
  const cluster = new Int32Array(graph.size);
  const stability = new Float64Array(graph.size).fill(Number.NaN);
  const sizes = new Uint32Array(published.count + 1);
  for (let i = 0; i < tied.size; i++) {
    cluster[node[i]!] = published.cluster[i]!;
    stability[node[i]!] = agreement.stability[i]!;
  }
  for (let i = 0; i < graph.size; i++) sizes[cluster[i]!]!++;
  return {
    of,
    runs,
    seed,
    count: published.count,
    cluster,
    stability,
    modularity: tied.size === 0 ? Number.NaN : objective / (tied.total * tied.total),
    randMean: agreement.randMean,
    randMin: agreement.randMin,
    sizes,
  };
}

/** Ids 1…count for the communities by size, the largest first, then by smallest node. */
function numberClusters(community: Int32Array): { cluster: Int32Array; count: number } {
  const found = new Map<number, { smallest: number; members: number }>();
  for (let i = 0; i < community.length; i++) {
    const entry = found.get(community[i]!);
    if (entry === undefined) found.set(community[i]!, { smallest: i, members: 1 });
    else entry.members++;
  }
  const ordered = [...found].sort(([, a], [, b]) => b.members - a.members || a.smallest - b.smallest);
  const id = new Map(ordered.map(([label], k) => [label, k + 1]));
  return { cluster: community.map((label) => id.get(label)!), count: ordered.length };
}

function compareRuns(
  published: { cluster: Int32Array; count: number },
  partitions: readonly Int32Array[],
): { stability: Float64Array; randMean: number; randMin: number } {
  const size = published.cluster.length;
  const members = listMembers(published.cluster, published.count);
  const tally = new Float64Array(size);
  const together = new Float64Array(size);
  let sum = 0;
  let least = 1;
  for (const partition of partitions) {
    const rand = adjustedRandIndex(members, partition, tally, together);
    sum += rand;
    least = Math.min(least, rand);
  }
  const stability = together.map((shared, i) => {
    const c = published.cluster[i]!;
    const others = members.start[c]! - members.start[c - 1]! - 1;
    return others === 0 ? Number.NaN : shared / (partitions.length * others);
  });
  if (size === 0) return { stability, randMean: Number.NaN, randMin: Number.NaN };
  return { stability, randMean: sum / partitions.length, randMin: least };
}
