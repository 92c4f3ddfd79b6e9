/** `--unit`: what the nodes of the graph are. */
import { Option } from 'commander';
import { count } from '../cli/count.ts';
import { type Study, UNITS, type Unit } from '../study/study.ts';
import { UNIT_WORDS } from '../study/unit-words.ts';

export function unitOption(): Option {
  return new Option(
    '--unit <UNIT>',
    'what is studied: accounts, or all accounts of an actor or a country taken together (default: account)',
  ).choices(UNITS);
}

export function countUnits(number: number, unit: Unit): string {
  return count(number, ...UNIT_WORDS[unit]);
}

/** `604 accounts`, or `190 countries of 604 accounts` where they are taken together. */
export function countNodes({ unit, nodes, accounts, collapsed }: Study): string {
  const counted = countUnits(nodes.length, unit);
  if (collapsed === null) return counted;
  return `${counted} of ${count(accounts.length - collapsed.unitless, 'account')}`;
}
