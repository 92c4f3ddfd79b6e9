/** How the measures of accounts, or of groups of accounts, changed, with their ranks. */
import { NODE_COLUMNS, type NodeColumn } from '../graph/measures.ts';
import { ranksOf } from '../graph/ranks.ts';

export type ComparedColumn = Exclude<NodeColumn, 'cluster' | 'cluster_stability'>;

/** The measures of which more is more; a cluster's number is none. */
export const COMPARED_COLUMNS = NODE_COLUMNS.filter(
  (column): column is ComparedColumn => column !== 'cluster' && column !== 'cluster_stability',
);

/** Those that are compared. */
export type ComparedMeasures = Readonly<Partial<Record<ComparedColumn, Float64Array>>>;

/** Where the same unit is in each year's columns; −1 where it is not. */
export interface Places {
  old: Int32Array;
  new: Int32Array;
}

/** One value a unit in the order of `Places`; NaN is unknown, undefined, or not there. */
export interface MeasureChange {
  measure: ComparedColumn;
  old: Float64Array;
  new: Float64Array;
  /** 1-based; equal values share a rank: 1, 2, 2, 4. */
  oldRank: Float64Array;
  newRank: Float64Array;
}

/** Each measure that both years have, with ranks among all units of the year. */
export function measureChanges(
  places: Places,
  old: ComparedMeasures,
  fresh: ComparedMeasures,
): MeasureChange[] {
  return COMPARED_COLUMNS.flatMap((measure) => {
    const [before, now] = [old[measure], fresh[measure]];
    if (before === undefined || now === undefined) return [];
    return {
      measure,
      old: pick(before, places.old),
      new: pick(now, places.new),
      oldRank: pick(ranksOf(before), places.old),
      newRank: pick(ranksOf(now), places.new),
    };
  });
}

function pick(values: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => (place < 0 ? Number.NaN : values[place]!));
}

/** The mean of each measure over a group's accounts that have a value; NaN where none has. One value a group. */
export function groupMeasures(
  nodes: ComparedMeasures,
  labels: readonly string[],
  groups: readonly string[],
): ComparedMeasures {
  const place = new Map(groups.map((group, g) => [group, g]));
  const means = COMPARED_COLUMNS.flatMap((measure) => {
    const values = nodes[measure];
    if (values === undefined) return [];
    const sum = new Float64Array(groups.length);
    const count = new Float64Array(groups.length);
    values.forEach((value, node) => {
      if (Number.isNaN(value)) return;
      const group = place.get(labels[node]!)!;
      sum[group]! += value;
      count[group]!++;
    });
    return [[measure, sum.map((total, g) => total / count[g]!)] as const];
  });
  return Object.fromEntries(means) as ComparedMeasures;
}
