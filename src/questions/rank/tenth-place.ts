/** Whether the tenth and the eleventh of a ranking can be told apart. */
import type { Apart } from '../../words/values.ts';

const TENTH = 9;

/** Within what a node's figure lies: bounds, or a 95% interval. */
interface Within {
  low: ArrayLike<number>;
  high: ArrayLike<number>;
}

/** @returns `null` where fewer than eleven are ranked. */
export function tenthPlace(
  ranked: readonly { node: number }[],
  { low, high }: Within,
): { verdict: Apart; tenth: number; next: number } | null {
  const tenth = ranked[TENTH]?.node;
  const next = ranked[TENTH + 1]?.node;
  if (tenth === undefined || next === undefined) return null;
  const exact = [tenth, next].every((node) => low[node] === high[node]);
  const overlap = exact && low[tenth] === low[next] ? 'equal' : 'open';
  return { verdict: low[tenth]! > high[next]! ? 'apart' : overlap, tenth, next };
}
