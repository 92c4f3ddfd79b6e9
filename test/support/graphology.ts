/**
 * graphology's measures with the types they have when imported from a module: their own declarations describe a
 * default export that the packages, being CommonJS, do not have.
 */
import { DirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import hits from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { Graph } from '../../src/graph/graph.ts';

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

/**
 * The known edges as a graphology graph, nodes and edges in canonical order. The key of a node is its number, as
 * text; `ids` becomes its attribute `id`. Keys cannot be ids of any kind: graphology looks neighbours up in plain
 * objects, where a node called `__proto__` or `constructor` seems to be everyone's neighbour.
 */
export function toGraphology(graph: Graph, ids: readonly string[]): DirectedGraph<{ id: string }> {
  const result = new DirectedGraph<{ id: string }>({ allowSelfLoops: false });
  for (let i = 0; i < graph.size; i++) result.addNode(String(i), { id: ids[i]! });
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      result.addDirectedEdge(String(i), String(graph.outTarget[k]!));
    }
  }
  return result;
}
