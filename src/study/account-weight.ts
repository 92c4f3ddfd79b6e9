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
  // Of each node once, however often it is compared.
  const weights = new Int32Array(graph.size).fill(-1);
  const weightOf = (node: number) => {
    if (weights[node] === -1) {
      const isFirst = FIRST_OFFICES.includes(nodes[node]!.row.office);
      // Nobody has as many followers as there are accounts.
      weights[node] = graph.inStart[node + 1]! - graph.inStart[node]! + (isFirst ? graph.size : 0);
    }
    return weights[node]!;
  };
  return (a, b) => weightOf(b) - weightOf(a) || a - b;
}
