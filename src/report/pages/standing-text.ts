/** A figure of a country's standing in words: with its bound where ties are unknown. */

import { rankRange, type Standing, type StandingName } from '../../study/country-standing.ts';
import type { Rank } from '../../values/bounded.ts';
import type { Language } from '../../words/en/report/language.ts';
import { rankRangeText } from '../words/ranked-text.ts';

/** `12`, `12–15`, `≤ 15` where no follow was read, `–` where there is no account. */
export function standingText(language: Language, standing: Standing | null, name: StandingName): string {
  if (standing === null) return '–';
  const { known, most } = standing[name];
  const isKnown = standing.sources > 0 || name === 'following';
  return isKnown ? boundsText(language, known, most) : language.page.atMost(most);
}

/** `12`, or `12–15`. */
function boundsText({ range }: Language, least: number, most: number): string {
  return range(least, most);
}

/** `12 (3)`, the rank in brackets where there is one. */
export function rankedText({ page, count }: Language, value: string, rank: number): string {
  return Number.isNaN(rank) ? value : page.withRank(value, count(rank));
}

/** `12`, or `12 (10–13)` where unknown ties leave the rank open; `–` where there is none. */
function openRankText(
  language: Language,
  { rank, best, worst }: Pick<Rank, 'rank' | 'best' | 'worst'>,
): string {
  const text = language.known(rank);
  const isOpen = !Number.isNaN(rank) && best !== worst;
  return isOpen ? language.page.withRank(text, rankRangeText(language, { best, worst })) : text;
}

/** The rank by mutual ties abroad among all, with what unknown ties leave open of it. */
export function mutualRankText(
  language: Language,
  standings: readonly Standing[],
  one: Standing | null,
): string {
  if (one === null) return '–';
  return openRankText(language, rankRange(standings, 'mutual', one));
}
