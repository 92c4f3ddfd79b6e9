/** Pairs between which a random graph must not have a tie. */
import { apartNodes } from './apart-nodes.ts';
import { type Graph, isSameActor } from './graph.ts';

/**
 * Visits the pairs that can be no tie, or whose tie cannot be seen, from observed sources. Of networks taken together
 * they may be millions: no list is made of them.
 */
export function visitForbiddenPairs(graph: Graph, visit: (i: number, j: number) => void): void {
  const { size, actor, unseenStart, unseenTarget } = graph;
  const accounts = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const of = actor === null ? i : actor[i]!;
    const others = accounts.get(of);
    if (others === undefined) accounts.set(of, [i]);
    else others.push(i);
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) visit(i, unseenTarget[k]!);
  }
  for (const nodes of accounts.values()) {
    for (const i of nodes) for (const j of nodes) visit(i, j);
  }
  for (const [i, apart] of apartNodes(graph).entries()) {
    for (const j of apart) if (!isSameActor(graph, i, j)) visit(i, j);
  }
}
