/** Whether the tenth and the eleventh of a ranking can be told apart. */

import { type Ranked, rankNodes } from '../../graph/ranks.ts';
import type { Facts } from '../facts/facts.ts';
import { accountText } from '../words/account-text.ts';

const TENTH = 9;

/** Within what a node's figure lies: bounds, or a 95% interval. */
export interface Within {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** `equal` where both are exact and the same; `open` where what the one and the other may be overlap. */
export type Apart = 'apart' | 'equal' | 'open';

/** @returns `null` where fewer than eleven are ranked. */
export function tenthPlace(
  ranked: readonly Ranked[],
  { low, high }: Within,
): { verdict: Apart; tenth: number; next: number } | null {
  const tenth = ranked[TENTH]?.node;
  const next = ranked[TENTH + 1]?.node;
  if (tenth === undefined || next === undefined) return null;
  const exact = [tenth, next].every((node) => low[node] === high[node]);
  const overlap = exact && low[tenth] === low[next] ? 'equal' : 'open';
  return { verdict: low[tenth]! > high[next]! ? 'apart' : overlap, tenth, next };
}

/** The sentence under a ranked table; '' where there is no eleventh, or nothing to rank. */
export function tenthText(
  facts: Facts,
  values: Float64Array,
  within: Within,
  kind: 'bounds' | 'intervals',
  cell: (value: number) => string,
): string {
  const place = tenthPlace(
    rankNodes(values).filter(({ value }) => value > 0),
    within,
  );
  if (place === null) return '';
  const { study, language } = facts;
  const name = (node: number) => accountText(facts, study.nodes[node]!);
  const range = (node: number) => {
    const [low, high] = [cell(within.low[node]!), cell(within.high[node]!)];
    return low === high ? low : language.ranked.within(low, high);
  };
  const { tenth, next, verdict } = place;
  return language.ranked.tenth[verdict](name(tenth), range(tenth), name(next), range(next), kind);
}
