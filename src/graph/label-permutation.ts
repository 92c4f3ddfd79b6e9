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

/** Permutes the labels over all nodes. O(draws · (n + m)). */
export function permuteLabels(
  graph: Graph,
  grouping: Grouping,
  options: { draws: number; seed: number },
): LabelDraws {
  const { draws, seed } = options;
  const random = createRandom(seed);
  const label = grouping.group.slice();
  const sums = {
    out: new Float64Array(grouping.groups.length),
    in: new Float64Array(grouping.groups.length),
  };
  const observed = measureLabels(graph, label, sums);
  const assortativity = new Float64Array(draws);
  const eiIndex = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(label, random);
    const figures = measureLabels(graph, label, sums);
    assortativity[draw] = figures.assortativity;
    eiIndex[draw] = figures.eiIndex;
  }
  return {
    observedAssortativity: observed.assortativity,
    assortativity,
    observedEiIndex: observed.eiIndex,
    eiIndex,
  };
}

/** Both figures from the edges within groups and the degree sums of the groups, `sums` being overwritten. */
function measureLabels(
  graph: Graph,
  label: Uint32Array,
  sums: { out: Float64Array; in: Float64Array },
): { assortativity: number; eiIndex: number } {
  const { size, outStart, outTarget, inStart } = graph;
  sums.out.fill(0);
  sums.in.fill(0);
  let internal = 0;
  for (let i = 0; i < size; i++) {
    const own = label[i]!;
    const first = outStart[i]!;
    const end = outStart[i + 1]!;
    sums.out[own]! += end - first;
    sums.in[own]! += inStart[i + 1]! - inStart[i]!;
    for (let k = first; k < end; k++) if (label[outTarget[k]!] === own) internal++;
  }
  const total = graph.edgeCount;
  let expected = 0;
  for (let g = 0; g < sums.out.length; g++) expected += sums.out[g]! * sums.in[g]!;
  const range = total * total - expected;
  return {
    assortativity: range === 0 ? Number.NaN : (total * internal - expected) / range,
    eiIndex: (total - 2 * internal) / total,
  };
}
