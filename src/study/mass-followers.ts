/** Accounts that follow more than half of all others: that one of them follows says little of whom it follows. */
import type { Graph } from '../graph/graph.ts';
import type { TieState } from '../graph/tie-state.ts';

/** Unknown where its follows were not all seen and those that were are no more than half. */
export function isMassFollower(graph: Graph, node: number): TieState {
  const known = graph.outStart[node + 1]! - graph.outStart[node]!;
  if (2 * known > graph.size - 1) return 'yes';
  const open =
    graph.observed[node] === 1
      ? graph.unseenStart[node + 1]! - graph.unseenStart[node]!
      : graph.size - 1 - known;
  return 2 * (known + open) > graph.size - 1 ? 'unknown' : 'no';
}
