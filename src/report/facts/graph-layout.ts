/** The layout that the graph's figure, the map and the exports share. */
import { type Layout, type LayoutOptions, layoutGraph } from '../../graph/layout.ts';
import { buildMutualGraph, type MutualGraph } from '../../graph/mutual-graph.ts';
import type { Study } from '../../study/study.ts';

export interface GraphLayout extends Layout {
  mutual: MutualGraph;
  /** Of each account's mark; its area grows with the account's known mutual ties. */
  radius: Float64Array;
  /** The earlier study's layout, from whose positions this one starts; `null` where there is none. */
  earlier: GraphLayout | null;
  /** Mean way of the accounts that have mutual ties in both years, as a share of the width; NaN where there is none. */
  displacement: number;
}

/** Area of the least mark, and what each mutual tie adds to it, in units of π. */
const LEAST_AREA = 16;
const AREA_OF_TIE = 3;

/** Where the report is set against an earlier study, accounts stay near their place in that study's layout. */
export function networkLayout({
  study,
  options: { seed },
  change,
}: {
  study: Study;
  options: { seed: number };
  change: { old: Study } | null;
}): GraphLayout {
  const options = { seed };
  if (change === null) return layoutStudy(study, options, null);
  return layoutStudy(study, options, { study: change.old, layout: layoutStudy(change.old, options, null) });
}

function layoutStudy(
  { graph, nodes }: Study,
  options: Pick<LayoutOptions, 'seed'>,
  earlier: { study: Study; layout: GraphLayout } | null,
): GraphLayout {
  const mutual = buildMutualGraph(graph);
  const radius = Float64Array.from({ length: mutual.size }, (_, i) =>
    Math.sqrt(LEAST_AREA + AREA_OF_TIE * (mutual.start[i + 1]! - mutual.start[i]!)),
  );
  if (earlier === null) {
    const layout = layoutGraph(mutual, { ...options, radius });
    return { ...layout, mutual, radius, earlier: null, displacement: Number.NaN };
  }
  const placeOf = new Map(earlier.study.nodes.map(({ accountId }, place) => [accountId, place]));
  const place = nodes.map(({ accountId }) => {
    const old = placeOf.get(accountId);
    return old === undefined || earlier.layout.apart[old] === 1 ? -1 : old;
  });
  const positions = (values: Float64Array) =>
    Float64Array.from(place, (old) => (old < 0 ? Number.NaN : values[old]!));
  const from = { x: positions(earlier.layout.x), y: positions(earlier.layout.y) };
  const layout = layoutGraph(mutual, { ...options, radius, from });
  return { ...layout, mutual, radius, earlier: earlier.layout, displacement: meanWay(layout, from) };
}

function meanWay(layout: Layout, from: { x: Float64Array; y: Float64Array }): number {
  let sum = 0;
  let count = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < layout.x.length; i++) {
    if (layout.apart[i] === 1) continue;
    left = Math.min(left, layout.x[i]!);
    right = Math.max(right, layout.x[i]!);
    if (Number.isNaN(from.x[i]!)) continue;
    const dx = layout.x[i]! - from.x[i]!;
    const dy = layout.y[i]! - from.y[i]!;
    sum += Math.sqrt(dx * dx + dy * dy);
    count++;
  }
  return count === 0 || right === left ? Number.NaN : sum / count / (right - left);
}
