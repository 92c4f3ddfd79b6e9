/** What became of an account that has no rank any more. */
import type { Comparison } from './compare-snapshots.ts';

export const FATES = ['left-office', 'left-group', 'left-roster', 'left-network', 'unreadable'] as const;
export type Fate = (typeof FATES)[number];

/** @param isThere whether it is a node of today. @returns `null` where the snapshots do not tell. */
export function fateOf(
  { events }: Pick<Comparison, 'events'>,
  accountId: string,
  isThere: boolean,
): Fate | null {
  if (isThere) return 'unreadable';
  const kinds = events.filter(({ account }) => account.accountId === accountId).map(({ kind }) => kind);
  if (kinds.includes('left-office')) return 'left-office';
  if (kinds.includes('left-group')) return 'left-group';
  if (kinds.includes('left')) return 'left-roster';
  return kinds.includes('gone-unobservable') ? 'left-network' : null;
}
