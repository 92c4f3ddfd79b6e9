/** How far the ranks of the first are open where ties are unknown, computed once for the text and the tables. */
import { countUnknownTies } from '../../graph/dyad-census.ts';
import type { Measured } from '../../graph/measures.ts';
import { rankNodes } from '../../graph/ranks.ts';
import { type RangedMeasure, type RankRanges, rankRanges } from '../../study/rank-ranges.ts';
import type { Study } from '../../study/study.ts';
import { topRows } from './top-rows.ts';

/** How many of a ranking are shown, and have a range in `rankings.csv`, beside those who share the last rank. */
export const RANGED = { mutual: 50, in_degree: 20 } as const;

/** Of the first of each ranking; of none where nothing is unknown. */
export function gatherRanges(
  { graph }: Study,
  { nodes }: Measured,
  seed: number,
): Readonly<Record<RangedMeasure, RankRanges>> {
  const isOpen = countUnknownTies(graph) > 0;
  const ofFirst = (measure: RangedMeasure) => {
    const { rows } = topRows(rankNodes(nodes[measure]), RANGED[measure]);
    return rankRanges(graph, isOpen ? rows : [], { measure, seed });
  };
  return { mutual: ofFirst('mutual'), in_degree: ofFirst('in_degree') };
}
