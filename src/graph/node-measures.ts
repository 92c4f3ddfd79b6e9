/** Computes each measure of nodes from parts that several of them have. */
import { once } from '../once.ts';
import type { MeasureNote } from '../values/measured.ts';
import { findClusters } from './clusters.ts';
import { strongComponents } from './components.ts';
import { coreness } from './coreness.ts';
import { followedByShare, inDegree, outDegree } from './degrees.ts';
import { eigenvector } from './eigenvector.ts';
import type { Graph } from './graph.ts';
import { hits } from './hits.ts';
import { PLAIN_KERNELS } from './kernels.ts';
import type { MeasureOptions, NodeColumn } from './measures.ts';
import { buildMutualGraph } from './mutual-graph.ts';
import { countMutualTies, followbackShare, mutualShare } from './mutual-ties.ts';
import { pagerank } from './pagerank.ts';
import { measurePaths } from './path-measures.ts';
import { clusteringOf } from './triangles.ts';

type Parts = ReturnType<typeof partsOf>;

/** What the measures are made from, each when it is first asked for. */
export function partsOf(graph: Graph, options: MeasureOptions) {
  const { kernels = PLAIN_KERNELS } = options;
  const notes: MeasureNote[] = [];
  const converged = <T>(found: T | null, ...columns: NodeColumn[]): T | null => {
    if (found === null) notes.push({ is: 'unconverged', columns });
    return found;
  };
  const mutual = () => buildMutualGraph(graph);
  const strong = once(() => strongComponents(graph));
  return {
    graph,
    notes,
    mutual,
    strong,
    ties: () => countMutualTies(graph),
    followers: once(() => inDegree(graph)),
    paths: once(() => {
      const paths = measurePaths(graph, strong(), options);
      if (paths.sample !== null) notes.push({ is: 'sampled', ...paths.sample, accounts: graph.size });
      return paths;
    }),
    pagerank: once(() => converged(pagerank(graph), 'pagerank')),
    hits: once(() => converged(hits(graph), 'hub', 'authority')),
    eigenvector: once(() => converged(eigenvector(mutual()), 'eigenvector')),
    triangles: () => clusteringOf(graph),
    clusters: once(() =>
      findClusters(graph, { of: options.clustersOf, runs: options.runs }, kernels.prepareLeiden),
    ),
  };
}

const undefinedColumn = ({ size }: Graph) => new Float64Array(size).fill(Number.NaN);

/** One value a node; NaN is unknown or undefined. */
export const NODE_MEASURES: Readonly<Record<NodeColumn, (parts: Parts) => Float64Array>> = {
  in_degree: ({ followers }) => followers(),
  followed_by_share: ({ graph }) => followedByShare(graph),
  out_degree: ({ graph }) => outDegree(graph),
  mutual: ({ ties }) => ties().mutual,
  mutual_min: ({ ties }) => ties().min,
  mutual_max: ({ ties }) => ties().max,
  one_way_in: ({ ties }) => ties().oneWayIn,
  one_way_out: ({ ties }) => ties().oneWayOut,
  mutual_share: ({ graph, ties }) => mutualShare(graph, ties().mutual),
  followback_share: ({ ties, followers }) => followbackShare(ties().mutual, followers()),
  pagerank: ({ graph, pagerank }) => pagerank() ?? undefinedColumn(graph),
  hub: ({ graph, hits }) => hits()?.hub ?? undefinedColumn(graph),
  authority: ({ graph, hits }) => hits()?.authority ?? undefinedColumn(graph),
  betweenness: ({ paths }) => paths().betweenness,
  closeness: ({ paths }) => paths().closeness,
  harmonic: ({ paths }) => paths().harmonic,
  eigenvector: ({ graph, eigenvector }) => eigenvector() ?? undefinedColumn(graph),
  coreness: ({ mutual }) => coreness(mutual()),
  clustering: ({ triangles }) => triangles().local,
  cluster: ({ clusters }) => Float64Array.from(clusters().cluster, (id) => (id === 0 ? Number.NaN : id)),
  cluster_stability: ({ clusters }) => clusters().stability,
};
