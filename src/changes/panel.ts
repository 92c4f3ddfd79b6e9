/** The panel: the accounts that are there in every year, and the ties among them alone. */

import { buildGraph } from '../graph/build-graph.ts';
import { unitTies } from '../graph/collapse.ts';
import type { Graph } from '../graph/graph.ts';
import type { Side } from './side.ts';

/** For each snapshot, its nodes of the accounts that are nodes of all; everywhere in the order of their ids. */
export function findPanel(sides: readonly Side[]): Uint32Array[] {
  const nodeOf = sides.map((side) => new Map(side.nodes.map(({ accountId }, node) => [accountId, node])));
  const ids = [...(nodeOf[0]?.keys() ?? [])].filter((id) => nodeOf.every((nodes) => nodes.has(id))).sort();
  return nodeOf.map((nodes) => Uint32Array.from(ids, (id) => nodes.get(id)!));
}

/** The graph among some of the nodes, numbered in the order given. */
export function induceGraph(graph: Graph, nodes: Uint32Array): Graph {
  const place = new Int32Array(graph.size).fill(-1);
  nodes.forEach((node, k) => {
    place[node] = k;
  });
  const { actor, networks } = graph;
  return buildGraph({
    size: nodes.length,
    ...unitTies(graph.outStart, graph.outTarget, place),
    observed: Uint8Array.from(nodes, (node) => graph.observed[node]!),
    unseen: unitTies(graph.unseenStart, graph.unseenTarget, place),
    ...(actor && { actor: nodes.map((node) => actor[node]!) }),
    ...(networks && { networks: nodes.map((node) => networks[node]!) }),
  }).graph;
}
