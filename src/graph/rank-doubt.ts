/** How far a rank is open, where ties are unknown: ranks over random completions of the graph. */
import { onceEach } from '../once.ts';
import { binomialDistribution, tabulate } from './count-distribution.ts';
import type { Graph } from './graph.ts';
import { buildMutualGraph } from './mutual-graph.ts';
import { countMutualTies } from './mutual-ties.ts';
import { createRandom, type Random } from './random.ts';
import { tieRates } from './tie-rates.ts';
import { countUnknown } from './unknown-counts.ts';

export const RANK_DOUBT_MODEL =
  'each unknown tie is there with the chance seen among the known ties of observed accounts, apart for ties to ' +
  'accounts that follow them, that do not, and of which it is unknown, smoothed as (k+1)/(N+2); accounts are ' +
  'completed independently of each other; the range holds 95% of the ranks, tied ranks counting as the highest';

/** Seeds that are so far apart differ in another part of the state: 2³². */
const STREAM = 4294967296;

export interface RankDoubtOptions {
  measure: 'in_degree' | 'mutual';
  /** Nodes whose ranks are wanted. */
  nodes: Uint32Array;
  /** Those among whom they are ranked; all where absent. */
  among?: Iterable<number>;
  completions: number;
  seed: number;
}

/** Range of the middle 95 % of ranks, for each of the wanted nodes; 1 is the highest. */
export interface RankRange {
  low: Uint32Array;
  high: Uint32Array;
}

/**
 * Completes the unknown ties at random and ranks the nodes each time; tied nodes share the highest rank (1, 2,
 * 2, 4). A node's unknown ties of one kind are drawn at once, from a binomial distribution, and apart from those
 * of other nodes, also where two nodes share a pair. With nothing unknown the ranges are the exact ranks.
 *
 * In-degrees gain the unknown ties to a node; mutual ties gain pairs of which one tie is known to be there and
 * the other is drawn, and pairs of which both are.
 */
export function rankDoubt(graph: Graph, options: RankDoubtOptions): RankRange {
  const { nodes, completions, seed } = options;
  const open = options.measure === 'in_degree' ? openInDegree(graph) : openMutual(graph);
  const { known, parts, least, most } = open;
  let bar = Number.POSITIVE_INFINITY;
  for (const i of nodes) bar = Math.min(bar, least[i]!);
  // Each node has numbers of its own, so that its range depends on no other that is wanted.
  const contenders: { node: number; random: Random }[] = [];
  let top = 0;
  for (const i of options.among ?? known.keys()) {
    if (most[i]! < bar) continue;
    contenders.push({ node: i, random: createRandom(seed + i * STREAM) });
    top = Math.max(top, most[i]!);
  }
  const value = new Uint32Array(graph.size);
  const above = new Uint32Array(top + 2);
  const ranks = Array.from(nodes, () => new Uint32Array(completions));
  for (let n = 0; n < completions; n++) {
    above.fill(0);
    for (const { node: i, random } of contenders) {
      let drawn = known[i]!;
      for (const part of parts) {
        const table = part[i];
        if (table !== null && table !== undefined) drawn += drawCount(table, random);
      }
      value[i] = within(open, drawn, i);
      above[value[i]!]!++;
    }
    for (let v = top; v >= 0; v--) above[v]! += above[v + 1]!;
    for (let k = 0; k < nodes.length; k++) ranks[k]![n] = 1 + above[value[nodes[k]!]! + 1]!;
  }
  const outside = Math.floor(completions * 0.025);
  for (const row of ranks) row.sort();
  return {
    low: Uint32Array.from(ranks, (row) => row[outside]!),
    high: Uint32Array.from(ranks, (row) => row[completions - 1 - outside]!),
  };
}

/** What a node's value may gain: for each kind of unknown tie, its distribution, or null where there is none. */
interface Gains {
  known: Float64Array;
  /** What it is at most; `null` where that needs no looking after. */
  ceiling: Float64Array | null;
  parts: (CountTable | null)[][];
}

interface OpenValues extends Gains {
  /** Between which each value is drawn. */
  least: Float64Array;
  most: Float64Array;
}

function within({ ceiling }: Gains, value: number, i: number): number {
  return ceiling === null ? value : Math.min(value, ceiling[i]!);
}

function openValues(gains: Gains): OpenValues {
  const { known, parts } = gains;
  const gained = (bound: 'first' | 'last') =>
    known.map((value, i) => within(gains, value + sum(parts, (part) => part[i]?.[bound] ?? 0), i));
  return { ...gains, least: gained('first'), most: gained('last') };
}

const openInDegree = onceEach((graph: Graph): OpenValues => {
  const unknown = countUnknown(graph);
  const rates = tieRates(graph);
  const known = new Float64Array(graph.size);
  for (let i = 0; i < graph.size; i++) known[i] = graph.inStart[i + 1]! - graph.inStart[i]!;
  return openValues({
    known,
    ceiling: null,
    parts: [
      tabulateAll(unknown.followed, rates.followed),
      tabulateAll(unknown.notFollowed, rates.notFollowed),
      tabulateAll(unknown.both, rates.any),
    ],
  });
});

const openMutual = onceEach((graph: Graph): OpenValues => {
  const unknown = countUnknown(graph);
  const rates = tieRates(graph);
  const { start } = buildMutualGraph(graph);
  const known = new Float64Array(graph.size);
  for (let i = 0; i < graph.size; i++) known[i] = start[i + 1]! - start[i]!;
  const halfOpen = unknown.followed.map((count, i) => count + unknown.returning[i]!);
  return openValues({
    known,
    ceiling: graph.mostUnseen === null ? null : countMutualTies(graph).max,
    parts: [tabulateAll(halfOpen, rates.followed), tabulateAll(unknown.both, rates.any * rates.followed)],
  });
});

/** Cumulative chances of first … last. */
interface CountTable {
  first: number;
  last: number;
  cumulative: Float64Array;
}

/** The binomial of each node's number of ties; nodes with the same number share a table. */
function tabulateAll(counts: Float64Array, rate: number): (CountTable | null)[] {
  const tables = new Map<number, CountTable>();
  return Array.from(counts, (count) => {
    if (count === 0) return null;
    let table = tables.get(count);
    if (table === undefined) {
      const { first, probability } = tabulate(binomialDistribution(count, rate));
      let sum = 0;
      const cumulative = probability.map((chance) => {
        sum += chance;
        return sum;
      });
      table = { first, last: first + cumulative.length - 1, cumulative };
      tables.set(count, table);
    }
    return table;
  });
}

function drawCount({ first, cumulative }: CountTable, random: Random): number {
  const u = random();
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return first + low;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
