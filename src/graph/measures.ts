/** What the measures are called, in the order they are printed, and what each of them means. */
import type { MeasureNote } from '../values/measured.ts';
import type { Clustering } from './clusters.ts';
import type { Kernels } from './kernels.ts';

/** Measures of an account in the order of the columns, one line each for help texts and the method section of a report. */
export const NODE_DEFINITIONS = {
  in_degree: 'known followers among these accounts',
  followed_by_share:
    'in_degree ÷ observed other accounts; in an edition, observed followers ÷ observed others on a network with it; empty where followers that were not observed would make it more than 1',
  out_degree: 'follows among these accounts; empty if not observed',
  mutual: 'accounts it follows that follow it back (mutual peer connections); empty if not observed',
  mutual_min: 'mutual if no unknown tie is there',
  mutual_max: 'mutual if every unknown tie is there',
  one_way_in:
    'comparable pairs in which the other follows it and it does not follow back; 0 if not observed, as no pair of it is comparable',
  one_way_out:
    'comparable pairs in which it follows the other and is not followed back; empty if not observed',
  mutual_share: 'mutual ÷ (nodes − 1), in an edition ÷ possible_others; to be used between years, as n grows',
  followback_share: 'mutual ÷ in_degree; empty if not observed or without followers',
  pagerank: 'PageRank, damping 0.85, uniform teleport, dangling mass spread uniformly, sums to 1',
  hub: 'HITS hub score by power iteration from the uniform vector, sums to 1; 0 without edges',
  authority: 'HITS authority score by power iteration from the uniform vector, sums to 1; 0 without edges',
  betweenness:
    'share of directed shortest paths through it, end points excluded, ÷ ((n−1)(n−2)); 0 for n < 3',
  closeness:
    'over incoming distances, ((r−1)/(n−1))·((r−1)/Σd), r = accounts that reach it with itself; 0 if none',
  harmonic: 'Σ 1/d over incoming distances ÷ (n−1)',
  eigenvector: "eigenvector centrality in the mutual graph's largest component, L2 norm 1; 0 elsewhere",
  coreness: 'k-core number in the mutual graph',
  clustering:
    'share of the pairs of its mutual peers that are mutual peers too, in an edition of those on a network together; 0 without such pairs',
  cluster:
    'number of its cluster, by size, or that of the earlier cluster it continues; empty without mutual ties',
  cluster_stability:
    'mean share of runs in which it sits with each other member of its cluster; below 0.8 it is undecided',
};

export type NodeColumn = keyof typeof NODE_DEFINITIONS;
export const NODE_COLUMNS = Object.keys(NODE_DEFINITIONS) as readonly NodeColumn[];

/** The columns whose values are whole numbers. */
export const WHOLE_COLUMNS: readonly NodeColumn[] = [
  'in_degree',
  'out_degree',
  'mutual',
  'mutual_min',
  'mutual_max',
  'one_way_in',
  'one_way_out',
  'coreness',
  'cluster',
];

/** One value a node in each column; NaN is unknown or undefined, never 0. */
export type NodeMeasures = Record<NodeColumn, Float64Array>;

/** A figure of the whole graph with its definition; NaN is undefined. */
export interface GraphMeasure {
  measure: string;
  value: number;
  definition: string;
}

export interface MeasureOptions {
  /** Runs of the clustering, seeds 1…runs. */
  runs: number;
  clustersOf: 'mutual' | 'directed';
  /** Roster columns to group by; one label a node, '' where it is missing. */
  groups: readonly { attribute: string; labels: readonly string[] }[];
  /** Compute betweenness from all sources also above 20,000 nodes. */
  exact?: boolean;
  /** Sources betweenness is estimated from above 20,000 nodes; default 1,024. */
  pivots?: number;
  /** Seed of the choice of pivots; default 1. */
  seed?: number;
  /** Who computes the heavy parts; the default is plain TypeScript. */
  kernels?: Kernels | undefined;
}

export interface Measured {
  nodes: NodeMeasures;
  graph: GraphMeasure[];
  clusters: Clustering;
  notes: readonly MeasureNote[];
}
