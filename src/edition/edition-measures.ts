/** Measures of the union of an edition's networks, as far as its actors were read. */
import { observedFollowers } from '../graph/degrees.ts';
import type { Graph } from '../graph/graph.ts';
import type { Measured, NodeColumn, NodeMeasures } from '../graph/measures.ts';
import { othersOnNetworks } from '../graph/possible-ties.ts';
import type { Study } from '../study/study.ts';
import { readGraph } from './read-graph.ts';
import { studyDyads } from './study-dyads.ts';

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
  const columns = Object.entries(measured.nodes) as [NodeColumn, Float64Array][];
  const { observedSources, density, mutualTieShare, reciprocityRho } = studyDyads(together);
  const corrected: Readonly<Record<string, number>> = {
    observed_sources: observedSources,
    density,
    reciprocity_rho: reciprocityRho,
    mutual_tie_share: mutualTieShare,
  };
  return {
    ...measured,
    nodes: Object.fromEntries(
      columns.map(([column, values]) => [column, asRead(graph, column, values)]),
    ) as NodeMeasures,
    graph: measured.graph.map((figure) => ({
      ...figure,
      value: corrected[figure.measure] ?? figure.value,
    })),
  };
}

/** One column of `editionMeasures`. @param values as they are measured. */
export function editionColumn(
  together: Pick<Study, 'graph' | 'nodes'>,
  column: NodeColumn,
  values: Float64Array,
): Float64Array {
  return asRead(readGraph(together, true), column, values);
}

function asRead(graph: Graph, column: NodeColumn, values: Float64Array): Float64Array {
  if (column === 'followed_by_share') return followedByObserved(graph);
  if (!OF_THE_READ.includes(column)) return values;
  return values.map((value, node) => (graph.observed[node] === 1 ? value : Number.NaN));
}

/** Of the observed others on a network with it; followers that were not read to the end are not among them. */
function followedByObserved(graph: Graph): Float64Array {
  const others = othersOnNetworks(graph, (i) => graph.observed[i] === 1);
  return others.map((count, i) => (count === 0 ? Number.NaN : observedFollowers(graph, i) / count));
}
