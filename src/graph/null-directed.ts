/** Mutual ties and ties between groups in random graphs with the in- and out-degrees of the graph. */
import { BROKER_ROLES } from './broker-roles.ts';
import { startDirectedWalk, tradeRound } from './curveball.ts';
import type { Graph } from './graph.ts';
import type { Grouping } from './number-groups.ts';
import { countOpenChains } from './open-chains.ts';
import { createRandom } from './random.ts';

/**
 * Rounds of trades before the first draw, and between draws: as many as make a draw no more like the one before it than
 * edge switching with one try an edge does, in about the same time at 300,000 edges and a quarter of it at 5,000,000.
 * The correlation of a draw with the one before it, by switching and by trades: of mutual pairs 0.01–0.36 and 0.00–0.13,
 * of edges within groups 0.12–0.58 and 0.00–0.12, of transitive triangles 0.10–0.56 and 0.03–0.24, of cyclic ones
 * 0.14–0.56 and 0.00–0.23, on five real networks of 69 to 13,688 accounts, the sandbox and made ones of 700 and 4,000;
 * on each by trades at most what it is by switching, within its error, and the means agree.
 */
export const BURN_IN_ROUNDS = 60;
export const SPACING_ROUNDS = 6;

export const DIRECTED_NULL_MODEL =
  'random graphs with the same in- and out-degrees, the follows of unobserved accounts held fixed; global curveball ' +
  'trades (Strona et al. 2014; Carstens, Berger & Strona 2018) with reversal of directed 3-cycles (Rao et al. 1996), ' +
  `${BURN_IN_ROUNDS} rounds before the first draw and ${SPACING_ROUNDS} between draws`;

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

/** Open chains by the role of the broker, as `countOpenChains` has them. */
export interface BrokerDraws {
  /** Of each node: observed, and the mean over the draws they were counted in. */
  observed: Float64Array;
  mean: Float64Array;
  /** Of all nodes together, an array a role: observed, and per draw they were counted in. */
  observedTotal: number[];
  totals: Float64Array[];
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
  /** One entry a grouping whose brokers were asked for. */
  brokers: BrokerDraws[];
  /** Share of the edges that may move which a round takes to another source, on average; NaN where there are none. */
  movedShare: number;
}

/** k×k tables, row = source's group. */
export interface GroupEdges {
  /** Edges from group to group. */
  edges: Float64Array;
  /** Those whose reverse existed at the last census. */
  returned: Float64Array;
}

export function emptyTables({ groups: { length: k } }: Grouping): GroupEdges {
  return { edges: new Float64Array(k * k), returned: new Float64Array(k * k) };
}

/** A random walk over graphs, which stands at the graph itself at first. */
export interface DirectedChain {
  /** Edges that may change. */
  readonly movable: number;
  /** Takes a round of trades; returns how many edges went to another source. */
  trade(): number;
  /** Counts the edges whose reverse exists, and those whose reverse is known not to. */
  census(): { mutual: number; oneWay: number };
  /** Puts the counts in place of what is there. */
  countGroups(grouping: Grouping, into: GroupEdges): void;
  /** `countOpenChains` of the graph the walk is at. */
  countChains(grouping: Grouping): Float64Array;
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
  brokerages: readonly Grouping[] = [],
): DirectedNull {
  const { draws, seed } = options;
  const chain = start(graph, seed);
  const observed = countPairs(chain);
  const observedGroups = groupings.map((grouping) => countGroups(chain, grouping, emptyTables(grouping)));
  // The counts of each draw in the same place: of many groups they would pile up until they are collected.
  const drawn = groupings.map(emptyTables);
  const mutualPairs = new Float64Array(draws);
  const reciprocity = new Float64Array(draws);
  const within = groupings.map(() => new Float64Array(draws));
  const edges = observedGroups.map((table) => startTally(table.edges));
  const mutual = observedGroups.map((table) => startTally(table.mutual));
  const chains = brokerages.map((grouping) => startChainTally(chain.countChains(grouping)));
  const counted = chainDraws(graph, draws);
  let moved = 0;
  for (let round = 0; round < BURN_IN_ROUNDS; round++) moved += chain.trade();
  for (let draw = 0; draw < draws; draw++) {
    for (let round = 0; round < SPACING_ROUNDS; round++) moved += chain.trade();
    const counts = countPairs(chain);
    mutualPairs[draw] = counts.mutualPairs;
    reciprocity[draw] = counts.reciprocity;
    for (const [g, grouping] of groupings.entries()) {
      const table = countGroups(chain, grouping, drawn[g]!);
      within[g]![draw] = table.within;
      addToTally(edges[g]!, table.edges);
      addToTally(mutual[g]!, table.mutual);
    }
    if (Math.floor(((draw + 1) * counted) / draws) === Math.floor((draw * counted) / draws)) continue;
    for (const [b, grouping] of brokerages.entries()) addChains(chains[b]!, chain.countChains(grouping));
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
    brokers: chains.map((tally) => finishChains(tally, counted)),
    movedShare: moved / (chain.movable * (BURN_IN_ROUNDS + draws * SPACING_ROUNDS)),
  };
}

/** The walk in plain TypeScript. */
export function startDirectedChain(graph: Graph, seed: number): DirectedChain {
  const walk = startDirectedWalk(graph);
  const { start, target, traders, barredStart, barred, mark } = walk;
  const random = createRandom(seed);
  // The edges by target: their sources, and where they are.
  const source = new Uint32Array(graph.edgeCount);
  const edge = new Uint32Array(graph.edgeCount);
  const exists = new Uint8Array(graph.edgeCount);
  return {
    movable: countMovable(graph, traders),
    trade: () => tradeRound(walk, random),
    census() {
      const next = graph.inStart.slice();
      for (let i = 0; i < graph.size; i++) {
        for (let k = start[i]!; k < start[i + 1]!; k++) {
          const at = next[target[k]!]!++;
          source[at] = i;
          edge[at] = k;
        }
      }
      let mutual = 0;
      let oneWay = 0;
      for (let j = 0; j < graph.size; j++) {
        for (let k = barredStart[j]!; k < barredStart[j + 1]!; k++) mark[barred[k]!] = NOT_KNOWN;
        for (let k = start[j]!; k < start[j + 1]!; k++) mark[target[k]!] = RETURNED;
        for (let k = graph.inStart[j]!; k < graph.inStart[j + 1]!; k++) {
          const reverse = mark[source[k]!]!;
          exists[edge[k]!] = reverse === RETURNED ? 1 : 0;
          if (reverse === RETURNED) mutual++;
          else if (reverse !== NOT_KNOWN && graph.observed[j] === 1) oneWay++;
        }
        for (let k = start[j]!; k < start[j + 1]!; k++) mark[target[k]!] = 0;
        for (let k = barredStart[j]!; k < barredStart[j + 1]!; k++) mark[barred[k]!] = 0;
      }
      return { mutual, oneWay };
    },
    countGroups({ groups: { length: k }, group }, { edges, returned }) {
      edges.fill(0);
      returned.fill(0);
      for (let i = 0; i < graph.size; i++) {
        for (let e = start[i]!; e < start[i + 1]!; e++) {
          const h = group[target[e]!]!;
          if (group[i] === k || h === k) continue;
          const cell = group[i]! * k + h;
          edges[cell]!++;
          returned[cell]! += exists[e]!;
        }
      }
    },
    countChains: (grouping) => countOpenChains(walk, grouping),
  };
}

/** Steps that the counting of chains may take over all draws, and the draws that are counted whatever it takes. */
const CHAIN_STEPS = 4.5e8;
const FEWEST_CHAIN_DRAWS = 20;
/** Nodes of a step, and steps that an edge takes beside. */
const NODES_AT_ONCE = 64;
const STEPS_BESIDE = 16;

/**
 * In how many of the draws chains are counted, evenly apart: in all, but where the graph is large, as each time takes
 * some edges · n. The same for every kernel.
 */
function chainDraws({ size, edgeCount }: Graph, draws: number): number {
  const steps = edgeCount * (size / NODES_AT_ONCE + STEPS_BESIDE);
  return Math.min(draws, Math.max(FEWEST_CHAIN_DRAWS, Math.floor(CHAIN_STEPS / steps)));
}

interface ChainTally {
  observed: Float64Array;
  sum: Float64Array;
  totals: number[][];
}

function startChainTally(observed: Float64Array): ChainTally {
  return { observed, sum: new Float64Array(observed.length), totals: [] };
}

function addChains({ sum, totals }: ChainTally, counts: Float64Array): void {
  for (let k = 0; k < counts.length; k++) sum[k]! += counts[k]!;
  totals.push(roleTotals(counts));
}

function finishChains({ observed, sum, totals }: ChainTally, draws: number): BrokerDraws {
  return {
    observed,
    mean: sum.map((total) => total / draws),
    observedTotal: roleTotals(observed),
    totals: BROKER_ROLES.map((_, role) => Float64Array.from(totals, (each) => each[role]!)),
  };
}

function roleTotals(counts: Float64Array): number[] {
  const size = counts.length / BROKER_ROLES.length;
  return BROKER_ROLES.map((_, role) =>
    counts.subarray(role * size, (role + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}

/** What the sources of edges to a node are marked with in a census. */
const RETURNED = 1;
const NOT_KNOWN = 2;

/** The edges of rows that trade. */
export function countMovable({ outStart }: Graph, traders: Uint32Array): number {
  return traders.reduce((sum, i) => sum + outStart[i + 1]! - outStart[i]!, 0);
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

function countGroups(chain: DirectedChain, grouping: Grouping, into: GroupEdges): GroupCounts {
  chain.countGroups(grouping, into);
  const { edges, returned: mutual } = into;
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
