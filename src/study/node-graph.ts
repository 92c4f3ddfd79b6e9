/** The graph of a study's nodes. */
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph, GraphInput, LeftOut } from '../graph/graph.ts';
import { isObserved } from '../roster/verdict.ts';
import type { StudyEntry } from './study.ts';

/** Ends of ties by the place of the node. */
export type TieEnds = Pick<GraphInput, 'source' | 'target'>;

/** @param unseen ties of observed sources that the reading could not show. */
export function buildNodeGraph(
  nodes: readonly StudyEntry[],
  ties: TieEnds,
  unseen: TieEnds,
): { graph: Graph; left: LeftOut } {
  return buildGraph({
    size: nodes.length,
    ...ties,
    observed: Uint8Array.from(nodes, ({ verdict }) => (isObserved(verdict) ? 1 : 0)),
    unseen,
    actor: actorNumbers(nodes),
  });
}

/** Two accounts of one actor have no tie; an actor that is not named is its own. */
function actorNumbers(nodes: readonly StudyEntry[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(nodes, ({ row }, node) => {
    if (row.actor === '') return nodes.length + node;
    if (!numbers.has(row.actor)) numbers.set(row.actor, numbers.size);
    return numbers.get(row.actor)!;
  });
}
