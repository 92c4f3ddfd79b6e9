/** What became of who was ranked in the earlier year, in words: its rank today, or why it has none. */
import type { Ranked } from '../../graph/ranks.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';

/** @param node of the earlier year. @param ranks of today, by node. */
export function formerFate(
  { language }: Facts,
  { comparison }: ChangeFacts,
  node: number,
  ranks: ReadonlyMap<number, Ranked>,
): string {
  const { fate } = language.front;
  const { accountId } = comparison.old.nodes[node]!;
  const now = comparison.toNew.node[node]!;
  const absent = comparison.toNew.absent[node];
  const rank = ranks.get(now);
  if (rank !== undefined) return fate.rank(rank.rank);
  if (now >= 0) return fate.unread;
  if (absent) return fate.gone(language.verdict(absent.verdict as Parameters<typeof language.verdict>[0]));
  const hasSuccessor = comparison.events.some(
    ({ kind, account }) => kind === 'left-office' && account.accountId === accountId,
  );
  return hasSuccessor ? fate.office : fate.left;
}
