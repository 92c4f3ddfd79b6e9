/** How far ranks are open where ties are unknown. */
import { countUnknownTies } from '../graph/dyad-census.ts';
import type { Graph } from '../graph/graph.ts';
import { rankDoubt } from '../graph/rank-doubt.ts';
import type { RankBounds } from '../values/bounded.ts';

/** Random completions of the unknown ties. */
export const COMPLETIONS = 1000;

const RANGED = ['mutual', 'in_degree'] as const;

export type RangedMeasure = (typeof RANGED)[number];

export function isRanged(measure: string): measure is RangedMeasure {
  return (RANGED as readonly string[]).includes(measure);
}

/** Of each node the best and the worst rank of the middle 95 %. */
export type RankRanges = ReadonlyMap<number, RankBounds>;

/**
 * A range reaches to the rank of its node, which nodes without a rank could push out of it. It depends on no other
 * node that is ranged.
 * @param among those who are ranked, and those who have no rank of their own; all where absent.
 */
export function rankRanges(
  graph: Graph,
  ranked: readonly { node: number; rank: number }[],
  { measure, seed, among }: { measure: RangedMeasure; seed: number; among?: Iterable<number> },
): RankRanges {
  if (ranked.length === 0 || countUnknownTies(graph) === 0) {
    return new Map(ranked.map(({ node, rank }) => [node, { best: rank, worst: rank }]));
  }
  const { low, high } = rankDoubt(graph, {
    measure,
    nodes: Uint32Array.from(ranked, ({ node }) => node),
    ...(among === undefined ? {} : { among }),
    completions: COMPLETIONS,
    seed,
  });
  return new Map(
    ranked.map(({ node, rank }, k) => [
      node,
      { best: Math.min(low[k]!, rank), worst: Math.max(high[k]!, rank) },
    ]),
  );
}
