/** The figures of both years: those that may be compared although the roster grows, then sizes. */
import type { Graph } from '../graph/graph.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import type { Comparison } from './compare-snapshots.ts';
import { headlineFigures } from './figure-series.ts';
import type { MutualChange } from './mutual-changes.ts';
import { induceGraph } from './panel.ts';
import { type ChangeCount, totalOf } from './tie-list.ts';

/** Columns of `figure-changes.csv` behind the name: of all nodes in both years, and of those in both. */
export interface ComparedFigure {
  measure: string;
  old: number;
  new: number;
  panel_old: number;
  panel_new: number;
  /** Of follows and mutual pairs, those that formed less those that ended; NaN of all else. */
  comparable_change: number;
}

/**
 * Shares first.
 * @param compared what became of ties, where a tie that is missing can be called ended; else `null`.
 */
export function comparedFigures(
  { old, new: fresh, panel }: Comparison,
  compared: { ties: readonly ChangeCount[]; mutuals: readonly ChangeCount<MutualChange>[] } | null,
): ComparedFigure[] {
  const changes: Readonly<Record<string, number>> =
    compared === null
      ? {}
      : {
          edges: totalOf(compared.ties, 'formed') - totalOf(compared.ties, 'ended'),
          mutual_pairs: totalOf(compared.mutuals, 'made') - totalOf(compared.mutuals, 'broken'),
        };
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
    return {
      measure,
      old,
      new: fresh,
      panel_old: panelOld,
      panel_new: panelNew,
      comparable_change: changes[measure] ?? Number.NaN,
    };
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
