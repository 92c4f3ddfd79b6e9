/** How far partitions agree: the adjusted Rand index, and how often nodes that sit together do so again. */
import { pairsOf } from './pairs-of.ts';

/** A partition as lists of members, for comparing many others with it. */
export interface PartitionMembers {
  /** Number of clusters, k. */
  count: number;
  /** k+1 offsets into `member`; cluster c, 1…k, is entries start[c−1]…start[c]−1. */
  start: Uint32Array;
  member: Uint32Array;
}

/** The members of clusters 1…count; nodes of cluster 0 belong to none. */
export function listMembers(cluster: Int32Array, count: number): PartitionMembers {
  const start = new Uint32Array(count + 1);
  for (let i = 0; i < cluster.length; i++) if (cluster[i]! > 0) start[cluster[i]!]!++;
  for (let c = 0; c < count; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const member = new Uint32Array(start[count]!);
  for (let i = 0; i < cluster.length; i++) {
    const c = cluster[i]!;
    if (c > 0) member[next[c - 1]!++] = i;
  }
  return { count, start, member };
}

/**
 * The adjusted Rand index (Hubert & Arabie 1985) between a partition and other labels (0…n−1) of the same
 * nodes, over the partition's members: 1 where both are the same, 0 on average by chance, −1 at the least. Two
 * partitions that leave nothing to chance (both one cluster, or both all alone) are the same: 1.
 *
 * `together`, where given, has added to it for each member the number of other members of its cluster that
 * carry its label. `tally` is n zeros, and is so again afterwards.
 */
export function adjustedRandIndex(
  partition: PartitionMembers,
  labels: Int32Array,
  tally: Float64Array,
  together?: Float64Array,
): number {
  const { count, start, member } = partition;
  let pairsBoth = 0;
  let pairsPartition = 0;
  for (let c = 0; c < count; c++) {
    const first = start[c]!;
    const end = start[c + 1]!;
    pairsPartition += pairsOf(end - first);
    for (let k = first; k < end; k++) tally[labels[member[k]!]!]!++;
    for (let k = first; k < end; k++) {
      const others = tally[labels[member[k]!]!]! - 1;
      pairsBoth += others / 2;
      if (together !== undefined) together[member[k]!]! += others;
    }
    for (let k = first; k < end; k++) tally[labels[member[k]!]!] = 0;
  }
  let pairsLabels = 0;
  for (let k = 0; k < member.length; k++) pairsLabels += tally[labels[member[k]!]!]!++;
  for (let k = 0; k < member.length; k++) tally[labels[member[k]!]!] = 0;
  // (both − expected) ÷ (most − expected), in whole numbers until the one division.
  const all = pairsOf(member.length);
  const expected = pairsPartition * pairsLabels;
  const range = ((pairsPartition + pairsLabels) / 2) * all - expected;
  return range === 0 ? 1 : (pairsBoth * all - expected) / range;
}
