/** Mentions and reposts as networks beside the follows: their weights, their graphs, and where layers overlap. */
import { buildGraph } from '../graph/build-graph.ts';
import { type Graph, tieState } from '../graph/graph.ts';
import { type Activity, countWhole, isWhole, type Layer } from './activity.ts';

export interface Strengths {
  /** What each node received from the feeds that were read; NaN where none was read whole. */
  received: Float64Array;
  /** What each node gave; NaN where its feed was not read whole. */
  given: Float64Array;
}

/** Sums of the weights of a layer's ties, both ways. */
export function layerStrengths(activity: Activity, layer: Layer): Strengths {
  const size = activity.feed.length;
  const received = new Float64Array(size).fill(countWhole(activity) > 0 ? 0 : Number.NaN);
  const given = Float64Array.from({ length: size }, (_, node) => (isWhole(activity, node) ? 0 : Number.NaN));
  for (let k = 0; k < layer.weight.length; k++) {
    received[layer.target[k]!]! += layer.weight[k]!;
    given[layer.source[k]!]! += layer.weight[k]!;
  }
  return { received, given };
}

/** The layer as a graph for the measures of follows: a tie is known not to be there if the feed was read whole. */
export function layerGraph(activity: Activity, layer: Layer, actor: Graph['actor']): Graph {
  const size = activity.feed.length;
  const observed = Uint8Array.from({ length: size }, (_, node) => (isWhole(activity, node) ? 1 : 0));
  const { source, target } = layer;
  return buildGraph({ size, source, target, observed, ...(actor === null ? {} : { actor }) }).graph;
}

export interface Overlap {
  /** Ties of each layer between pairs that are known in both. */
  one: number;
  other: number;
  /** Ties that are in both. */
  both: number;
  /** both ÷ (one + other − both), in [0, 1]; NaN without ties (Jaccard 1901). */
  jaccard: number;
  /** both ÷ one, both ÷ other. */
  shareOfOne: number;
  shareOfOther: number;
  /** Accounts whose ties were read to the end in both. */
  sources: number;
}

/** Compares two networks over the same nodes, tie by tie, where both are known. */
export function layerOverlap(one: Graph, other: Graph): Overlap {
  const count = { one: 0, other: 0, both: 0, sources: 0 };
  for (let i = 0; i < one.size; i++) {
    if (one.observed[i] !== 1 || other.observed[i] !== 1) continue;
    count.sources++;
    for (const j of rowOf(one, i)) {
      const there = tieState(other, i, j);
      if (there === 'unknown') continue;
      count.one++;
      if (there === 'yes') count.both++;
    }
    for (const j of rowOf(other, i)) if (tieState(one, i, j) !== 'unknown') count.other++;
  }
  return {
    ...count,
    jaccard: count.both / (count.one + count.other - count.both),
    shareOfOne: count.both / count.one,
    shareOfOther: count.both / count.other,
  };
}

function rowOf({ outStart, outTarget }: Graph, node: number): Uint32Array {
  return outTarget.subarray(outStart[node]!, outStart[node + 1]!);
}
