/** How far the ranks of the first are open where ties are unknown, computed once for the text and the tables. */

import type { Measured } from '../../graph/measures.ts';
import { rankDoubt } from '../../graph/rank-doubt.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { Study } from '../../study/study.ts';
import type { RankBounds } from '../../values/bounded.ts';
import { topRows } from './top-rows.ts';

/** Random completions of the unknown ties. */
export const COMPLETIONS = 1000;

/** How many of a ranking have a range, and those who share the last rank: the rows of its table. */
export const RANGED = { mutual: 50, in_degree: 20 } as const;

export type RangedMeasure = keyof typeof RANGED;

/** Of each of the first, by node: the best and the worst rank of the middle 95 %; `null` where nothing is unknown. */
export type RankRanges = ReadonlyMap<number, RankBounds> | null;

/** A range reaches to the rank of its account, which the accounts without a rank could push out of it. */
export function rankRanges(
  { study, measured, seed }: { study: Study; measured: Measured; seed: number },
  measure: RangedMeasure,
): RankRanges {
  const unknown = measured.graph.find((figure) => figure.measure === 'unknown_ties')!.value;
  if (unknown === 0) return null;
  const { rows } = topRows(rankNodes(measured.nodes[measure]), RANGED[measure]);
  if (rows.length === 0) return new Map();
  const { low, high } = rankDoubt(study.graph, {
    measure,
    nodes: Uint32Array.from(rows, ({ node }) => node),
    completions: COMPLETIONS,
    seed,
  });
  return new Map(
    rows.map(({ node, rank }, k) => [
      node,
      { best: Math.min(low[k]!, rank), worst: Math.max(high[k]!, rank) },
    ]),
  );
}
