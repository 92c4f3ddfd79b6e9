/** The Leiden algorithm (Traag, Waltman & van Eck 2019) at resolution 1, iterated until it is stable. */
import { refine } from './leiden-refinement.ts';
import { createScratch, moveNodes, type Scratch } from './louvain-moves.ts';
import { type ModularityGraph, mergeNodes, weightWithin } from './modularity-graph.ts';
import { createRandom, type Random } from './random.ts';

/** A run on a graph of n nodes: from a seed to a community 0…n−1 for each node, and the weight within communities. */
export type LeidenRun = (seed: number) => { community: Int32Array; within: number };

/**
 * Prepares runs that differ by their seed alone. In the partition a run ends with, no move of one node and no
 * merging of two communities raises modularity, and every community is connected.
 */
export function prepareLeiden(graph: ModularityGraph): LeidenRun {
  const scratch = createScratch(graph.size);
  return (seed) => {
    const random = createRandom(seed);
    const community = new Int32Array(graph.size);
    for (let i = 0; i < graph.size; i++) community[i] = i;
    while (improve(graph, community, random, scratch)) {}
    return { community, within: weightWithin(graph, community) };
  };
}

/** One iteration: moves, refinement and merging, up through all levels. Returns whether anything moved. */
function improve(graph: ModularityGraph, community: Int32Array, random: Random, scratch: Scratch): boolean {
  let level = graph;
  let labels = community;
  let moved = false;
  const merged = new Int32Array(graph.size);
  for (let i = 0; i < graph.size; i++) merged[i] = i;
  for (;;) {
    if (moveNodes(level, labels, random, scratch)) moved = true;
    const part = refine(level, labels, random, scratch);
    const count = renumber(part, scratch.touched);
    if (count === level.size) break;
    const above = new Int32Array(count);
    for (let i = 0; i < level.size; i++) above[part[i]!] = labels[i]!;
    renumber(above, scratch.touched);
    for (let i = 0; i < graph.size; i++) merged[i] = part[merged[i]!]!;
    level = mergeNodes(level, part, count);
    labels = above;
  }
  if (labels !== community) for (let i = 0; i < graph.size; i++) community[i] = labels[merged[i]!]!;
  return moved;
}

/** Numbers the labels 0, 1, … by first appearance, in place; returns how many there are. */
function renumber(labels: Int32Array, number: Int32Array): number {
  number.fill(-1);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (number[label] === -1) number[label] = count++;
    labels[i] = number[label]!;
  }
  return count;
}
