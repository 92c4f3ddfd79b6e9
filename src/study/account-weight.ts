/** Who weighs most, where few can be named: who speaks for a country or an organisation first, then by followers within the roster. */
import type { NodeGraph } from './study.ts';

/** Those who speak for a country or an organisation come before all others. */
const FIRST_OFFICES: readonly string[] = [
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'foreign-ministry',
  'international-organisation',
];

/** The order in words, after what is in it. */
export const WEIGHT_ORDER = 'leaders, foreign ministries and organisations first, then by followers';

/** Sorts nodes, the weightiest first; equal ones by node. */
export function byWeight({ nodes, graph }: NodeGraph): (a: number, b: number) => number {
  const tier = (node: number) => (FIRST_OFFICES.includes(nodes[node]!.row.office) ? 0 : 1);
  const followers = (node: number) => graph.inStart[node + 1]! - graph.inStart[node]!;
  return (a, b) => tier(a) - tier(b) || followers(b) - followers(a) || a - b;
}
