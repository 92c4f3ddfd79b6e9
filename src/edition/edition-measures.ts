/** Measures of the union of an edition's networks, as far as its actors were read. */
import { followedByShare } from '../graph/degrees.ts';
import { countDyads } from '../graph/dyad-census.ts';
import type { Measured, NodeColumn } from '../graph/measures.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import type { Study } from '../study/study.ts';
import { readGraph } from './read-graph.ts';

/** Columns that need all follows of an actor. */
const OF_THE_READ: readonly NodeColumn[] = [
  'out_degree',
  'mutual',
  'one_way_out',
  'mutual_share',
  'followback_share',
];

/**
 * Empty where an actor was not read to the end on every network that it is on, though the union knows more of it than
 * nothing; such actors count as no observed source.
 */
export function editionMeasures(together: Study, measured: Measured): Measured {
  const graph = readGraph(together, true);
  const read = countDyads(graph, buildMutualGraph(graph));
  const emptied = OF_THE_READ.map((column) => [
    column,
    measured.nodes[column].map((value, node) => (graph.observed[node] === 1 ? value : Number.NaN)),
  ]);
  const { observedSources, density, mutualTieShare } = read;
  const rho = (reciprocity: number) => (density === 1 ? Number.NaN : (reciprocity - density) / (1 - density));
  const figures = new Map(measured.graph.map(({ measure, value }) => [measure, value]));
  const corrected: Readonly<Record<string, number>> = {
    observed_sources: observedSources,
    density,
    reciprocity_rho: rho(figures.get('reciprocity')!),
    mutual_tie_share: mutualTieShare,
  };
  return {
    ...measured,
    nodes: {
      ...measured.nodes,
      ...Object.fromEntries(emptied),
      followed_by_share: followedByShare(graph),
    },
    graph: measured.graph.map((figure) => ({
      ...figure,
      value: corrected[figure.measure] ?? figure.value,
    })),
  };
}
