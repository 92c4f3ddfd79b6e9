/** Reads a static GEXF file, versions 1.1 to 1.3. */
import type { ColumnChoice } from './columns.ts';
import { type GraphFile, type GraphFileNode, graphFromFile, refuse } from './graph-file.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { readXml } from './xml-reader.ts';

/**
 * Attributes go by their titles; a node's label is its handle where no attribute is. An edge is directed where
 * the graph or the edge says so; `mutual` is both ways.
 * @throws DataError for XML that is no static GEXF.
 */
export function readGexf(
  text: string,
  file: string,
  understood: readonly string[],
  choice: ColumnChoice = {},
): ImportedGraph {
  const graph: GraphFile = { nodes: [], edges: [] };
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const defaults = new Map<string, string>();
  let root = '';
  let defaultWay = 'undirected';
  let declaring: 'node' | 'edge' = 'node';
  let declared = '';
  let node: GraphFileNode | null = null;
  readXml(text, file, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (name !== 'gexf') refuse(file, `its root element is <${name.slice(0, 40)}>, not <gexf>`);
      }
      if (name === 'graph') {
        if (attributes.mode === 'dynamic') {
          refuse(file, 'the graph is dynamic; export one date of it as a static graph');
        }
        defaultWay = attributes.defaultedgetype ?? 'undirected';
      } else if (name === 'attributes') declaring = attributes.class === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        declared = attributes.id ?? '';
        titles[declaring].set(declared, attributes.title ?? declared);
      } else if (name === 'node') {
        const id = attributes.id ?? '';
        node = { id, label: attributes.label ?? '', values: new Map() };
        for (const [attribute, value] of defaults) node.values.set(titles.node.get(attribute)!, value);
        graph.nodes.push(node);
      } else if (name === 'attvalue' && node !== null) {
        const attribute = attributes.for ?? attributes.id ?? '';
        node.values.set(titles.node.get(attribute) ?? attribute, attributes.value ?? '');
      } else if (name === 'edge') {
        node = null;
        const { source = '', target = '', type = defaultWay } = attributes;
        graph.edges.push({ source, target, way: edgeWay(type) });
      }
    },
    close(name, content) {
      if (name === 'node') node = null;
      if (name === 'default' && declaring === 'node') defaults.set(declared, content);
    },
  });
  return graphFromFile(
    graph,
    file,
    understood,
    'In GEXF an edge goes from its source to its target.',
    choice,
  );
}

function edgeWay(type: string): 'directed' | 'undirected' | 'mutual' {
  return type === 'directed' || type === 'mutual' ? type : 'undirected';
}
