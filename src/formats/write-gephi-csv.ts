/** Writes the pair of tables that Gephi reads, and beside them the ties of which nothing is known. */
import { type Cell, csvChunks } from '../csv.ts';
import type { ExportedGraph } from './exported-graph.ts';

export interface GephiTables {
  nodes: Iterable<string>;
  edges: Iterable<string>;
  unknown: Iterable<string>;
}

/**
 * Columns Id, Label and the attributes; Source, Target, Type, Weight and the attributes; source, target, reason. Of
 * several networks also Kind, without which Gephi makes one of two edges between the same two.
 */
export function gephiTables(graph: ExportedGraph): GephiTables {
  const { nodes, nodeAttributes, edgeAttributes, unknown, layers } = graph;
  const [kind, network] = layers === undefined ? [[], []] : [['Kind'], ['network']];
  const names = (attributes: readonly { name: string }[]) => attributes.map(({ name }) => name);
  return {
    nodes: csvChunks(
      ['Id', 'Label', ...names(nodeAttributes)],
      nodes.map(({ id, label, values }) => [id, label, ...values]),
    ),
    edges: csvChunks(
      ['Source', 'Target', 'Type', ...kind, 'Weight', ...names(edgeAttributes)],
      edgeRows(graph),
    ),
    unknown: csvChunks(
      ['source', 'target', ...network, 'reason'],
      unknown.map((tie) => [
        tie.source,
        tie.target,
        ...(tie.network === undefined ? [] : [tie.network]),
        tie.reason,
      ]),
    ),
  };
}

function* edgeRows({ nodes, source, target, edgeValues, layers }: ExportedGraph): Generator<Cell[]> {
  for (let k = 0; k < source.length; k++) {
    const ends = [nodes[source[k]!]!.id, nodes[target[k]!]!.id];
    const kind = layers === undefined ? [] : [layers.networks[layers.ofEdge[k]!]!];
    yield [...ends, 'Directed', ...kind, 1, ...edgeValues.map((column) => column[k]!)];
  }
}
