/** Mutual pairs between groups of accounts, against the pairs that can be judged. */
import { hasEdge, isUnseen } from '../../graph/graph.ts';
import { type Grouping, NO_VALUE } from '../../study/grouping.ts';
import type { Study } from '../../study/study.ts';

export interface MutualByGroup {
  /** k×k and symmetric; both in comparable pairs, that is with both directions known. */
  mutual: Float64Array;
  pairs: Float64Array;
}

/** Counts comparable pairs, and mutual ones among them, by the groups of their two accounts. */
export function mutualByGroup({ graph }: Study, { labels, mixing }: Grouping): MutualByGroup {
  const { groups } = mixing;
  const size = groups.length;
  const number = new Map(groups.map((name, g) => [name, g]));
  const group = labels.map((label) => number.get(label) ?? number.get(NO_VALUE)!);
  const mutual = new Float64Array(size * size);
  const pairs = new Float64Array(size * size);
  const add = (counts: Float64Array, i: number, j: number, count: number) => {
    const g = group[i]!;
    const h = group[j]!;
    counts[g * size + h]! += count;
    if (g !== h) counts[h * size + g]! += count;
  };

  const observed = new Float64Array(size);
  for (let i = 0; i < graph.size; i++) observed[group[i]!]! += graph.observed[i]!;
  for (let g = 0; g < size; g++) {
    for (let h = 0; h < size; h++) {
      pairs[g * size + h] =
        g === h ? (observed[g]! * observed[g]! - observed[g]!) / 2 : observed[g]! * observed[h]!;
    }
  }
  for (const [i, j] of sameActorPairs(graph.actor, graph.observed)) add(pairs, i, j, -1);
  for (let i = 0; i < graph.size; i++) {
    for (let k = graph.unseenStart[i]!; k < graph.unseenStart[i + 1]!; k++) {
      const j = graph.unseenTarget[k]!;
      const both = isUnseen(graph, j, i);
      if (graph.observed[j] === 1 && (i < j || !both)) add(pairs, i, j, -1);
    }
    if (graph.observed[i] === 0) continue;
    for (let k = graph.outStart[i]!; k < graph.outStart[i + 1]!; k++) {
      const j = graph.outTarget[k]!;
      if (j > i && graph.observed[j] === 1 && hasEdge(graph, j, i)) add(mutual, i, j, 1);
    }
  }
  return { mutual, pairs };
}

/** Pairs of observed accounts of one actor, between which there is no tie to judge. */
function* sameActorPairs(actor: Uint32Array | null, observed: Uint8Array): Iterable<[number, number]> {
  if (actor === null) return;
  const seen = new Map<number, number[]>();
  for (let i = 0; i < actor.length; i++) {
    if (observed[i] === 0) continue;
    const others = seen.get(actor[i]!) ?? [];
    for (const j of others) yield [j, i];
    others.push(i);
    seen.set(actor[i]!, others);
  }
}
