/** Who was ranked in the earlier year, as today calls the account, and what became of it, in words: its rank today, or why it has none. */
import type { ComparedAccount } from '../../changes/side.ts';
import type { Ranked } from '../../graph/ranks.ts';
import { foldHandle } from '../../roster/handles.ts';
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';

/**
 * The account with its holder of the earlier year and its handle of today, since the one that it had may be another's by
 * now. Of one that is gone the handle is left out where another has it.
 */
export function formerAccount({ comparison }: ChangeFacts, node: number): ComparedAccount {
  const { old, new: fresh, toNew } = comparison;
  const account = old.nodes[node]!;
  const today = fresh.nodes[toNew.node[node]!];
  if (today !== undefined) return { ...account, handle: today.handle };
  const isTaken = fresh.nodes.some(({ handle }) => foldHandle(handle) === foldHandle(account.handle));
  return isTaken ? { ...account, handle: '' } : account;
}

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
  if (rank !== undefined) return fate.rank(rank.rank, rank.value);
  if (now >= 0) return fate.unread;
  if (absent) return fate.gone(language.verdict(absent.verdict as Parameters<typeof language.verdict>[0]));
  const hasSuccessor = comparison.events.some(
    ({ kind, account }) => kind === 'left-office' && account.accountId === accountId,
  );
  return hasSuccessor ? fate.office : fate.left;
}
