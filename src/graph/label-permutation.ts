/** Assortativity and E–I index when the values of an attribute are dealt to the accounts at random. */
import type { Graph } from './graph.ts';
import type { Grouping } from './number-groups.ts';
import { createRandom, shuffle } from './random.ts';

export interface LabelDraws {
  /** Newman's assortativity (2003): observed, and per draw; NaN where undefined. */
  observedAssortativity: number;
  assortativity: Float64Array;
  /** E–I index (Krackhardt & Stern 1988): observed, and per draw; NaN without edges. */
  observedEiIndex: number;
  eiIndex: Float64Array;
}

/** Numbers of edges within a group, for each of some ways to give the nodes their groups. */
export type CountInternal = (ways: readonly Uint32Array[]) => ArrayLike<number>;

/** Permutations that are counted together. */
const TOGETHER = 16;

/**
 * Permutes the labels over all nodes. O(draws · (n + m)).
 *
 * @param countInternal who counts, for up to 16 ways at once; the default is plain TypeScript.
 */
export function permuteLabels(
  graph: Graph,
  grouping: Grouping,
  options: { draws: number; seed: number },
  countInternal: CountInternal = (ways) => ways.map((group) => countWithin(graph, group)),
): LabelDraws {
  const { draws, seed } = options;
  const random = createRandom(seed);
  const count = grouping.groups.length;
  const label = grouping.group.slice();
  const observed = measureLabels(graph, label, count, countWithin(graph, label));
  const assortativity = new Float64Array(draws);
  const eiIndex = new Float64Array(draws);
  for (let first = 0; first < draws; first += TOGETHER) {
    const ways = Array.from({ length: Math.min(TOGETHER, draws - first) }, () => {
      shuffle(label, random);
      return label.slice();
    });
    const internal = countInternal(ways);
    for (const [way, group] of ways.entries()) {
      const figures = measureLabels(graph, group, count, internal[way]!);
      assortativity[first + way] = figures.assortativity;
      eiIndex[first + way] = figures.eiIndex;
    }
  }
  return {
    observedAssortativity: observed.assortativity,
    assortativity,
    observedEiIndex: observed.eiIndex,
    eiIndex,
  };
}

function countWithin({ size, outStart, outTarget }: Graph, label: Uint32Array): number {
  let internal = 0;
  for (let i = 0; i < size; i++) {
    const own = label[i]!;
    for (let k = outStart[i]!, end = outStart[i + 1]!; k < end; k++) {
      if (label[outTarget[k]!] === own) internal++;
    }
  }
  return internal;
}

/** Both figures from the edges within groups and the degree sums of the groups; NaN with a single group. */
function measureLabels(
  graph: Graph,
  label: Uint32Array,
  count: number,
  internal: number,
): { assortativity: number; eiIndex: number } {
  const { size, outStart, inStart } = graph;
  const out = new Float64Array(count);
  const incoming = new Float64Array(count);
  for (let i = 0; i < size; i++) {
    const own = label[i]!;
    out[own]! += outStart[i + 1]! - outStart[i]!;
    incoming[own]! += inStart[i + 1]! - inStart[i]!;
  }
  const total = graph.edgeCount;
  let expected = 0;
  for (let g = 0; g < count; g++) expected += out[g]! * incoming[g]!;
  const range = total * total - expected;
  return {
    assortativity: range === 0 ? Number.NaN : (total * internal - expected) / range,
    eiIndex: count < 2 ? Number.NaN : (total - 2 * internal) / total,
  };
}
