/** Reads a GraphML file, as Gephi, igraph, NetworkX, NodeXL and yEd write it. */
import type { ColumnChoice } from './columns.ts';
import { type GraphFile, type GraphFileNode, graphFromFile, refuse } from './graph-file.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { readXml } from './xml-reader.ts';

/**
 * Data go by the names of their keys; `label` is the handle where no other attribute is.
 * @throws DataError for XML that is no GraphML, and for edges without a direction.
 */
export function readGraphml(
  text: string,
  file: string,
  understood: readonly string[],
  choice: ColumnChoice = {},
): ImportedGraph {
  const graph: GraphFile = { nodes: [], edges: [] };
  const names = new Map<string, string>();
  const defaults = new Map<string, string>();
  let root = '';
  let defaultDirected = false;
  let key = '';
  let keyIsForNodes = false;
  let node: GraphFileNode | null = null;
  readXml(text, file, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (name !== 'graphml') refuse(file, `its root element is <${name.slice(0, 40)}>, not <graphml>`);
      }
      if (name === 'key') {
        key = attributes.id ?? '';
        keyIsForNodes = attributes.for !== 'edge' && attributes.for !== 'graph';
        names.set(key, attributes['attr.name'] ?? key);
      } else if (name === 'graph') defaultDirected = attributes.edgedefault === 'directed';
      else if (name === 'node') {
        node = { id: attributes.id ?? '', label: '', values: new Map() };
        for (const [id, value] of defaults) node.values.set(names.get(id)!, value);
        graph.nodes.push(node);
      } else if (name === 'edge') {
        node = null;
        const { source = '', target = '', directed = String(defaultDirected) } = attributes;
        graph.edges.push({ source, target, way: directed === 'true' ? 'directed' : 'undirected' });
      } else if (name === 'data') key = attributes.key ?? '';
    },
    close(name, content) {
      if (name === 'node') node = null;
      else if (name === 'default' && keyIsForNodes) defaults.set(key, content);
      else if (name === 'data' && node !== null) node.values.set(names.get(key) ?? key, content);
    },
  });
  for (const each of graph.nodes) {
    const title = [...each.values.keys()].find((name) => name.toLowerCase() === 'label');
    if (title === undefined) continue;
    each.label = each.values.get(title)!;
    each.values.delete(title);
  }
  return graphFromFile(
    graph,
    file,
    understood,
    'In GraphML an edge goes from its source to its target.',
    choice,
  );
}
