/** Reads a pair of tables, nodes and edges, as Gephi, xan and many others write them. */

import { parseEdgeList } from './edge-list.ts';
import type { ImportedNetwork } from './imported-network.ts';
import { parseNodeTable } from './node-table.ts';
import { refuseUndirected } from './read-edges.ts';
import type { SourceFiles } from './source-files.ts';

/** @throws DataError with every fault of either table. */
export function readTables(
  nodes: { text: string; file: string },
  edges: { bytes: Buffer; file: string },
  understood: readonly string[],
): ImportedNetwork {
  refuseUndirected(edges.bytes, edges.file);
  return {
    ...parseNodeTable(nodes.text, nodes.file, understood),
    edges: parseEdgeList(edges.bytes, edges.file),
    readings: null,
    direction: 'In an edge table, source follows target.',
  };
}

/** The names of the two tables among files: `nodes.csv` and `edges.csv`, or `NAME-nodes.csv` and `NAME-edges.csv`. */
export function tablePair({ names }: Pick<SourceFiles, 'names'>): { nodes: string; edges: string } | null {
  const pairs = names
    .filter((name) => /(^|[-_/])nodes\.csv$/i.test(name))
    .map((nodes) => ({ nodes, edges: nodes.replace(/nodes(?=\.csv$)/i, 'edges') }))
    .filter(({ edges }) => names.includes(edges));
  return pairs.length === 1 ? pairs[0]! : null;
}
