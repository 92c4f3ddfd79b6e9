/** The bridge to graphology, for layouts and file formats that are written against it. */
import { DirectedGraph } from 'graphology';
import type { Graph } from './graph.ts';

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
