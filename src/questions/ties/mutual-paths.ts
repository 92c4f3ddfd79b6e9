/** Chains of mutual ties: the graph they run in, and the shortest that unknown ties could make. */
import { buildGraph } from '../../graph/build-graph.ts';
import { type Graph, tieState } from '../../graph/graph.ts';
import { buildMutualGraph } from '../../graph/mutual-graph.ts';

/** The graph in which two accounts follow each other or have no tie: a chain of follows in it is one of mutual ties. */
export function mutualTiesAsGraph(graph: Graph): Graph {
  const { size, start, neighbour } = buildMutualGraph(graph);
  const source = new Uint32Array(neighbour.length);
  for (let i = 0; i < size; i++) source.fill(i, start[i]!, start[i + 1]!);
  return buildGraph({ size, source, target: neighbour }).graph;
}

/**
 * Fewest mutual ties from one account to another if every unknown tie is there; −1 if even then there is no
 * chain. From an account that is not observed every account is looked at, else those it may follow.
 */
export function possibleMutualDistance(graph: Graph, from: number, to: number): number {
  const distance = new Int32Array(graph.size).fill(-1);
  const queue = [from];
  distance[from] = 0;
  for (let head = 0; head < queue.length && distance[to] === -1; head++) {
    const i = queue[head]!;
    for (const j of mayFollow(graph, i)) {
      if (distance[j] !== -1 || tieState(graph, j, i) === 'no' || tieState(graph, i, j) === 'no') continue;
      distance[j] = distance[i]! + 1;
      queue.push(j);
    }
  }
  return distance[to]!;
}

function mayFollow(graph: Graph, i: number): Iterable<number> {
  const { size, observed, outStart, outTarget, unseenStart, unseenTarget } = graph;
  if (observed[i] === 0) return Array.from({ length: size }, (_, j) => j);
  return [
    ...outTarget.subarray(outStart[i]!, outStart[i + 1]!),
    ...unseenTarget.subarray(unseenStart[i]!, unseenStart[i + 1]!),
  ];
}
