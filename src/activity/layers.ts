/** Mentions and reposts as graphs beside the follows: their weights, their graphs, and where layers overlap. */
import { buildGraph } from '../graph/build-graph.ts';
import { type Graph, tieState } from '../graph/graph.ts';
import { type Activity, countWhole, isWhole } from './activity.ts';

export const LAYERS = ['mentions', 'reposts'] as const;
export type LayerName = (typeof LAYERS)[number];

/** Weighted directed ties, sorted by source and target: `source` names, or passes on posts of, `target`. */
export interface Layer {
  source: Uint32Array;
  target: Uint32Array;
  weight: Uint32Array;
}

/** All ties of a layer. */
export function layerOf(activity: Activity, name: LayerName): Layer {
  const ties = [...activity.feed.keys()].flatMap((source) =>
    activity[name](source).map(([target, weight]) => [source, target, weight] as const),
  );
  const column = (k: 0 | 1 | 2) => Uint32Array.from(ties, (tie) => tie[k]);
  return { source: column(0), target: column(1), weight: column(2) };
}

export interface Strengths {
  /** What each node received from the feeds that were read; NaN where none was read whole. */
  received: Float64Array;
  /** What each node gave; NaN where its feed was not read whole. */
  given: Float64Array;
}

/** Sums of the weights of a layer's ties, both ways. */
export function layerStrengths(activity: Activity, name: LayerName): Strengths {
  const isAnyWhole = countWhole(activity) > 0;
  return {
    received: activity.sums[`${name}_in`].map((sum) => (isAnyWhole ? sum : Number.NaN)),
    given: activity.sums[`${name}_out`].map((sum, node) => (isWhole(activity, node) ? sum : Number.NaN)),
  };
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

/** Compares two graphs over the same nodes, tie by tie, where both are known. */
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
