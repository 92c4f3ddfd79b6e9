/** What is known of all ties of a node at once, where every pair of nodes is looked at. */
import { transposeRows } from './build-graph.ts';
import type { Graph } from './graph.ts';
import { stateOfTie, type TieState } from './tie-state.ts';

export interface TieRows {
  /** By node: does this one follow it? */
  to: readonly TieState[];
  /** By node: does it follow this one? */
  from: readonly TieState[];
}

/**
 * The rows of a node, which hold until those of the next are asked for. Where there can be no tie, as of the node to
 * itself, they say nothing (see `isPossible`).
 */
export function createTieRows(graph: Graph): (node: number) => TieRows {
  const { size, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const unseenBy = transposeRows({ start: unseenStart, entry: unseenTarget });
  const known = stateOfTie(true, true);
  const unseen = stateOfTie(false, false);
  /** Of each the ties that are neither. */
  const other = Array.from(graph.observed, (isObserved) => stateOfTie(false, isObserved === 1));
  const to = new Array<TieState>(size);
  return (node) => {
    const from = other.slice();
    to.fill(other[node]!);
    for (let k = outStart[node]!; k < outStart[node + 1]!; k++) to[outTarget[k]!] = known;
    for (let k = inStart[node]!; k < inStart[node + 1]!; k++) from[inSource[k]!] = known;
    for (let k = unseenStart[node]!; k < unseenStart[node + 1]!; k++) to[unseenTarget[k]!] = unseen;
    for (let k = unseenBy.start[node]!; k < unseenBy.start[node + 1]!; k++) from[unseenBy.entry[k]!] = unseen;
    return { to, from };
  };
}
