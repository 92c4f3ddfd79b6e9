/** What the nodes of the graph are, in words. */
import { count } from '../cli/count.ts';
import type { Study, Unit } from '../study/study.ts';
import { UNIT_WORDS } from '../study/unit-words.ts';

export function countUnits(number: number, unit: Unit): string {
  return count(number, ...UNIT_WORDS[unit]);
}

/** `604 accounts`, or `190 countries of 604 accounts` where they are taken together. */
export function countNodes({ unit, nodes, accounts, collapsed }: Study): string {
  const counted = countUnits(nodes.length, unit);
  if (collapsed === null) return counted;
  return `${counted} of ${count(accounts.length - collapsed.unitless, 'account')}`;
}
