/** The top of a ranking in words: what the figures allow to be said, ties as ties. */

import type { Ranked } from '../../graph/ranks.ts';
import type { RankBounds } from '../../values/bounded.ts';
import type { Language } from '../../words/en/report/language.ts';
import type { Facts } from '../facts/facts.ts';
import type { TopRows } from '../facts/top-rows.ts';
import { allAccounts } from './account-text.ts';

/** More than this many who share first place are counted, not named. */
const NAMED_TOGETHER = 5;
/** Those who share first place. */
export function firstPlace(ranked: readonly Ranked[]): number[] {
  return ranked.filter(({ rank }) => rank === 1).map(({ node }) => node);
}

/** `A leads`, `A and B share first place`, `12 accounts share first place`. */
export function leaderText(facts: Facts, ranked: readonly Ranked[]): string {
  const { language } = facts;
  const first = firstPlace(ranked);
  if (first.length === 1) return language.ranked.leads(allAccounts(facts, first));
  const who = first.length > NAMED_TOGETHER ? language.nodes(first.length) : allAccounts(facts, first);
  return language.ranked.share(who);
}

/** `3`, or `3–7`. */
export function rankRangeText({ range }: Language, { best, worst }: RankBounds): string {
  return range(best, worst);
}

/** A sentence on a rank that was left out, or ''. */
export function cutText(
  { language }: Facts,
  { cut }: TopRows,
  unit: (value: number) => string,
  file = 'rankings.csv',
): string {
  return cut === null ? '' : language.ranked.cut(cut.count, cut.rank, unit(cut.value), file);
}
