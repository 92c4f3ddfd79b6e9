/** Which measures are ranked, and their values as they are published. */
import { NODE_COLUMNS, type NodeColumn } from '../graph/measures.ts';
import { publishedValue, rankNodes } from '../graph/ranks.ts';

/** Names of clusters are no amounts, and how sure one is of them says nothing of the account. */
const UNRANKED: readonly NodeColumn[] = ['cluster', 'cluster_stability'];

export const RANKED_COLUMNS = NODE_COLUMNS.filter((column) => !UNRANKED.includes(column));

/** A column to keep: values to 12 significant digits, as in the tables of a report, with their ranks. */
export function keptColumn(measure: NodeColumn, values: ArrayLike<number>) {
  const published = Float64Array.from(values, publishedValue);
  const ranks = new Uint32Array(published.length);
  if (RANKED_COLUMNS.includes(measure)) {
    for (const { node, rank } of rankNodes(published)) ranks[node] = rank;
  }
  return { measure, values: published, ranks };
}
