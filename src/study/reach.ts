/** Whom one set of accounts reaches, and whom another does. */
import { type Graph, tieState } from '../graph/graph.ts';
import { stateOfAny, type TieState } from '../graph/tie-state.ts';

/** Nodes by whether they follow any of the first set, then whether any of the second. */
export type Reach = Readonly<Record<TieState, Readonly<Record<TieState, readonly number[]>>>>;

/** @param audience whom it is asked of, ascending. */
export function reachOf(
  graph: Graph,
  first: readonly number[],
  second: readonly number[],
  audience: readonly number[],
): Reach {
  const row = () => ({ yes: [] as number[], no: [] as number[], unknown: [] as number[] });
  const reach = { yes: row(), no: row(), unknown: row() };
  const anyOf = (targets: readonly number[], node: number) =>
    stateOfAny(targets.map((target) => tieState(graph, node, target)));
  for (const node of audience) reach[anyOf(first, node)][anyOf(second, node)].push(node);
  return reach;
}
