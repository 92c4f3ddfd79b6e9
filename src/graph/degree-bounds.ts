/** The least and the greatest that counts of the ties of each node can be, over all ways the unknown ties could turn out. */
import { onceEach } from '../once.ts';
import { inDegree } from './degrees.ts';
import { type Graph, mostUnseenOf } from './graph.ts';
import { countMutualTies } from './mutual-ties.ts';
import { possibleOthers } from './possible-ties.ts';
import { countUnknown, type UnknownCounts } from './unknown-counts.ts';

export const BOUNDED_COLUMNS = ['in_degree', 'out_degree', 'mutual', 'one_way_in', 'one_way_out'] as const;

export type BoundedColumn = (typeof BOUNDED_COLUMNS)[number];

export function isBounded(measure: string): measure is BoundedColumn {
  return (BOUNDED_COLUMNS as readonly string[]).includes(measure);
}

/** One value a node. */
export interface DegreeBounds {
  min: Float64Array;
  max: Float64Array;
}

/** How many can follow each node at most. */
export function mostFollowers(graph: Graph): Float64Array {
  return withUnknown(inDegree(graph), countUnknown(graph));
}

function withUnknown(followers: Float64Array, { followed, notFollowed, both }: UnknownCounts): Float64Array {
  return followers.map((known, i) => known + followed[i]! + notFollowed[i]! + both[i]!);
}

/** The bounds are sharp. */
export const boundDegrees = onceEach((graph: Graph): Record<BoundedColumn, DegreeBounds> => {
  const { observed, outStart, unseenStart } = graph;
  const followers = inDegree(graph);
  const unknown = countUnknown(graph);
  const { followed, notFollowed, both } = unknown;
  const { min: mutualMin, max: mutualMax } = countMutualTies(graph);
  const others = possibleOthers(graph, () => true);
  const follows = followers.map((_, i) => outStart[i + 1]! - outStart[i]!);
  /** Unknown ties from the node, and of them as many as there can be. */
  const unseen = followers.map((_, i) =>
    observed[i] === 1 ? unseenStart[i + 1]! - unseenStart[i]! : others[i]! - follows[i]!,
  );
  const most = unseen.map((all, i) => (observed[i] === 1 ? mostUnseenOf(graph, i) : all));
  const returning = unknown.returning.map((all, i) => Math.min(all, most[i]!));
  const onlyIn = followers.map((known, i) => known - mutualMin[i]! - returning[i]!);
  const onlyOut = follows.map((known, i) => known - mutualMin[i]! - followed[i]!);
  const raised = (min: Float64Array, by: (i: number) => number): DegreeBounds => ({
    min,
    max: min.map((least, i) => least + by(i)),
  });
  return {
    in_degree: { min: followers, max: withUnknown(followers, unknown) },
    out_degree: raised(follows, (i) => most[i]!),
    mutual: { min: mutualMin, max: mutualMax },
    one_way_in: raised(onlyIn, (i) => returning[i]! + notFollowed[i]! + both[i]!),
    one_way_out: raised(
      onlyOut,
      (i) => followed[i]! + Math.min(unseen[i]! - unknown.returning[i]!, most[i]!),
    ),
  };
});
