/** The top of a ranking in words and as rows: what the figures allow to be said, ties as ties. */

import type { Ranked } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { allAccounts } from './account-text.ts';

/** More than this many who share first place are counted, not named. */
const NAMED_TOGETHER = 5;
/** Rows by which a table may be longer than asked for, for a tie at its end. */
const OVERHANG = 5;

export interface TopRows {
  rows: Ranked[];
  /** Those who share the next rank, if that is what cut the table off short. */
  cut: { rank: number; value: number; count: number } | null;
}

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

/**
 * The first `count` with everyone who shares the last rank, but for values of 0. A rank that too many share to
 * be shown whole is left out whole.
 */
export function topRows(ranked: readonly Ranked[], count: number): TopRows {
  const positive = ranked.filter(({ value }) => value > 0);
  const rows = positive.filter(({ rank }) => rank <= count);
  if (rows.length <= count + OVERHANG) return { rows, cut: null };
  const { rank, value } = rows.at(-1)!;
  const kept = rows.filter((row) => row.rank < rank);
  return { rows: kept, cut: { rank, value, count: rows.length - kept.length } };
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
