/** How often observed accounts follow, by whether they are followed: what is assumed of an unknown tie. */
import { onceEach } from '../once.ts';
import { type Graph, hasEdge, isUnseen } from './graph.ts';
import { possibleOthers } from './possible-ties.ts';

/** Shares of the known ties of observed sources, smoothed as (k+1)/(N+2), so that none is 0 or 1. */
export interface TieRates {
  /** P(j → i | i → j). */
  followed: number;
  /** P(j → i | not i → j). */
  notFollowed: number;
  /** P(j → i), whatever is known of i → j. */
  any: number;
}

/** Counts the known ties j → i of observed sources j by the state of i → j. O((m + unseen) log n). */
export const tieRates = onceEach((graph: Graph): TieRates => {
  const { size, observed, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const known = possibleOthers(graph, (i) => observed[i] === 1);
  for (let k = 0; k < unseenTarget.length; k++) known[unseenTarget[k]!]!--;
  const ties = { any: 0, followed: 0, notFollowed: 0 };
  const edges = { any: 0, followed: 0, notFollowed: 0 };
  for (let i = 0; i < size; i++) {
    let followed = 0;
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
      const j = outTarget[k]!;
      if (observed[j] === 1 && !isUnseen(graph, j, i)) followed++;
    }
    let unclear = 0;
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
      const j = unseenTarget[k]!;
      if (observed[j] === 1 && !isUnseen(graph, j, i)) unclear++;
    }
    ties.any += known[i]!;
    ties.followed += followed;
    if (observed[i] === 1) ties.notFollowed += known[i]! - followed - unclear;
    for (let k = inStart[i]!; k < inStart[i + 1]!; k++) {
      const j = inSource[k]!;
      if (observed[j] === 0) continue;
      edges.any++;
      if (hasEdge(graph, i, j)) edges.followed++;
      else if (observed[i] === 1 && !isUnseen(graph, i, j)) edges.notFollowed++;
    }
  }
  return {
    followed: (edges.followed + 1) / (ties.followed + 2),
    notFollowed: (edges.notFollowed + 1) / (ties.notFollowed + 2),
    any: (edges.any + 1) / (ties.any + 2),
  };
});
