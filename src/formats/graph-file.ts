/** From the nodes and edges of a graph file to an imported graph: what GEXF and GraphML have in common. */
import { DataError } from '../errors.ts';
import { type ColumnChoice, fieldOfTitle, handleOrder, isNoHandle, splitName } from './columns.ts';
import { collectTies, type ImportedGraph } from './imported-graph.ts';

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

/**
 * @param understood columns with a meaning of their own; other attributes are kept as they are.
 * @throws DataError where there is no node, a node stands twice, or edges have no direction.
 */
export function graphFromFile(
  { nodes, edges }: GraphFile,
  file: string,
  understood: readonly string[],
  direction: string,
  choice: ColumnChoice = {},
): ImportedGraph {
  if (nodes.length === 0) refuse(file, 'the file has no nodes');
  const undirected = edges.filter(({ way }) => way === 'undirected').length;
  if (undirected > 0) {
    refuse(
      file,
      `${undirected} of its ${edges.length} edges are undirected, and a follow has a direction; export the graph as directed`,
    );
  }
  const seen = new Set<string>();
  const titles = new Set<string>();
  for (const { id, values } of nodes) {
    if (seen.has(id)) refuse(file, `the node ${id} stands twice`);
    seen.add(id);
    for (const title of values.keys()) titles.add(title);
  }
  const meaning = new Map(
    [...titles].map((title) => [title, meaningOf(title, [...titles], understood, choice)]),
  );
  const titlesOf = (field: string) => [...titles].filter((title) => meaning.get(title) === field);
  const handles = titlesOf('handle').sort((a, b) => handleOrder(a, choice) - handleOrder(b, choice));
  const parts = titlesOf('name').length > 0 ? null : splitName([...titles]);
  const nameParts = parts === null ? [] : [parts.first, parts.last].map((at) => [...titles][at]!);
  const attributes = [...titles].filter(
    (title) => meaning.get(title) === undefined && !nameParts.includes(title),
  );
  const noHandle: string[] = [];
  const ties = collectTies();
  for (const { source, target, way } of edges) {
    ties.add(source, target);
    if (way === 'mutual') ties.add(target, source);
  }
  return {
    nodes: nodes.map(({ id, label, values }) => {
      const cell = (title: string) => values.get(title)?.trim() ?? '';
      const stated = handles.map(cell).find((text) => text !== '');
      const isNone = stated !== undefined && isNoHandle(stated);
      const written = stated ?? label.trim();
      if (isNone) noHandle.push(id);
      const whole = nameParts.map(cell).join(' ').trim();
      return {
        id,
        handle: isNone ? '' : written,
        cells: {
          ...Object.fromEntries(understood.map((name) => [name, titlesOf(name).map(cell)[0] ?? ''])),
          ...(whole === '' ? {} : { name: whole }),
        },
        extra: Object.fromEntries(attributes.map((name) => [name, values.get(name) ?? ''])),
      };
    }),
    attributes,
    edges: ties.list(),
    readings: null,
    direction,
    columns: {
      understoodAs: [...meaning].flatMap(([title, field]) =>
        field === undefined || field === title ? [] : [`${field} from ${title}`],
      ),
      unused: [],
      noHandle,
      yesNoColumn: () => '',
    },
  };
}

/** What an attribute stands for, by its title; `undefined` where it is one of the file's own. */
function meaningOf(
  title: string,
  titles: readonly string[],
  understood: readonly string[],
  choice: ColumnChoice,
): string | undefined {
  if (understood.includes(title)) return title;
  const field = fieldOfTitle(title, choice);
  if (field !== undefined) return field === 'id' ? 'account_id' : field;
  const folded = title.toLowerCase();
  const isAlone = titles.filter((other) => other.toLowerCase() === folded).length === 1;
  return isAlone && understood.includes(folded) ? folded : undefined;
}

export function refuse(file: string, message: string): never {
  throw new DataError({ file, message });
}
