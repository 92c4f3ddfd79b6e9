/** How far ranks are open where ties are unknown, for the tables of the report's text. */
import { rankDoubt } from '../graph/rank-doubt.ts';
import type { Facts } from './facts.ts';
import type { Ranked } from './ranking.ts';
import { hasUnknownTies } from './unknown-ties.ts';

/** Random completions of the unknown ties. */
export const COMPLETIONS = 1000;

/** The 95% range of ranks of each row's account: `3`, or `3–7`. @returns `null` where nothing is unknown. */
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
  return rows.map((_, k) => (low[k] === high[k] ? count(low[k]!) : `${count(low[k]!)}–${count(high[k]!)}`));
}
