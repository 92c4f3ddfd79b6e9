/** Whom one set of accounts reaches, and whom another does. */
import { type Graph, type TieState, tieState } from '../graph/graph.ts';

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
  for (const node of audience)
    reach[followsAny(graph, node, first)][followsAny(graph, node, second)].push(node);
  return reach;
}

function followsAny(graph: Graph, node: number, targets: readonly number[]): TieState {
  let answer: TieState = 'no';
  for (const target of targets) {
    const state = tieState(graph, node, target);
    if (state === 'yes') return state;
    if (state === 'unknown') answer = state;
  }
  return answer;
}
