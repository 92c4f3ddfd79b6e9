/** How far ranks are open where ties are unknown, for the tables of the report's text. */
import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import type { RangedMeasure } from '../facts/rank-ranges.ts';
import { type Column, numberColumn } from '../words/markdown.ts';

/** The 95% range of ranks of each row's account: `3`, or `3–7`; no column where nothing is unknown. */
export function rangeColumn({ language, rankRanges }: Facts, measure: RangedMeasure): Column<Ranked>[] {
  const ranges = rankRanges[measure];
  if (ranges === null) return [];
  const { count, head } = language;
  return [
    numberColumn(head.rankRange, ({ node }) => {
      const [first, last] = ranges.get(node)!;
      return first === last ? count(first) : `${count(first)}–${count(last)}`;
    }),
  ];
}
