/** Who was ranked in the earlier year, as today calls the account. */
import type { Comparison } from './compare-snapshots.ts';
import type { ComparedAccount } from './side.ts';

/**
 * The account with its holder of the earlier year and its handle of today, since the one that it had may be another's by
 * now. Of one that is gone the handle is left out where another has it.
 * @param node of the earlier year.
 */
export function formerAccount(
  { old, new: fresh, toNew }: Pick<Comparison, 'old' | 'new' | 'toNew'>,
  node: number,
): ComparedAccount {
  const account = old.nodes[node]!;
  const today = fresh.nodes[toNew.node[node]!];
  if (today !== undefined) return { ...account, handle: today.handle };
  const isTaken = fresh.nodes.some(({ handle }) => handle.toLowerCase() === account.handle.toLowerCase());
  return isTaken ? { ...account, handle: '' } : account;
}
