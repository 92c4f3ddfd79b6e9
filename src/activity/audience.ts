/** Audiences added up: over a whole roster, and over the accounts of one actor. */
import { groupBy } from '../group-by.ts';

export interface Summary {
  /** Values that are known. */
  known: number;
  /** NaN where none is. */
  total: number;
  median: number;
}

/** Total and median of the values that are known. */
export function summarise(values: Iterable<number>): Summary {
  const known = Float64Array.from([...values].filter((value) => !Number.isNaN(value))).sort();
  const { length } = known;
  if (length === 0) return { known: 0, total: Number.NaN, median: Number.NaN };
  const upper = known[length >> 1]!;
  return {
    known: length,
    total: known.reduce((sum, value) => sum + value, 0),
    median: length % 2 === 1 ? upper : (known[(length >> 1) - 1]! + upper) / 2,
  };
}

export interface UnitSum {
  /** The label that its nodes share. */
  unit: string;
  nodes: number[];
  /** Over the nodes whose value is known; NaN where none is. */
  sum: number;
  /** Nodes whose value is unknown: the sum is at least what it says. */
  unknown: number;
}

/** Values summed over the nodes of each label, such as the accounts of an actor; sorted by label. */
export function sumByUnit(values: Float64Array, labels: readonly string[]): UnitSum[] {
  return [...groupBy(labels.keys(), (node) => labels[node]!)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, nodes]) => {
      const { known, total } = summarise(nodes.map((node) => values[node]!));
      return { unit, nodes, sum: total, unknown: nodes.length - known };
    });
}
