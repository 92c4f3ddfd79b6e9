/** Transitivity in random mutual graphs in which every account has as many mutual ties as it has. */
import { visitForbiddenPairs } from './forbidden-pairs.ts';
import type { Graph } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import type { NullOptions } from './null-directed.ts';
import { createPairSet, type PairSet } from './pair-set.ts';
import { createRandom, type Random, randomBelow } from './random.ts';
import { countClosedPaths, countPaths } from './triangles.ts';

/** Steps per tie before the first draw, and between draws. */
const BURN_IN_TRIES = 10;
const SPACING_TRIES = 1;

export interface UndirectedNull {
  /** Transitivity, per draw in the order of the walk; NaN without paths of two ties. */
  transitivity: Float64Array;
  /** Share of the steps that changed the graph; NaN where no tie can move. */
  acceptedShare: number;
}

/**
 * Draws undirected graphs with the mutual graph's degrees, by two ties exchanging ends. No tie joins two
 * accounts of one actor, two on no network together or a pair that could not have been seen, and the ties of unobserved accounts stand as
 * they are. (Directed degrees say nothing of mutual ones: fixing those instead would lose most mutual ties, and
 * with them the triangles.)
 */
export function drawUndirectedNull(
  graph: Graph,
  mutual: MutualGraph,
  options: NullOptions,
  start: (graph: Graph, mutual: MutualGraph, seed: number) => UndirectedChain = startUndirectedChain,
): UndirectedNull {
  const { draws, seed } = options;
  const chain = start(graph, mutual, seed);
  const burnIn = BURN_IN_TRIES * chain.movable;
  const spacing = SPACING_TRIES * chain.movable;
  const paths = countPaths(mutual);
  const transitivity = new Float64Array(draws);
  let changed = chain.step(burnIn);
  for (let draw = 0; draw < draws; draw++) {
    changed += chain.step(spacing);
    // Where not all paths can be closed, those that can change as ties do.
    const closable =
      graph.networks === null ? paths : countPaths(toMutualGraph(chain.ties(), mutual), graph.networks);
    transitivity[draw] = chain.closedPaths() / closable;
  }
  return { transitivity, acceptedShare: changed / (burnIn + draws * spacing) };
}

/** A random walk over mutual graphs, which stands at the graph's own at first. */
export interface UndirectedChain {
  /** Ties that may change. */
  readonly movable: number;
  /** Takes so many steps; returns how many of them changed the graph. */
  step(tries: number): number;
  /** Paths of two ties that a third closes, where it stands. */
  closedPaths(): number;
  /** The ends of each tie, one after the other. */
  ties(): Uint32Array;
}

/** The walk in plain TypeScript. */
export function startUndirectedChain(graph: Graph, mutual: MutualGraph, seed: number): UndirectedChain {
  const walk = startUndirectedWalk(graph, mutual);
  const random = createRandom(seed);
  const ties = () => pairUp(walk.one, walk.other);
  return {
    movable: walk.movable,
    step: (tries) => switchTies(walk, random, tries),
    closedPaths: () => countClosedPaths(toMutualGraph(ties(), mutual)),
    ties,
  };
}

/** The ties of a walk in its order: tie k joins one[k] and other[k]; the first `movable` may change. */
export interface WalkTies {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly movable: number;
}

/** The state of the walk. Changed in place by `switchTies`. */
export interface UndirectedWalk extends WalkTies {
  /** Pairs (smaller, larger) that are ties or must not become ties. */
  readonly taken: PairSet;
}

/** The ties of the mutual graph, those between two observed accounts, which may move, first. */
export function orderTies(graph: Graph, mutual: MutualGraph): WalkTies {
  const one = new Uint32Array(mutual.pairCount);
  const other = new Uint32Array(mutual.pairCount);
  let count = 0;
  let movable = 0;
  for (const canMove of [true, false]) {
    for (let i = 0; i < mutual.size; i++) {
      for (let k = mutual.start[i]!; k < mutual.start[i + 1]!; k++) {
        const j = mutual.neighbour[k]!;
        if (j < i || (graph.observed[i] === 1 && graph.observed[j] === 1) !== canMove) continue;
        one[count] = i;
        other[count++] = j;
      }
    }
    if (canMove) movable = count;
  }
  return { one, other, movable };
}

/**
 * A walk that stands at the mutual graph itself. No tie may be made within an actor or where one could not have been
 * seen.
 */
export function startUndirectedWalk(graph: Graph, mutual: MutualGraph): UndirectedWalk {
  const ties = orderTies(graph, mutual);
  const { one, other } = ties;
  let forbidden = 0;
  visitForbiddenPairs(graph, () => {
    forbidden++;
  });
  const taken = createPairSet(graph.size, one.length + forbidden);
  for (let k = 0; k < one.length; k++) taken.add(one[k]!, other[k]!);
  visitForbiddenPairs(graph, (i, j) => taken.add(Math.min(i, j), Math.max(i, j)));
  return { ...ties, taken };
}

/** The ends of each tie, one after the other. */
export function pairUp(one: Uint32Array, other: Uint32Array): Uint32Array {
  const ends = new Uint32Array(2 * one.length);
  for (let k = 0; k < one.length; k++) {
    ends[2 * k] = one[k]!;
    ends[2 * k + 1] = other[k]!;
  }
  return ends;
}

/** Takes `tries` steps; returns how many of them changed the graph. */
export function switchTies(walk: UndirectedWalk, random: Random, tries: number): number {
  const { one, other, movable, taken } = walk;
  if (movable < 2) return 0;
  const isTaken = (i: number, j: number) => (i < j ? taken.has(i, j) : taken.has(j, i));
  const add = (i: number, j: number) => (i < j ? taken.add(i, j) : taken.add(j, i));
  const remove = (i: number, j: number) => (i < j ? taken.remove(i, j) : taken.remove(j, i));
  let changed = 0;
  for (let n = 0; n < tries; n++) {
    const e = randomBelow(random, movable);
    const choice = randomBelow(random, 2 * movable);
    const f = choice >> 1;
    const turned = (choice & 1) === 1;
    const a = one[e]!;
    const b = other[e]!;
    const c = turned ? other[f]! : one[f]!;
    const d = turned ? one[f]! : other[f]!;
    if (a === c || b === d || isTaken(a, d) || isTaken(c, b)) continue;
    remove(a, b);
    remove(c, d);
    add(a, d);
    add(c, b);
    other[e] = d;
    one[f] = c;
    other[f] = b;
    changed++;
  }
  return changed;
}

function toMutualGraph(ties: Uint32Array, mutual: MutualGraph): MutualGraph {
  const next = mutual.start.slice();
  const neighbour = new Uint32Array(ties.length);
  for (let k = 0; k < ties.length; k += 2) {
    const i = ties[k]!;
    const j = ties[k + 1]!;
    neighbour[next[i]!++] = j;
    neighbour[next[j]!++] = i;
  }
  return { ...mutual, neighbour };
}
