/**
 * A graph whose accounts cannot be told apart by their figures: no ties, since whoever has them computes every figure
 * anew, no ids, and figures as thirds.
 */
import { alikeGroups, blankUntilAlike } from './alike.ts';
import { type ExportedGraph, isMissing, type Value } from './exported-graph.ts';

const ATTRIBUTES = ['region', 'office', 'kind'];
const FIGURES = ['in_degree', 'out_degree', 'mutual', 'pagerank', 'betweenness'];
const COLUMNS = [...ATTRIBUTES, ...FIGURES];

/** In this order a row loses its cells until it has enough others like it. */
const LOST = ['office', 'out_degree', 'betweenness', 'pagerank', 'region', 'kind', 'mutual', 'in_degree'];

const THIRDS = ['lowest', 'middle', 'highest'];

export interface CoarseTable {
  columns: readonly string[];
  /** One an account, sorted: their order tells nothing. */
  rows: readonly (readonly string[])[];
  /** How many different rows there are. */
  groupCount: number;
}

/** A cell that is empty is unknown, or would have told of fewer than five accounts. */
export function coarseTable({ nodes, nodeAttributes }: ExportedGraph): CoarseTable {
  const cells = COLUMNS.map((name) => {
    const at = nodeAttributes.findIndex((attribute) => attribute.name === name);
    const values = nodes.map((node) => (at < 0 ? null : node.values[at]!));
    return FIGURES.includes(name) ? thirds(values) : values.map((value) => String(value ?? ''));
  });
  const step = nodes.map(() => 0);
  const told = (k: number) =>
    COLUMNS.map((name, column) => (LOST.indexOf(name) < step[k]! ? '' : cells[column]![k]!));
  blankUntilAlike(step, LOST.length, told);
  return {
    columns: COLUMNS.map((name) => (FIGURES.includes(name) ? `${name}_third` : name)),
    rows: nodes.map((_, k) => told(k)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    groupCount: alikeGroups(nodes.length, told).length,
  };
}

/** By the share of the known values that are lower: equal values are in one third. */
function thirds(values: readonly Value[]): string[] {
  const sorted = Float64Array.from(values.filter((value) => !isMissing(value)) as number[]).sort();
  const lower = new Map<number, number>();
  sorted.forEach((value, k) => {
    if (!lower.has(value)) lower.set(value, k);
  });
  return values.map((value) =>
    isMissing(value)
      ? ''
      : THIRDS[Math.floor((THIRDS.length * lower.get(value as number)!) / sorted.length)]!,
  );
}
