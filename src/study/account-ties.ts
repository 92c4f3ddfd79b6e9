/** The ties of one account with others, by what is known of each pair. */
import { type Graph, tieState } from '../graph/graph.ts';

/** Other nodes by what is known of the pair, ascending. */
export interface AccountTies {
  node: number;
  mutual: number[];
  /** Whether more pairs could be mutual, were ties there that are unknown. */
  mutualOpen: boolean;
  /** The other follows; the account does not, or it is unknown whether it does. */
  oneWayIn: number[];
  inBackUnknown: number[];
  /** The account follows; the other does not, or it is unknown whether it does. */
  oneWayOut: number[];
  outBackUnknown: number[];
}

/** The ties of one account with the nodes that count. */
export function accountTies(graph: Graph, node: number, counts: (other: number) => boolean): AccountTies {
  const ties: AccountTies = {
    node,
    mutual: [],
    mutualOpen: false,
    oneWayIn: [],
    inBackUnknown: [],
    oneWayOut: [],
    outBackUnknown: [],
  };
  for (let k = graph.outStart[node]!; k < graph.outStart[node + 1]!; k++) {
    const other = graph.outTarget[k]!;
    if (!counts(other)) continue;
    const back = tieState(graph, other, node);
    if (back === 'yes') ties.mutual.push(other);
    else if (back === 'no') ties.oneWayOut.push(other);
    else ties.outBackUnknown.push(other);
  }
  for (let k = graph.inStart[node]!; k < graph.inStart[node + 1]!; k++) {
    const other = graph.inSource[k]!;
    if (!counts(other)) continue;
    const back = tieState(graph, node, other);
    if (back === 'no') ties.oneWayIn.push(other);
    else if (back === 'unknown') ties.inBackUnknown.push(other);
  }
  ties.mutualOpen =
    ties.inBackUnknown.length + ties.outBackUnknown.length > 0 || hasOpenPair(graph, node, counts);
  return ties;
}

/** Whether there is a pair of which nothing is known, neither that there is a tie nor that there is none. */
function hasOpenPair(graph: Graph, node: number, counts: (other: number) => boolean): boolean {
  const isOpen = (other: number) =>
    counts(other) && tieState(graph, node, other) === 'unknown' && tieState(graph, other, node) === 'unknown';
  if (graph.observed[node] === 1) {
    return graph.unseenTarget.subarray(graph.unseenStart[node]!, graph.unseenStart[node + 1]!).some(isOpen);
  }
  for (let other = 0; other < graph.size; other++) if (isOpen(other)) return true;
  return false;
}

/** Everyone who follows the account, as far as is known. */
export function followersOf({ mutual, oneWayIn, inBackUnknown }: AccountTies): number[] {
  return [...mutual, ...oneWayIn, ...inBackUnknown];
}

/** Whether none of the account's ties could be hidden. */
export function isSeenWhole(graph: Graph, node: number): boolean {
  return graph.observed[node] === 1 && graph.unseenStart[node] === graph.unseenStart[node + 1];
}

/** Everyone whom the account follows, as far as is known. */
export function followsOf({ mutual, oneWayOut, outBackUnknown }: AccountTies): number[] {
  return [...mutual, ...oneWayOut, ...outBackUnknown];
}
