/** Reads node-link JSON as D3 and NetworkX write it: nodes with an id, links from source to target. */
import { isRecord } from '../json-text.ts';
import type { ColumnChoice } from './columns.ts';
import { type GraphFileNode, graphFromFile, refuse } from './graph-file.ts';
import type { ImportedGraph } from './imported-graph.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A link's ends are ids of nodes, or their places where nodes have no id. `directed` is NetworkX's; D3 has none, and
 * its links go from source to target.
 * @throws DataError for JSON that is no such graph.
 */
export function readNodeLink(
  text: string,
  file: string,
  understood: readonly string[],
  choice: ColumnChoice = {},
): ImportedGraph {
  const graph = parsed(text, file);
  const links = graph.links ?? graph.edges;
  if (!Array.isArray(graph.nodes) || !Array.isArray(links)) {
    return refuse(file, 'node-link JSON has a list of nodes and a list of links');
  }
  const hasIds = graph.nodes.some((node) => isRecord(node) && node.id !== undefined);
  const nodes = graph.nodes.map((node: unknown, k): GraphFileNode => {
    if (!isRecord(node)) return refuse(file, `node ${k + 1} is no object`);
    const id = hasIds ? node.id : k;
    if (!isScalar(id) || id === '') return refuse(file, `node ${k + 1} has no id`);
    const values = Object.entries(node).filter(
      ([title, value]) => !['id', 'label'].includes(title) && isScalar(value),
    );
    const { label = '' } = node;
    return {
      id: String(id),
      label: isScalar(label) ? String(label) : '',
      values: new Map(values.map(([title, value]) => [title, String(value)])),
    };
  });
  const edges = links.map((link: unknown, k) => {
    if (!isRecord(link)) return refuse(file, `link ${k + 1} is no object`);
    const [source, target] = [end(link.source), end(link.target)];
    if (source === '' || target === '') return refuse(file, `link ${k + 1} has no source or no target`);
    return {
      source,
      target,
      way: graph.directed === false ? ('undirected' as const) : ('directed' as const),
    };
  });
  return graphFromFile(
    { nodes, edges },
    file,
    understood,
    'In node-link JSON a link goes from its source to its target.',
    choice,
  );
}

function parsed(text: string, file: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : refuse(file, 'node-link JSON is one object with nodes and links');
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(file, `not readable as JSON (${error.message})`);
    throw error;
  }
}

/** D3 puts the node itself in the place of its id once a layout has run. */
function end(value: unknown): string {
  const id = isRecord(value) ? value.id : value;
  return isScalar(id) ? String(id) : '';
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
