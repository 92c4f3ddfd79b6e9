/** The refinement of Leiden (Traag, Waltman & van Eck 2019): splits communities into well-connected parts. */
import type { Scratch } from './louvain-moves.ts';
import type { ModularityGraph } from './modularity-graph.ts';
import { type Random, shuffle } from './random.ts';

/**
 * The parts of each community, ids 0…size−1. Each node is alone at first; in a random order, those still alone
 * and well connected to the rest of their community join the well-connected part of it that raises modularity
 * most. (The original joins one at random, with a temperature; runs differ by their order here.) Needs
 * `scratch.out` and `scratch.in` as the moves leave them, the sums of `community`.
 */
export function refine(
  graph: ModularityGraph,
  community: Int32Array,
  random: Random,
  scratch: Scratch,
): Int32Array {
  const { size, total, start, neighbour, weight, out, in: incoming } = graph;
  const { linked, touched, queue: order, partOut, partIn, toRest, joined } = scratch;
  const part = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    part[i] = i;
    partOut[i] = out[i]!;
    partIn[i] = incoming[i]!;
    order[i] = i;
    let sum = 0;
    const own = community[i]!;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      if (community[neighbour[k]!] === own) sum += weight[k]!;
    }
    toRest[i] = sum;
  }
  joined.fill(0, 0, size);
  shuffle(order, random, size);
  for (let n = 0; n < size; n++) {
    const i = order[n]!;
    if (joined[i] === 1) continue;
    const own = community[i]!;
    const outAll = scratch.out[own]!;
    const inAll = scratch.in[own]!;
    const outOwn = out[i]!;
    const inOwn = incoming[i]!;
    if (total * toRest[i]! < outOwn * (inAll - inOwn) + inOwn * (outAll - outOwn)) continue;
    let touchedCount = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = neighbour[k]!;
      if (community[j] !== own) continue;
      const p = part[j]!;
      const sum = linked[p]!;
      if (sum === 0) touched[touchedCount++] = p;
      linked[p] = sum + weight[k]!;
    }
    let best = i;
    let bestGain = 0;
    let bestLinked = 0;
    for (let k = 0; k < touchedCount; k++) {
      const p = touched[k]!;
      const link = linked[p]!;
      linked[p] = 0;
      const gain = total * link - outOwn * partIn[p]! - inOwn * partOut[p]!;
      if (gain <= bestGain) continue;
      const wellConnected =
        total * toRest[p]! >= partOut[p]! * (inAll - partIn[p]!) + partIn[p]! * (outAll - partOut[p]!);
      if (!wellConnected) continue;
      best = p;
      bestGain = gain;
      bestLinked = link;
    }
    if (best === i) continue;
    part[i] = best;
    joined[i] = 1;
    joined[best] = 1;
    partOut[best]! += outOwn;
    partIn[best]! += inOwn;
    toRest[best]! += toRest[i]! - 2 * bestLinked;
  }
  return part;
}
