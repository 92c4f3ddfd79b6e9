/** Reads a pair of tables, nodes and edges, as Gephi, xan and many others write them. */

import type { ImportedGraph } from './imported-graph.ts';
import { type NodeTableOptions, parseNodeTable } from './node-table.ts';
import { refuseUndirected } from './read-edges.ts';
import type { SourceFiles } from './source-files.ts';
import { readTieTable } from './tie-table.ts';

/** @throws DataError with every fault of either table. */
export function readTables(
  nodes: { text: string; file: string },
  edges: { bytes: Buffer; file: string },
  understood: readonly string[],
  { choice = {}, skipBlank = false }: NodeTableOptions = {},
): ImportedGraph {
  refuseUndirected(edges.bytes, edges.file);
  const accounts = parseNodeTable(nodes.text, nodes.file, understood, { choice, skipBlank });
  const ties = readTieTable(edges.bytes, edges.file, choice, skipBlank);
  return {
    nodes: accounts.nodes,
    attributes: accounts.attributes,
    edges: ties.edges,
    stated: ties.stated,
    readings: null,
    direction: 'In an edge table, source follows target.',
    columns: {
      understoodAs: [...new Set([...accounts.understoodAs, ...ties.understoodAs])],
      noHandle: accounts.noHandle,
      unused: ties.unused,
      yesNoColumn: ties.yesNoColumn,
    },
    withoutAccount: accounts.withoutAccount,
    blank: { accounts: accounts.blank, ends: ties.blank },
  };
}

/** The names of the two tables among files: `nodes.csv` and `edges.csv`, or `NAME-nodes.csv` and `NAME-edges.csv`. */
export function tablePair({ names }: Pick<SourceFiles, 'names'>): { nodes: string; edges: string } | null {
  const pairs = names
    .filter((name) => /(^|[-_/])nodes\.[ct]sv$/i.test(name))
    .map((nodes) => ({ nodes, edges: nodes.replace(/nodes(?=\.[ct]sv$)/i, 'edges') }))
    .filter(({ edges }) => names.includes(edges));
  return pairs.length === 1 ? pairs[0]! : null;
}
