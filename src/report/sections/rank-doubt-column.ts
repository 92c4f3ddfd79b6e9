/** How far ranks are open where ties are unknown, for the tables of the report's text. */

import { type Column, numberColumn } from '../../doors/markdown-text.ts';
import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import type { RangedMeasure } from '../facts/rank-ranges.ts';
import { rankRangeText } from '../words/ranked-text.ts';

/** The 95% range of ranks of each row's account: `3`, or `3–7`; no column where nothing is unknown. */
export function rangeColumn({ language, rankRanges }: Facts, measure: RangedMeasure): Column<Ranked>[] {
  const ranges = rankRanges[measure];
  if (ranges === null) return [];
  return [numberColumn(language.head.rankRange, ({ node }) => rankRangeText(language, ranges.get(node)!))];
}
