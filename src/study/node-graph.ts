/** The graph of a study's nodes. */
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph, GraphInput, LeftOut } from '../graph/graph.ts';
import { isObserved } from '../roster/verdict.ts';
import type { StudyEntry } from './study.ts';

/** Ends of ties by the place of the node. */
export type TieEnds = Pick<GraphInput, 'source' | 'target'>;

/** A graph, and what was left out of it. */
export interface BuiltGraph {
  graph: Graph;
  left: LeftOut;
}

/**
 * @param unseen ties of observed sources that the reading could not show.
 * @param areApart whether each node is taken for an actor of its own.
 */
export function buildNodeGraph(
  nodes: readonly StudyEntry[],
  ties: TieEnds,
  unseen: TieEnds,
  areApart = false,
): BuiltGraph {
  const actor = areApart ? undefined : actorNumbers(nodes);
  return buildGraph({ size: nodes.length, ...ties, ...ofNodes(nodes), actor, unseen });
}

/** Beyond the ties that any node can have. */
const ALL = 0xffff_ffff;

function ofNodes(nodes: readonly StudyEntry[]): Pick<Graph, 'observed' | 'mostUnseen'> {
  const isBound = nodes.some(({ mostUnseen }) => mostUnseen !== null);
  return {
    mostUnseen: isBound ? Uint32Array.from(nodes, ({ mostUnseen }) => mostUnseen ?? ALL) : null,
    observed: Uint8Array.from(nodes, ({ verdict }) => (isObserved(verdict) ? 1 : 0)),
  };
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
