/** Counts of ties and pairs by state (Holland & Leinhardt 1970), and the figures that follow from them. */
import { onceEach } from '../once.ts';
import { countObserved } from './degrees.ts';
import { type Graph, hasEdge, isUnseen } from './graph.ts';
import type { MutualGraph } from './mutual-graph.ts';
import { othersOnNetworks, possibleOthers, possibleTies } from './possible-ties.ts';

/** Whole-graph counts and ratios; a ratio without a denominator is NaN. */
export interface DyadCensus {
  nodes: number;
  edges: number;
  observedSources: number;
  /** Ordered pairs whose tie is neither known to be there nor known not to be. */
  unknownTies: number;
  /** Unordered pairs with at least one direction unknown; all other pairs are comparable. */
  unknownPairs: number;
  /** Edges from observed sources ÷ (s(n−1)), or ÷ those that there could be where some share no network. */
  density: number;
  mutualPairs: number;
  /** Comparable pairs with one tie. */
  oneWayPairs: number;
  /** Comparable pairs without a tie. */
  nullPairs: number;
  /** Share of the edges with known reverse whose reverse exists. */
  reciprocity: number;
  reciprocityRho: number;
  /** Share of the observed nodes with at least one mutual tie. */
  mutualTieShare: number;
  /** Nodes without any known tie. */
  isolates: number;
}

/**
 * The census, in O((m + unseen) log n): pairs without a tie are counted by subtraction, never visited.
 * Two accounts of one actor are no pair, nor are two nodes on no network together.
 */
export function countDyads(graph: Graph, mutualGraph: MutualGraph): DyadCensus {
  const { size, observed, outStart, inStart } = graph;
  const observedSources = countObserved(graph);
  const unknownTies = countUnknownTies(graph);
  const unknownPairs = unknownTies - countDoublyUnknownPairs(graph);
  const mutualPairs = mutualGraph.pairCount;
  const { oneWayPairs, observedEdges } = countEdges(graph, mutualGraph);
  let isolates = 0;
  let withMutual = 0;
  for (let i = 0; i < size; i++) {
    if (outStart[i] === outStart[i + 1] && inStart[i] === inStart[i + 1]) isolates++;
    if (observed[i] === 1 && mutualGraph.start[i] !== mutualGraph.start[i + 1]) withMutual++;
  }
  const others = othersOnNetworks(graph);
  const density = observedEdges / sumWhere(others, (i) => observed[i] === 1);
  const reciprocity = (2 * mutualPairs) / (2 * mutualPairs + oneWayPairs);
  return {
    nodes: size,
    edges: graph.edgeCount,
    observedSources,
    unknownTies,
    unknownPairs,
    density,
    mutualPairs,
    oneWayPairs,
    nullPairs: possibleTies(graph) / 2 - unknownPairs - mutualPairs - oneWayPairs,
    reciprocity,
    reciprocityRho: rhoOf(reciprocity, density),
    mutualTieShare: withMutual / observedSources,
    isolates,
  };
}

/** (r−ā)/(1−ā) with ā the density (Garlaschelli & Loffredo 2004). */
export function rhoOf(reciprocity: number, density: number): number {
  return density === 1 ? Number.NaN : (reciprocity - density) / (1 - density);
}

/**
 * Edges from observed sources, and edges whose reverse is known not to be there: those to an observed node but for
 * the mutual ones and those whose reverse could not be seen.
 */
function countEdges(graph: Graph, mutual: MutualGraph): { oneWayPairs: number; observedEdges: number } {
  const { size, observed, outStart, inStart, unseenStart, unseenTarget } = graph;
  let oneWayPairs = 0;
  let observedEdges = 0;
  for (let i = 0; i < size; i++) {
    if (observed[i] === 0) continue;
    observedEdges += outStart[i + 1]! - outStart[i]!;
    oneWayPairs += inStart[i + 1]! - inStart[i]! - (mutual.start[i + 1]! - mutual.start[i]!);
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
      if (hasEdge(graph, unseenTarget[k]!, i)) oneWayPairs--;
    }
  }
  return { oneWayPairs, observedEdges };
}

/** Ties of unobserved sources that are not edges, and unseen ties. */
export const countUnknownTies = onceEach((graph: Graph): number => {
  const { size, observed, outStart } = graph;
  const others = possibleOthers(graph);
  let count = graph.unseenTarget.length;
  for (let i = 0; i < size; i++) {
    if (observed[i] === 0) count += others[i]! - (outStart[i + 1]! - outStart[i]!);
  }
  return count;
});

/** Pairs with both directions unknown. */
function countDoublyUnknownPairs(graph: Graph): number {
  const { size, observed, outStart, outTarget, unseenStart, unseenTarget } = graph;
  const isUnobserved = (i: number) => observed[i] === 0;
  let count = sumWhere(possibleOthers(graph, isUnobserved), isUnobserved) / 2;
  for (let i = 0; i < size; i++) {
    if (observed[i] === 0) {
      for (let k = outStart[i]!; k < outStart[i + 1]!; k++) {
        const j = outTarget[k]!;
        if (observed[j] === 0 && (i < j || !hasEdge(graph, j, i))) count--;
      }
    }
    for (let k = unseenStart[i]!; k < unseenStart[i + 1]!; k++) {
      const j = unseenTarget[k]!;
      if (observed[j] === 0 ? !hasEdge(graph, j, i) : i < j && isUnseen(graph, j, i)) count++;
    }
  }
  return count;
}

function sumWhere(values: Float64Array, counts: (i: number) => boolean): number {
  return values.reduce((sum, value, i) => sum + (counts(i) ? value : 0), 0);
}
