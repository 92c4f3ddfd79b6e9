/** Countries ranked by influence, with the interval that their unranked offices leave. */

import type { CountryInfluence } from '../activity/influence.ts';
import { publishedValue, rankBounds, ranksOf } from '../graph/ranks.ts';
import type { RankBounds } from '../values/bounded.ts';
import type { StudyEntry } from './study.ts';

/** A country with fewer offices ranked has no rank; where none has as many, one with all of its own ranked has. */
export const LEAST_OFFICES = 3;

export interface RankedCountry extends CountryInfluence {
  /** NaN where too few of its offices are ranked. */
  rank: number;
  /** The best and the worst rank that it may have between low and high, as the others may; `null` without a rank. */
  ranks: RankBounds | null;
  /** Offices of the country in the study. */
  offices: number;
  /** Where the mean would lie with the offices that have no ranked account, at 0 and at 1. */
  low: number;
  high: number;
}

/** How many of them could stand anywhere over more than a third of the ranks: where any could, the order is no ranking. */
export function countOpenRanks(ranked: readonly RankedCountry[]): number {
  return ranked.filter(
    ({ ranks }) =>
      ranks !== null && ranks.best < ranks.worst && 3 * (ranks.worst - ranks.best + 1) > ranked.length,
  ).length;
}

/** By code, of those that have a rank. */
export function possibleRanks(ranked: Iterable<RankedCountry>): Map<string, RankBounds> {
  return new Map([...ranked].flatMap(({ country, ranks }) => (ranks === null ? [] : [[country, ranks]])));
}

/** By the worst rank that each may have, so that missing data win nothing; those without one last, by code. */
export function rankCountries(
  countries: readonly CountryInfluence[],
  nodes: readonly StudyEntry[],
): RankedCountry[] {
  const officesOf = new Map<string, Set<string>>();
  for (const { row } of nodes) {
    officesOf.set(row.country, (officesOf.get(row.country) ?? new Set()).add(row.office));
  }
  const judged = countries.map((one) => {
    const offices = officesOf.get(one.country)!.size;
    const ranked = one.best.length;
    const mean = (open: number) => publishedValue((one.value * ranked + open * (offices - ranked)) / offices);
    return { ...one, offices, low: mean(0), high: mean(1) };
  });
  const most = Math.max(0, ...judged.map(({ best }) => best.length));
  const isRanked = ({ best, offices }: (typeof judged)[number]) =>
    best.length >= LEAST_OFFICES || (most < LEAST_OFFICES && best.length === offices);
  const ranks = ranksOf(Float64Array.from(judged, (one) => (isRanked(one) ? one.value : Number.NaN)));
  const bound = (side: 'low' | 'high') =>
    Float64Array.from(judged, (one) => (isRanked(one) ? one[side] : Number.NaN));
  const [lows, highs] = [bound('low'), bound('high')];
  const last = { best: Number.MAX_SAFE_INTEGER, worst: Number.MAX_SAFE_INTEGER };
  return judged
    .map((one, k) => ({
      ...one,
      rank: ranks[k]!,
      ranks: Number.isNaN(ranks[k]!) ? null : rankBounds(lows, highs, k),
    }))
    .sort((a, b) => {
      const [one, other] = [a.ranks ?? last, b.ranks ?? last];
      return one.worst - other.worst || one.best - other.best || (a.country < b.country ? -1 : 1);
    });
}
