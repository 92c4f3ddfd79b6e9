/** Pairs between which a random graph must not have a tie. */
import { type Graph, isPossible } from './graph.ts';

/** Pairs that can be no tie, or whose tie cannot be seen, from observed sources: i, j, i, j, … */
export function listForbiddenPairs(graph: Graph): number[] {
  const { size, actor, unseenStart, unseenTarget } = graph;
  const pairs: number[] = [];
  const accounts = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const of = actor === null ? i : actor[i]!;
    const others = accounts.get(of);
    if (others === undefined) accounts.set(of, [i]);
    else others.push(i);
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) pairs.push(i, unseenTarget[k]!);
  }
  for (const nodes of accounts.values()) {
    for (const i of nodes) for (const j of nodes) pairs.push(i, j);
  }
  if (graph.networks !== null) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) if (i !== j && !isPossible(graph, i, j)) pairs.push(i, j);
    }
  }
  return pairs;
}
