/** The top of a ranking in words: what the figures allow to be said, ties as ties. */

import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import type { TopRows } from '../facts/top-rows.ts';

/** Those who share first place. */
export function firstPlace(ranked: readonly Ranked[]): number[] {
  return ranked.filter(({ rank }) => rank === 1).map(({ node }) => node);
}

/** A sentence on a rank that was left out, or ''. */
export function cutText({ language }: Facts, { cut }: TopRows, unit: (value: number) => string): string {
  return cut === null ? '' : language.ranked.cut(cut.count, cut.rank, unit(cut.value), 'rankings.csv');
}
