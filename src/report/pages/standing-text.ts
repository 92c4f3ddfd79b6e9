/** A figure of a country's standing in words: with its bound where ties are unknown. */
import type { Standing, StandingName } from '../../study/country-standing.ts';
import type { Language } from '../words/en/language.ts';

/** `12`, `12–15`, `≤ 15` where no follow was read, `–` where there is no account. */
export function standingText(language: Language, standing: Standing | null, name: StandingName): string {
  if (standing === null) return '–';
  const { known, most } = standing[name];
  const isKnown = standing.sources > 0 || name === 'following';
  return isKnown ? boundsText(language, known, most) : language.page.atMost(most);
}

/** `12`, or `12–15`. */
export function boundsText({ count }: Language, least: number, most: number): string {
  return least === most ? count(least) : `${count(least)}–${count(most)}`;
}

/** `12 (3)`, the rank in brackets where there is one. */
export function rankedText({ page, count }: Language, value: string, rank: number): string {
  return Number.isNaN(rank) ? value : page.withRank(value, count(rank));
}
