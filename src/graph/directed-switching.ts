/**
 * A random walk over the directed graphs that have the in- and out-degrees of a given one.
 *
 * A step tries one of two moves: two edges exchange their targets, or a directed 3-cycle is reversed. Without
 * the second the walk does not reach every graph (Rao, Jana & Bandyopadhyay 1996). A try that would make a
 * self-follow, a duplicate, a tie between accounts of one actor or a tie that could not have been seen leaves
 * the graph as it is. Every move is as likely as its reverse, so that in the long run all graphs the walk
 * reaches are equally likely; where unseen ties are many, it may not reach all there are.
 */
import type { Graph } from './graph.ts';
import { createPairSet, type PairSet } from './pair-set.ts';
import { type Random, randomBelow } from './random.ts';

/** Every such try is a 3-cycle, the others are exchanges. */
const TRIES_A_CYCLE = 8;

/** The edges of a walk in its order. */
export interface WalkEdges {
  /** Edge k is source[k] → target[k]. The first `movable` edges leave observed sources, and may change target. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly movable: number;
  /** Movable edges of node i: rowStart[i]…rowEnd[i]−1. */
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
}

/** The state of the walk. Changed in place by `switchEdges`. */
export interface DirectedWalk extends WalkEdges {
  /** The edges, and the pairs that must not become edges. */
  readonly taken: PairSet;
}

/** The edges of the graph, those that may move first, each by source and target. */
export function orderEdges(graph: Graph): WalkEdges {
  const { size, edgeCount, observed, outStart, outTarget } = graph;
  const source = new Uint32Array(edgeCount);
  const target = new Uint32Array(edgeCount);
  const rowStart = new Uint32Array(size);
  const rowEnd = new Uint32Array(size);
  let count = 0;
  let movable = 0;
  for (const seen of [1, 0]) {
    for (let i = 0; i < size; i++) {
      if (observed[i] !== seen) continue;
      rowStart[i] = count;
      for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
        source[count] = i;
        target[count++] = outTarget[k]!;
      }
      rowEnd[i] = seen === 1 ? count : rowStart[i]!;
    }
    if (seen === 1) movable = count;
  }
  return { source, target, movable, rowStart, rowEnd };
}

/** A walk that stands at the graph itself. */
export function startDirectedWalk(graph: Graph): DirectedWalk {
  const edges = orderEdges(graph);
  const { source, target } = edges;
  const forbidden = listForbiddenPairs(graph);
  const taken = createPairSet(graph.size, graph.edgeCount + forbidden.length / 2);
  for (let k = 0; k < source.length; k++) taken.add(source[k]!, target[k]!);
  for (let k = 0; k < forbidden.length; k += 2) taken.add(forbidden[k]!, forbidden[k + 1]!);
  return { ...edges, taken };
}

/** The ends of each edge, one after the other. */
export function pairUp(one: Uint32Array, other: Uint32Array): Uint32Array {
  const ends = new Uint32Array(2 * one.length);
  for (let k = 0; k < one.length; k++) {
    ends[2 * k] = one[k]!;
    ends[2 * k + 1] = other[k]!;
  }
  return ends;
}

/** Pairs that are no tie, or whose tie cannot be seen, from observed sources: i, j, i, j, … */
export function listForbiddenPairs(graph: Graph): number[] {
  const { size, actor, unseenStart, unseenTarget } = graph;
  const pairs: number[] = [];
  const accounts = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const of = actor === null ? i : actor[i]!;
    const others = accounts.get(of);
    if (others === undefined) accounts.set(of, [i]);
    else others.push(i);
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) pairs.push(i, unseenTarget[k]!);
  }
  for (const nodes of accounts.values()) {
    for (const i of nodes) for (const j of nodes) pairs.push(i, j);
  }
  return pairs;
}

/** Takes `tries` steps; returns how many of them changed the graph. */
export function switchEdges(walk: DirectedWalk, random: Random, tries: number): number {
  const { source, target, movable, taken } = walk;
  if (movable < 2) return 0;
  let changed = 0;
  for (let n = 1; n <= tries; n++) {
    if (n % TRIES_A_CYCLE === 0) {
      if (reverseCycle(walk, random)) changed++;
      continue;
    }
    const e = randomBelow(random, movable);
    const f = randomBelow(random, movable);
    const a = source[e]!;
    const b = target[e]!;
    const c = source[f]!;
    const d = target[f]!;
    if (a === c || b === d || taken.has(a, d) || taken.has(c, b)) continue;
    taken.remove(a, b);
    taken.remove(c, d);
    taken.add(a, d);
    taken.add(c, b);
    target[e] = d;
    target[f] = b;
    changed++;
  }
  return changed;
}

/**
 * Tries x → y → z → x, from a random edge and a random edge out of its target. The chance of a cycle is the
 * sum over its nodes of 1/(edges · out-degree), and that of its reverse the same.
 */
function reverseCycle(walk: DirectedWalk, random: Random): boolean {
  const { source, target, movable, rowStart, rowEnd, taken } = walk;
  const xy = randomBelow(random, movable);
  const x = source[xy]!;
  const y = target[xy]!;
  const choices = rowEnd[y]! - rowStart[y]!;
  if (choices === 0) return false;
  const yz = rowStart[y]! + randomBelow(random, choices);
  const z = target[yz]!;
  if (taken.has(x, z) || taken.has(z, y) || taken.has(y, x) || !taken.has(z, x)) return false;
  let zx = rowStart[z]!;
  while (zx < rowEnd[z]! && target[zx] !== x) zx++;
  if (zx === rowEnd[z]!) return false;
  taken.remove(x, y);
  taken.remove(y, z);
  taken.remove(z, x);
  taken.add(x, z);
  taken.add(z, y);
  taken.add(y, x);
  target[xy] = z;
  target[yz] = x;
  target[zx] = y;
  return true;
}
