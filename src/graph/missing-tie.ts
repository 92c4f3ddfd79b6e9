/** What is known of a tie that is no edge: as `tieState`, for whoever has looked for the edge already. */
import { type Graph, isPossible, isUnseen } from './graph.ts';
import { stateOfTie, type TieState } from './tie-state.ts';

export function stateOfNoEdge(graph: Graph, i: number, j: number): TieState {
  return stateOfTie(false, !isPossible(graph, i, j) || (graph.observed[i] === 1 && !isUnseen(graph, i, j)));
}
