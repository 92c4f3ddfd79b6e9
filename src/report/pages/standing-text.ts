/** A figure of a country's standing in words: with its bound where ties are unknown. */

import type { StandingName } from '../../study/country-reach.ts';
import type { Standing } from '../../study/country-standing.ts';
import type { Language } from '../../words/en/report/language.ts';

/** `12`, `12–15`, `≤ 15` where no follow was read. */
export function standingText({ range, page }: Language, standing: Standing, name: StandingName): string {
  const { known, most } = standing[name];
  return standing.sources > 0 || name === 'following' ? range(known, most) : page.atMost(most);
}

/** `12 (3)`, the rank in brackets where there is one. */
export function rankedText({ page, count }: Language, value: string, rank: number): string {
  return Number.isNaN(rank) ? value : page.withRank(value, count(rank));
}
