/** The graph of a study with who was read of it as its figures have it. */
import type { Graph } from '../graph/graph.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Study } from '../study/study.ts';

/**
 * In an edition only who was read to the end on every network that it is on is observed, though the union knows more of
 * others than nothing: for what asks who was read, not for what is unknown.
 */
export function readGraph({ graph, nodes }: Pick<Study, 'graph' | 'nodes'>, isEdition: boolean): Graph {
  if (!isEdition) return graph;
  return { ...graph, observed: Uint8Array.from(nodes, ({ verdict }) => (isObserved(verdict) ? 1 : 0)) };
}
