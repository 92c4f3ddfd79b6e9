/** The heavy parts of the measures, which may be handed in compiled; the figures are the same to the last bit. */
import { allDistances } from './bit-parallel-bfs.ts';
import { type ShortestPathSums, shortestPathSums } from './brandes.ts';
import type { Distances } from './distances.ts';
import type { Graph } from './graph.ts';
import { type LabelDraws, permuteLabels } from './label-permutation.ts';
import { type LeidenRun, prepareLeiden } from './leiden.ts';
import type { ModularityGraph } from './modularity-graph.ts';
import type { NullOptions } from './null-directed.ts';
import { type NullDraws, type NullJob, PLAIN_DRAWS } from './null-models.ts';
import type { Grouping } from './number-groups.ts';
import { type PrepareProducts, prepareProducts } from './row-products.ts';

export interface Kernels {
  shortestPathSums(graph: Graph, sources: Uint32Array, member: Uint8Array): ShortestPathSums;
  allDistances(graph: Graph, member: Uint8Array): Distances;
  /** The runs are good until the next call of a kernel. */
  prepareLeiden(graph: ModularityGraph): LeidenRun;
  /** Begins the draws, on a thread of their own where that is worth it; what is returned waits for them. */
  beginNulls(job: NullJob): () => NullDraws;
  permuteLabels(graph: Graph, grouping: Grouping, options: NullOptions): LabelDraws;
  /** Good until the next call of a kernel. */
  prepareProducts: PrepareProducts;
}

/** The kernels in plain TypeScript: what the compiled ones are held to. */
export const PLAIN_KERNELS: Kernels = {
  shortestPathSums,
  allDistances,
  prepareLeiden,
  beginNulls: (job) => () => ({ ...PLAIN_DRAWS.directed(job), ...PLAIN_DRAWS.undirected(job) }),
  permuteLabels,
  prepareProducts,
};
