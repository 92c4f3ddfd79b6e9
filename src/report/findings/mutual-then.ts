/** How many mutual ties an account had, and how many of them it made and broke: ranks rise where ties fall, and the other way round. */
import type { ChangeFacts } from '../facts/change-facts.ts';
import type { Facts } from '../facts/facts.ts';

/** After the number of today, in words; '' where nothing changed, or there is nothing to set it against. @param node of today. */
export function mutualThen({ language, measured }: Facts, change: ChangeFacts, node: number): string {
  const { comparison, oldMutual, turnover } = change;
  const then = oldMutual[comparison.toOld.node[node]!];
  if (then === undefined || Number.isNaN(then)) return '';
  const [made, broken] = [turnover.made[node]!, turnover.broken[node]!];
  const now = measured.nodes.mutual[node]!;
  if (made + broken === 0 && then === now) return '';
  return language.front.mutualThen(then, made, broken, now - then - made + broken);
}
