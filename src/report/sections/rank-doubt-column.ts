/** How far ranks are open where ties are unknown, for the tables of the report's text. */

import { rankDoubt } from '../../graph/rank-doubt.ts';
import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { type Column, numberColumn } from '../words/markdown.ts';
import { hasUnknownTies } from '../words/unknown-ties.ts';

/** Random completions of the unknown ties. */
export const COMPLETIONS = 1000;

/**
 * The 95% range of ranks of each row's account: `3`, or `3–7`. It reaches to the rank of the row, which the
 * accounts without a rank could push out of it. @returns `null` where nothing is unknown.
 */
export function rankRanges(
  facts: Facts,
  measure: 'in_degree' | 'mutual',
  rows: readonly Ranked[],
): string[] | null {
  if (!hasUnknownTies(facts)) return null;
  const { count } = facts.language;
  const { low, high } = rankDoubt(facts.study.graph, {
    measure,
    nodes: Uint32Array.from(rows, ({ node }) => node),
    completions: COMPLETIONS,
    seed: facts.options.seed,
  });
  return rows.map(({ rank }, k) => {
    const [first, last] = [Math.min(low[k]!, rank), Math.max(high[k]!, rank)];
    return first === last ? count(first) : `${count(first)}–${count(last)}`;
  });
}

export function rangeColumn({ language }: Facts, ranges: readonly string[] | null): Column<Ranked>[] {
  return ranges === null ? [] : [numberColumn(language.head.rankRange, (_, k) => ranges[k]!)];
}
