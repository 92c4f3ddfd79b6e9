/** The local moves of Louvain (Blondel et al. 2008) with a queue of the nodes whose surroundings changed. */
import type { ModularityGraph } from './modularity-graph.ts';
import { type Random, shuffle } from './random.ts';

/** Arrays for graphs of up to a number of nodes, made once for all runs and levels of merging. */
export interface Scratch {
  /** Weight between the node at hand and each community; all 0 between uses. */
  linked: Float64Array;
  /** Communities the node at hand is linked to. */
  touched: Int32Array;
  queue: Uint32Array;
  queued: Uint8Array;
  /** Communities without a member. */
  vacant: Int32Array;
  /** Sums per community: degrees, members. */
  out: Float64Array;
  in: Float64Array;
  members: Int32Array;
  /** Sums per part of a community: degrees, and links to the rest of the community. */
  partOut: Float64Array;
  partIn: Float64Array;
  toRest: Float64Array;
  /** 1 where a node has joined another or has been joined. */
  joined: Uint8Array;
}

/** Scratch for graphs of at most `size` nodes, 66 bytes a node. */
export function createScratch(size: number): Scratch {
  return {
    linked: new Float64Array(size),
    touched: new Int32Array(size),
    queue: new Uint32Array(size),
    queued: new Uint8Array(size),
    vacant: new Int32Array(size),
    out: new Float64Array(size),
    in: new Float64Array(size),
    members: new Int32Array(size),
    partOut: new Float64Array(size),
    partIn: new Float64Array(size),
    toRest: new Float64Array(size),
    joined: new Uint8Array(size),
  };
}

/**
 * Moves nodes to the community that raises modularity most, from a random order on, until no single move
 * raises it. Changes `community` (ids 0…size−1) in place; returns whether anything moved.
 */
export function moveNodes(
  graph: ModularityGraph,
  community: Int32Array,
  random: Random,
  scratch: Scratch,
): boolean {
  const { size, total, start, neighbour, weight, out, in: incoming } = graph;
  const { linked, touched, queue, queued, vacant, members } = scratch;
  const outSum = scratch.out;
  const inSum = scratch.in;
  sumCommunities(graph, community, scratch);
  let vacantCount = 0;
  for (let c = 0; c < size; c++) if (members[c] === 0) vacant[vacantCount++] = c;
  for (let i = 0; i < size; i++) queue[i] = i;
  shuffle(queue, random, size);
  queued.fill(1, 0, size);
  let head = 0;
  let waiting = size;
  let moved = false;
  while (waiting > 0) {
    const i = queue[head]!;
    head = head + 1 === size ? 0 : head + 1;
    waiting--;
    queued[i] = 0;
    const from = community[i]!;
    const rowStart = start[i]!;
    const rowEnd = start[i + 1]!;
    let touchedCount = 0;
    for (let k = rowStart; k < rowEnd; k++) {
      const c = community[neighbour[k]!]!;
      const sum = linked[c]!;
      if (sum === 0) touched[touchedCount++] = c;
      linked[c] = sum + weight[k]!;
    }
    const outOwn = out[i]!;
    const inOwn = incoming[i]!;
    outSum[from]! -= outOwn;
    inSum[from]! -= inOwn;
    let best = from;
    const linkedFrom = linked[from]!;
    let bestGain = total * linkedFrom - outOwn * inSum[from]! - inOwn * outSum[from]!;
    for (let k = 0; k < touchedCount; k++) {
      const c = touched[k]!;
      const gain = total * linked[c]! - outOwn * inSum[c]! - inOwn * outSum[c]!;
      linked[c] = 0;
      if (gain > bestGain) {
        best = c;
        bestGain = gain;
      }
    }
    const stranded = bestGain < 0 || (bestGain === 0 && linkedFrom === 0);
    if (stranded && members[from]! > 1) best = vacant[--vacantCount]!;
    outSum[best]! += outOwn;
    inSum[best]! += inOwn;
    if (best === from) continue;
    moved = true;
    community[i] = best;
    members[best]!++;
    if (--members[from]! === 0) vacant[vacantCount++] = from;
    for (let k = rowStart; k < rowEnd; k++) {
      const j = neighbour[k]!;
      if (queued[j] === 1 || community[j] === best) continue;
      queued[j] = 1;
      let tail = head + waiting;
      if (tail >= size) tail -= size;
      queue[tail] = j;
      waiting++;
    }
  }
  return moved;
}

function sumCommunities(graph: ModularityGraph, community: Int32Array, scratch: Scratch): void {
  const { size } = graph;
  scratch.out.fill(0, 0, size);
  scratch.in.fill(0, 0, size);
  scratch.members.fill(0, 0, size);
  for (let i = 0; i < size; i++) {
    const c = community[i]!;
    scratch.out[c]! += graph.out[i]!;
    scratch.in[c]! += graph.in[i]!;
    scratch.members[c]!++;
  }
}
