/** All measures of a graph in one call: the columns of the accounts and the figures of the whole; or one column alone. */
import type { MeasureNote } from '../values/measured.ts';
import { assortativity } from './assortativity.ts';
import type { Clustering } from './clusters.ts';
import { type Components, largestSize, weakComponents } from './components.ts';
import { countDyads, type DyadCensus } from './dyad-census.ts';
import { eiIndex } from './ei-index.ts';
import type { Graph } from './graph.ts';
import {
  type GraphMeasure,
  type Measured,
  type MeasureOptions,
  NODE_COLUMNS,
  type NodeColumn,
  type NodeMeasures,
} from './measures.ts';
import { groupMixing } from './mixing.ts';
import { NODE_MEASURES, partsOf } from './node-measures.ts';
import type { Reach } from './path-measures.ts';
import type { Clustered } from './triangles.ts';

/**
 * Measures the graph. Path, walk and spectral measures are computed on the known edges. An iteration that does
 * not converge leaves its columns NaN, and a note says so; so does a sampled betweenness.
 */
export function measureGraph(graph: Graph, options: MeasureOptions): Measured {
  const parts = partsOf(graph, options);
  // What notes say of paths comes first.
  parts.paths();
  const columns = NODE_COLUMNS.map((column) => [column, NODE_MEASURES[column](parts)] as const);
  const clusters = parts.clusters();
  const figures = [
    ...dyadFigures(countDyads(graph, parts.mutual())),
    ...componentFigures(weakComponents(graph), parts.strong()),
    ...shapeFigures(parts.triangles(), parts.paths().reach),
    ...clusterFigures(clusters),
    ...groupFigures(graph, options.groups),
  ];
  const nodes = Object.fromEntries(columns) as NodeMeasures;
  return { nodes, graph: figures, clusters, notes: parts.notes };
}

/** One column as `measureGraph` has it, with what its notes say of it: no other is computed. */
export function measureColumn(
  graph: Graph,
  column: NodeColumn,
  options: MeasureOptions,
): { values: Float64Array; notes: readonly MeasureNote[] } {
  const { nodes, notes } = measureColumns(graph, [column], options);
  return { values: nodes[column], notes };
}

/** The same of several. */
export function measureColumns<C extends NodeColumn>(
  graph: Graph,
  columns: readonly C[],
  options: MeasureOptions,
): { nodes: Record<C, Float64Array>; notes: readonly MeasureNote[] } {
  const parts = partsOf(graph, options);
  const measured = columns.map((column) => [column, NODE_MEASURES[column](parts)] as const);
  return { nodes: Object.fromEntries(measured) as Record<C, Float64Array>, notes: parts.notes };
}

function figure(measure: string, value: number, definition: string): GraphMeasure {
  return { measure, value, definition };
}

function dyadFigures(census: DyadCensus): GraphMeasure[] {
  return [
    figure('nodes', census.nodes, 'accounts that exist on the date, n'),
    figure('edges', census.edges, 'known follows between them, m'),
    figure('observed_sources', census.observedSources, 'accounts whose follows count as read to the end, s'),
    figure('unknown_ties', census.unknownTies, 'ordered pairs whose tie is unknown'),
    figure('unknown_pairs', census.unknownPairs, 'unordered pairs with at least one direction unknown'),
    figure(
      'density',
      census.density,
      'edges from observed sources ÷ (s(n−1)), in an edition ÷ the ties that they could have',
    ),
    figure('mutual_pairs', census.mutualPairs, 'pairs that follow each other'),
    figure('one_way_pairs', census.oneWayPairs, 'comparable pairs with one follow'),
    figure(
      'null_pairs',
      census.nullPairs,
      'comparable pairs without a follow; two accounts of one actor are no pair; two actors on no network together are no pair',
    ),
    figure('reciprocity', census.reciprocity, 'share of the edges with known reverse whose reverse exists'),
    figure('reciprocity_rho', census.reciprocityRho, '(reciprocity − density) ÷ (1 − density)'),
    figure(
      'mutual_tie_share',
      census.mutualTieShare,
      'share of observed accounts with at least one mutual tie',
    ),
    figure('isolates', census.isolates, 'accounts without any known tie'),
  ];
}

function componentFigures(weak: Components, strong: Components): GraphMeasure[] {
  return [
    figure('weak_components', weak.count, 'components without regard to direction'),
    figure('largest_weak_component', largestSize(weak), 'accounts in the largest of them'),
    figure(
      'strong_components',
      strong.count,
      'components in which each account reaches each other along follows',
    ),
    figure('largest_strong_component', largestSize(strong), 'accounts in the largest of them'),
  ];
}

function shapeFigures(triangles: Clustered, reach: Reach): GraphMeasure[] {
  return [
    figure(
      'mutual_transitivity',
      triangles.transitivity,
      '3 × triangles ÷ paths of two ties in the mutual graph, in an edition those whose ends are on a network together',
    ),
    figure('mutual_average_clustering', triangles.average, 'mean local clustering in the mutual graph'),
    figure('mean_distance', reach.meanDistance, 'mean distance in the largest strong component'),
    figure('diameter', reach.diameter, 'greatest distance in the largest strong component'),
  ];
}

function clusterFigures(clusters: Clustering): GraphMeasure[] {
  return [
    figure(
      'modularity',
      clusters.modularity,
      `modularity of the published clusters of the ${clusters.of} graph`,
    ),
    figure('clusters', clusters.count, 'clusters of the published partition'),
    figure(
      'cluster_rand_mean',
      clusters.randMean,
      'mean adjusted Rand index between the published partition and the runs',
    ),
    figure('cluster_rand_min', clusters.randMin, 'least adjusted Rand index between it and the runs'),
  ];
}

function groupFigures(graph: Graph, groups: MeasureOptions['groups']): GraphMeasure[] {
  return groups.flatMap(({ attribute, labels }) => {
    const mixing = groupMixing(graph, labels);
    return [
      figure(
        `assortativity_${attribute}`,
        assortativity(mixing),
        `assortativity of follows by ${attribute} (Newman 2003)`,
      ),
      figure(
        `ei_index_${attribute}`,
        eiIndex(mixing),
        `(external − internal) ÷ all follows by ${attribute} (Krackhardt & Stern 1988)`,
      ),
    ];
  });
}
