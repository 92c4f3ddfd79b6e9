/** From a sealed snapshot to the graph of its accounts, and nothing else: what questions about ties are answered from. */
import { readTieEnds } from '../store/content.ts';
import { buildNodeGraph } from '../study/node-graph.ts';
import type { NodeGraph, StudyEntry } from '../study/study.ts';
import { onceOpen } from './once-open.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

interface KeyedNodes extends OpenSnapshot {
  /** In account-id order. */
  nodes: ReadonlyMap<string, StudyEntry>;
  nodeByKey: ReadonlyMap<number, StudyEntry>;
}

export const loadNodeGraph = onceOpen(readNodeGraph);

function readNodeGraph({ store, snapshot, nodes: byId, nodeByKey }: KeyedNodes): NodeGraph {
  const nodes = [...byId.values()];
  const place = new Map(nodes.map((node, k) => [node, k]));
  const { ties, unseen } = readTieEnds(
    store,
    snapshot,
    new Map(Array.from(nodeByKey, ([key, node]) => [key, place.get(node)!])),
  );
  return { nodes, graph: buildNodeGraph(nodes, ties, unseen).graph };
}
