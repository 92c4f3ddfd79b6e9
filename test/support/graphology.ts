/**
 * graphology's measures with the types they have when imported from a module: their own declarations describe a
 * default export that the packages, being CommonJS, do not have.
 */
import type { DirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import hits from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

/** Values by node key. */
export type Scores = Record<string | number, number>;
type Measure<Options, Result = Scores> = (graph: DirectedGraph<{ id: string }>, options: Options) => Result;
interface Iteration {
  getEdgeWeight: null;
  maxIterations: number;
  tolerance: number;
}

export const betweennessCentrality = betweenness as unknown as Measure<{ getEdgeWeight: null }>;
export const closenessCentrality = closeness as unknown as Measure<{ wassermanFaust: boolean }>;
export const eigenvectorCentrality = eigenvector as unknown as Measure<Iteration>;
export const hitsScores = hits as unknown as Measure<
  Iteration & { normalize: boolean },
  { hubs: Scores; authorities: Scores }
>;
export const pagerankScores = pagerank as unknown as Measure<Iteration & { alpha: number }>;
