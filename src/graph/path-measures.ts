/** Betweenness, closeness, harmonic centrality, mean distance and diameter, from as few searches as they need. */
import type { ShortestPathSums } from './brandes.ts';
import { type Components, largestComponent, largestSize, strongComponents } from './components.ts';
import { closeness, type Distances, harmonic } from './distances.ts';
import type { Graph } from './graph.ts';
import { type Kernels, PLAIN_KERNELS } from './kernels.ts';
import { createRandom, randomBelow } from './random.ts';

/** Above this many nodes betweenness is estimated from a sample unless asked for exactly. */
const EXACT_LIMIT = 20_000;

export interface PathMeasures {
  betweenness: Float64Array;
  closeness: Float64Array;
  harmonic: Float64Array;
  reach: Reach;
  /** The sources betweenness was estimated from; null where it is exact. */
  sample: { pivots: number; seed: number } | null;
}

/** How far it is within the largest strong component. */
export interface Reach {
  /** Its nodes. */
  nodes: number;
  /** Mean over ordered pairs of distinct nodes; NaN for a single node. */
  meanDistance: number;
  /** 0 for a single node, NaN without nodes. */
  diameter: number;
}

/** Along known edges. */
export function measureReach(graph: Graph, kernels: Pick<Kernels, 'allDistances'> = PLAIN_KERNELS): Reach {
  const strong = strongComponents(graph);
  return reachOf(strong, kernels.allDistances(graph, largestMembers(strong)));
}

function reachOf(strong: Components, { memberSum, memberLongest }: Distances): Reach {
  const nodes = largestSize(strong);
  return {
    nodes,
    meanDistance: nodes < 2 ? Number.NaN : memberSum / (nodes * (nodes - 1)),
    diameter: nodes === 0 ? Number.NaN : memberLongest,
  };
}

function largestMembers(strong: Components): Uint8Array {
  const largest = largestComponent(strong);
  return Uint8Array.from(strong.component, (component) => (component === largest ? 1 : 0));
}

/**
 * All measures over shortest paths of known edges. Betweenness (Freeman 1977) is directed, unweighted, ends
 * excluded, ÷ ((n−1)(n−2)), and 0 for n < 3. Above 20,000 nodes, unless `exact`, it is estimated from `pivots`
 * sources drawn with `seed`, scaled by n ÷ pivots (Brandes & Pich 2007); distances are exact at every size.
 */
export function measurePaths(
  graph: Graph,
  strong: Components,
  options: { exact?: boolean; pivots?: number; seed?: number; kernels?: Kernels } = {},
): PathMeasures {
  const { size } = graph;
  const { pivots = 1024, seed = 1, kernels = PLAIN_KERNELS } = options;
  const member = largestMembers(strong);
  const sampled = size > EXACT_LIMIT && options.exact !== true && pivots < size;
  const sources = sampled ? drawPivots(size, pivots, seed) : Uint32Array.from({ length: size }, (_, i) => i);
  const { dependency, distances: ofSources } = kernels.shortestPathSums(graph, sources, member);
  const distances = sampled ? kernels.allDistances(graph, member) : ofSources;
  return {
    betweenness: normalise(dependency, sources.length),
    closeness: closeness(distances),
    harmonic: harmonic(distances),
    reach: reachOf(strong, distances),
    sample: sampled ? { pivots, seed } : null,
  };
}

function normalise(dependency: ShortestPathSums['dependency'], sources: number): Float64Array {
  const n = dependency.length;
  if (n < 3) return dependency;
  const scale = n / sources / ((n - 1) * (n - 2));
  return dependency.map((sum) => sum * scale);
}

/** Distinct nodes in ascending order, each equally likely. */
function drawPivots(size: number, pivots: number, seed: number): Uint32Array {
  const random = createRandom(seed);
  const deck = Uint32Array.from({ length: size }, (_, i) => i);
  for (let k = 0; k < pivots; k++) {
    const other = k + randomBelow(random, size - k);
    [deck[k], deck[other]] = [deck[other]!, deck[k]!];
  }
  return deck.slice(0, pivots).sort();
}
