/** Mutual ties and ties between groups in random graphs with the in- and out-degrees of the graph. */
import { startDirectedWalk, switchEdges } from './directed-switching.ts';
import { type Graph, isUnseen } from './graph.ts';
import type { Grouping } from './number-groups.ts';
import { createRandom } from './random.ts';

/** Steps per edge before the first draw, and between draws. */
export const BURN_IN_TRIES = 10;
export const SPACING_TRIES = 1;

export const DIRECTED_NULL_MODEL =
  'random graphs with the same in- and out-degrees, the follows of unobserved accounts held fixed; edge ' +
  `switching with reversal of directed 3-cycles (Rao et al. 1996), ${BURN_IN_TRIES} tries an edge before the ` +
  `first draw and ${SPACING_TRIES} between draws`;

export interface NullOptions {
  /** Number of random graphs, at least 2. */
  draws: number;
  seed: number;
}

/** Mean and variance (÷ (draws−1)) over the draws of each cell of a k×k table. */
export interface TableMoments {
  mean: Float64Array;
  variance: Float64Array;
}

export interface GroupDraws {
  /** Observed edges within groups, and per draw. */
  observedWithin: number;
  within: Float64Array;
  /** Observed edges from the row's to the column's group, and over the draws. */
  observedEdges: Float64Array;
  edges: TableMoments;
  /** Observed mutual pairs between the two groups, and over the draws; both symmetric. */
  observedMutual: Float64Array;
  mutual: TableMoments;
}

export interface DirectedNull {
  /** Mutual pairs: observed, and per draw in the order of the walk. */
  observedMutualPairs: number;
  mutualPairs: Float64Array;
  /** Share of the edges with known reverse whose reverse exists: observed, and per draw. NaN without such. */
  observedReciprocity: number;
  reciprocity: Float64Array;
  /** One entry a grouping. */
  groups: GroupDraws[];
  /** Share of the steps that changed the graph; NaN where no edge can move. */
  acceptedShare: number;
}

/** A random walk over graphs, which stands at the graph itself at first. */
export interface DirectedChain {
  /** Edges that may change. */
  readonly movable: number;
  /** Takes so many steps; returns how many of them changed the graph. */
  step(tries: number): number;
  /** Counts the edges whose reverse exists, and those whose reverse is known not to. */
  census(): { mutual: number; oneWay: number };
  /** Edges from group to group, and those whose reverse existed at the last census; k×k, row = source's group. */
  countGroups(grouping: Grouping): { edges: Float64Array; returned: Float64Array };
}

/**
 * Draws graphs at random from those with the same degrees in which the edges from unobserved sources stand as
 * they are, and no edge is a self-follow, a tie within one actor or a tie that could not be seen.
 */
export function drawDirectedNull(
  graph: Graph,
  groupings: readonly Grouping[],
  options: NullOptions,
  start: (graph: Graph, seed: number) => DirectedChain = startDirectedChain,
): DirectedNull {
  const { draws, seed } = options;
  const chain = start(graph, seed);
  const observed = countPairs(chain);
  const observedGroups = groupings.map((grouping) => countGroups(chain, grouping));
  const mutualPairs = new Float64Array(draws);
  const reciprocity = new Float64Array(draws);
  const within = groupings.map(() => new Float64Array(draws));
  const edges = observedGroups.map((table) => startTally(table.edges));
  const mutual = observedGroups.map((table) => startTally(table.mutual));
  const burnIn = BURN_IN_TRIES * chain.movable;
  const spacing = SPACING_TRIES * chain.movable;
  let changed = chain.step(burnIn);
  for (let draw = 0; draw < draws; draw++) {
    changed += chain.step(spacing);
    const counts = countPairs(chain);
    mutualPairs[draw] = counts.mutualPairs;
    reciprocity[draw] = counts.reciprocity;
    for (const [g, grouping] of groupings.entries()) {
      const table = countGroups(chain, grouping);
      within[g]![draw] = table.within;
      addToTally(edges[g]!, table.edges);
      addToTally(mutual[g]!, table.mutual);
    }
  }
  return {
    observedMutualPairs: observed.mutualPairs,
    mutualPairs,
    observedReciprocity: observed.reciprocity,
    reciprocity,
    groups: observedGroups.map((table, g) => ({
      observedWithin: table.within,
      within: within[g]!,
      observedEdges: table.edges,
      edges: finishTally(edges[g]!, draws),
      observedMutual: table.mutual,
      mutual: finishTally(mutual[g]!, draws),
    })),
    acceptedShare: changed / (burnIn + draws * spacing),
  };
}

/** The walk in plain TypeScript. */
export function startDirectedChain(graph: Graph, seed: number): DirectedChain {
  const walk = startDirectedWalk(graph);
  const { source, target, taken, movable } = walk;
  const random = createRandom(seed);
  const someUnseen = graph.unseenTarget.length > 0;
  const exists = new Uint8Array(source.length);
  return {
    movable,
    step: (tries) => switchEdges(walk, random, tries),
    census() {
      let mutual = 0;
      let oneWay = 0;
      for (let k = 0; k < source.length; k++) {
        const i = source[k]!;
        const j = target[k]!;
        const held = taken.has(j, i);
        exists[k] = held && !(someUnseen && isUnseen(graph, j, i)) ? 1 : 0;
        if (exists[k] === 1) mutual++;
        else if (!held && graph.observed[j] === 1) oneWay++;
      }
      return { mutual, oneWay };
    },
    countGroups({ groups: { length: k }, group }) {
      const edges = new Float64Array(k * k);
      const returned = new Float64Array(k * k);
      for (let e = 0; e < source.length; e++) {
        const cell = group[source[e]!]! * k + group[target[e]!]!;
        edges[cell]!++;
        returned[cell]! += exists[e]!;
      }
      return { edges, returned };
    },
  };
}

function countPairs(chain: DirectedChain): { mutualPairs: number; reciprocity: number } {
  const { mutual, oneWay } = chain.census();
  return { mutualPairs: mutual / 2, reciprocity: mutual / (mutual + oneWay) };
}

interface GroupCounts {
  within: number;
  edges: Float64Array;
  mutual: Float64Array;
}

function countGroups(chain: DirectedChain, grouping: Grouping): GroupCounts {
  const { edges, returned: mutual } = chain.countGroups(grouping);
  const k = grouping.groups.length;
  let within = 0;
  for (let g = 0; g < k; g++) {
    within += edges[g * k + g]!;
    mutual[g * k + g]! /= 2;
  }
  return { within, edges, mutual };
}

/** Sums of what exceeds the observed counts: they stay small, and exact. */
interface Tally {
  observed: Float64Array;
  sum: Float64Array;
  squares: Float64Array;
}

function startTally(observed: Float64Array): Tally {
  return {
    observed,
    sum: new Float64Array(observed.length),
    squares: new Float64Array(observed.length),
  };
}

function addToTally({ observed, sum, squares }: Tally, counts: Float64Array): void {
  for (let cell = 0; cell < counts.length; cell++) {
    const excess = counts[cell]! - observed[cell]!;
    sum[cell]! += excess;
    squares[cell]! += excess * excess;
  }
}

function finishTally({ observed, sum, squares }: Tally, draws: number): TableMoments {
  return {
    mean: sum.map((total, cell) => observed[cell]! + total / draws),
    variance: squares.map(
      (square, cell) => (draws * square - sum[cell]! * sum[cell]!) / (draws * (draws - 1)),
    ),
  };
}
