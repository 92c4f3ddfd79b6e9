/** How many ties of each account are known and unknown, by the state of the tie that runs the other way. */
import { onceEach } from '../once.ts';
import { type Graph, hasEdge, isUnseen } from './graph.ts';
import { possibleOthers } from './possible-ties.ts';

/** Of the ties from others to each node; none of them is an edge or joins two accounts of one actor. */
export interface UnknownCounts {
  /** Unknown ties j → i where i is known to follow j. */
  followed: Float64Array;
  /** Unknown ties j → i where i is known not to follow j. */
  notFollowed: Float64Array;
  /** Pairs {i, j} with both ties unknown. */
  both: Float64Array;
  /** Unknown ties i → j where j is known to follow i: these are ties from the node, not to it. */
  returning: Float64Array;
}

/** Counts the unknown ties by subtraction, without visiting them. O((m + unseen) log n). */
export const countUnknown = onceEach((graph: Graph): UnknownCounts => {
  const { size, observed, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const isUnknown = (i: number, j: number) =>
    observed[i] === 0 ? !hasEdge(graph, i, j) : isUnseen(graph, i, j);
  const counts: UnknownCounts = {
    followed: new Float64Array(size),
    notFollowed: new Float64Array(size),
    both: new Float64Array(size),
    returning: new Float64Array(size),
  };
  const total = possibleOthers(graph, (i) => observed[i] === 0);
  for (let k = 0; k < unseenTarget.length; k++) total[unseenTarget[k]!]!++;
  for (let i = 0; i < size; i++) {
    for (let k = inStart[i]!; k < inStart[i + 1]!; k++) {
      const j = inSource[k]!;
      if (observed[j] === 0) total[i]!--;
      if (isUnknown(i, j)) counts.returning[i]!++;
    }
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
      if (isUnknown(outTarget[k]!, i)) counts.followed[i]!++;
    }
    const rest = total[i]! - counts.followed[i]!;
    if (observed[i] === 0) counts.both[i] = rest;
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
      if (isUnknown(unseenTarget[k]!, i)) counts.both[i]!++;
    }
    counts.notFollowed[i] = rest - counts.both[i]!;
  }
  return counts;
});
