/** The figures of both years: those that may be compared although the roster grows, then sizes. */
import type { Graph } from '../graph/graph.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import type { Comparison } from './compare-snapshots.ts';
import { headlineFigures } from './figure-series.ts';
import { induceGraph } from './panel.ts';

/** Columns of `figure-changes.csv` behind the name: of all nodes in both years, and of those in both. */
export interface ComparedFigure {
  measure: string;
  old: number;
  new: number;
  panel_old: number;
  panel_new: number;
}

/** Shares first. */
export function comparedFigures({ old, new: fresh, panel }: Comparison): ComparedFigure[] {
  const graphs = [
    old.graph,
    fresh.graph,
    induceGraph(old.graph, panel.old),
    induceGraph(fresh.graph, panel.new),
  ];
  const years = graphs.map((graph) => [...headlineFigures(graph), ...sizesOf(graph)]);
  return years[0]!.map(({ measure }, k) => {
    const [old, fresh, panelOld, panelNew] = years.map((year) => year[k]!.value) as [
      number,
      number,
      number,
      number,
    ];
    return { measure, old, new: fresh, panel_old: panelOld, panel_new: panelNew };
  });
}

const SIZES: readonly string[] = ['nodes', 'edges', 'mutual_pairs'];

/** Whether it grows with the roster. */
export function isSize(measure: string): boolean {
  return SIZES.includes(measure);
}

function sizesOf(graph: Graph): { measure: string; value: number }[] {
  return [
    { measure: 'nodes', value: graph.size },
    { measure: 'edges', value: graph.edgeCount },
    { measure: 'mutual_pairs', value: buildMutualGraph(graph).pairCount },
  ];
}
