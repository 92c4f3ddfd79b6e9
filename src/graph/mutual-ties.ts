/** Mutual and one-way ties of each account, with bounds where ties are unknown (Twiplomacy 2012–2020). */
import { onceEach } from '../once.ts';
import { countObserved } from './degrees.ts';
import { type Graph, hasEdge, isUnseen, mostUnseenOf } from './graph.ts';
import { buildMutualGraph, type MutualGraph } from './mutual-graph.ts';
import { othersOnNetworks, possibleOthers } from './possible-ties.ts';

/** One value a node. */
export interface MutualTies {
  /** Mutual peer connections, Σⱼ A[i,j]·A[j,i]; NaN where the node is not observed. */
  mutual: Float64Array;
  /** Least and greatest value `mutual` can have, over all ways the unknown ties could turn out. */
  min: Float64Array;
  max: Float64Array;
  /** Comparable pairs in which the other follows and the node does not. */
  oneWayIn: Float64Array;
  /** Comparable pairs in which the node follows and the other does not; NaN where it is not observed. */
  oneWayOut: Float64Array;
}

/**
 * Counts the ties of each node by state, in O(m + unseen · log n). A pair is comparable where both directions
 * are known. A pair can be mutual where neither direction is known not to be there.
 */
export const countMutualTies = onceEach((graph: Graph): MutualTies => {
  const mutualGraph = buildMutualGraph(graph);
  const { size, observed, outStart, outTarget, inStart, inSource, unseenStart, unseenTarget } = graph;
  const ties: MutualTies = {
    mutual: mutualDegree(graph, mutualGraph),
    min: new Float64Array(size),
    max: new Float64Array(size),
    oneWayIn: new Float64Array(size),
    oneWayOut: new Float64Array(size),
  };
  const unobservedOthers = possibleOthers(graph, (i) => observed[i] === 0);
  const nothingUnknown = countObserved(graph) === size && unseenTarget.length === 0;
  const unseenIn = new Uint32Array(size);
  for (let k = 0; k < unseenTarget.length; k++) unseenIn[unseenTarget[k]!]!++;
  // The last node that each node was found to have a mutual tie with.
  const returns = new Int32Array(size).fill(-1);

  for (let i = 0; i < size; i++) {
    const known = mutualGraph.start[i + 1]! - mutualGraph.start[i]!;
    ties.min[i] = known;
    if (observed[i] === 0) {
      let possible = unobservedOthers[i]! + unseenIn[i]!;
      for (let k = inStart[i]!; k < inStart[i + 1]!; k++) possible += observed[inSource[k]!]!;
      ties.max[i] = possible;
      ties.oneWayOut[i] = Number.NaN;
      continue;
    }
    if (nothingUnknown) {
      ties.max[i] = known;
      ties.oneWayOut[i] = outStart[i + 1]! - outStart[i]! - known;
      ties.oneWayIn[i] = inStart[i + 1]! - inStart[i]! - known;
      continue;
    }
    for (let k = mutualGraph.start[i]!; k < mutualGraph.start[i + 1]!; k++) {
      returns[mutualGraph.neighbour[k]!] = i;
    }
    let possible = known;
    let unreturned = 0;
    for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
      const j = outTarget[k]!;
      if (returns[j] === i) continue;
      if (observed[j] === 0 || isUnseen(graph, j, i)) possible++;
      else unreturned++;
    }
    let unseenFollowers = 0;
    let unseenMutual = 0;
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
      const j = unseenTarget[k]!;
      const follower = hasEdge(graph, j, i);
      if (follower) unseenFollowers++;
      if (follower || observed[j] === 0 || isUnseen(graph, j, i)) unseenMutual++;
    }
    ties.max[i] = possible + Math.min(unseenMutual, mostUnseenOf(graph, i));
    ties.oneWayOut[i] = unreturned;
    ties.oneWayIn[i] = inStart[i + 1]! - inStart[i]! - known - unseenFollowers;
  }
  return ties;
});

/** The mutual ties of each node; NaN where it is not observed. */
export function mutualDegree({ observed }: Graph, { start }: MutualGraph): Float64Array {
  return Float64Array.from(observed, (isObserved, i) =>
    isObserved === 1 ? start[i + 1]! - start[i]! : Number.NaN,
  );
}

/** `mutual` ÷ the others on a network with it, n − 1 on one network; NaN where `mutual` is, and without others. */
export function mutualShare(graph: Graph, mutual: Float64Array): Float64Array {
  const others = othersOnNetworks(graph);
  return mutual.map((count, i) => (others[i] === 0 ? Number.NaN : count / others[i]!));
}

/** `mutual` ÷ in-degree; NaN where `mutual` is, and without followers. */
export function followbackShare(mutual: Float64Array, inDegree: Float64Array): Float64Array {
  return mutual.map((count, i) => (inDegree[i] === 0 ? Number.NaN : count / inDegree[i]!));
}
