/** How many mutual ties an account had: ranks rise where ties fall, and the other way round. */
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';

/** NaN where nothing changed, or there is nothing to set it against. @param node of today. */
export function mutualThen(
  { measured }: Facts,
  { comparison, oldMutual, diff }: ChangeFacts,
  node: number,
): number {
  const then = oldMutual[comparison.toOld.node[node]!] ?? Number.NaN;
  const isSame = diff.ranks()[node]!.mutual_changed === 0 && then === measured.nodes.mutual[node];
  return isSame ? Number.NaN : then;
}
