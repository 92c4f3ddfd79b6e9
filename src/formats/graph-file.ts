/** From the nodes and edges of a graph file to an imported network: what GEXF and GraphML have in common. */
import { DataError } from '../errors.ts';
import type { ImportedNetwork } from './imported-network.ts';
import { collectTies } from './imported-network.ts';

export interface GraphFileNode {
  id: string;
  label: string;
  /** Attributes by title, in the file's order. */
  values: Map<string, string>;
}

/** The parts of a graph file as its reader meets them. */
export interface GraphFile {
  nodes: GraphFileNode[];
  edges: { source: string; target: string; way: 'directed' | 'undirected' | 'mutual' }[];
}

/** Columns that name the account as its network does. */
const HANDLE_TITLES = ['handle', 'username', 'screen_name'];

/**
 * @param understood columns with a meaning of their own; other attributes are kept as they are.
 * @throws DataError where there is no node, a node stands twice, or edges have no direction.
 */
export function graphFileNetwork(
  { nodes, edges }: GraphFile,
  file: string,
  understood: readonly string[],
  direction: string,
): ImportedNetwork {
  if (nodes.length === 0) throw new DataError([{ file, message: 'the file has no nodes' }]);
  const undirected = edges.filter(({ way }) => way === 'undirected').length;
  if (undirected > 0) {
    throw new DataError([
      {
        file,
        message: `${undirected} of its ${edges.length} edges are undirected, and a follow has a direction; export the graph as directed`,
      },
    ]);
  }
  const seen = new Set<string>();
  const titles = new Set<string>();
  for (const { id, values } of nodes) {
    if (seen.has(id)) throw new DataError([{ file, message: `the node ${id} stands twice` }]);
    seen.add(id);
    for (const title of values.keys()) titles.add(title);
  }
  const attributes = [...titles].filter(
    (title) => !understood.includes(title) && !HANDLE_TITLES.includes(title),
  );
  const ties = collectTies();
  for (const { source, target, way } of edges) {
    ties.add(source, target);
    if (way === 'mutual') ties.add(target, source);
  }
  return {
    nodes: nodes.map(({ id, label, values }) => ({
      id,
      handle: HANDLE_TITLES.map((title) => values.get(title) ?? '').find((text) => text !== '') ?? label,
      cells: Object.fromEntries(understood.map((name) => [name, values.get(name) ?? ''])),
      extra: Object.fromEntries(attributes.map((name) => [name, values.get(name) ?? ''])),
    })),
    attributes,
    edges: ties.list(),
    readings: null,
    direction,
  };
}
