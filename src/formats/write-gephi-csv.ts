/** Writes the pair of tables that Gephi reads, and beside them the ties of which nothing is known. */
import { csvText } from '../csv.ts';
import type { ExportedNetwork, Value } from './exported-network.ts';
import { inChunks } from './exported-network.ts';

export interface GephiTables {
  nodes: Iterable<string>;
  edges: Iterable<string>;
  unknown: Iterable<string>;
}

/** Columns Id, Label and the attributes; Source, Target, Type, Weight and the attributes; source, target, reason. */
export function gephiTables(network: ExportedNetwork): GephiTables {
  return {
    nodes: inChunks(nodeRows(network)),
    edges: inChunks(edgeRows(network)),
    unknown: inChunks(unknownRows(network)),
  };
}

function* nodeRows({ nodes, nodeAttributes }: ExportedNetwork): Generator<string> {
  yield csvText(['Id', 'Label', ...nodeAttributes.map(({ name }) => name)], []);
  for (const { id, label, values } of nodes) yield row([id, label, ...values]);
}

function* edgeRows({
  nodes,
  source,
  target,
  edgeAttributes,
  edgeValues,
}: ExportedNetwork): Generator<string> {
  yield csvText(['Source', 'Target', 'Type', 'Weight', ...edgeAttributes.map(({ name }) => name)], []);
  for (let k = 0; k < source.length; k++) {
    const ends = [nodes[source[k]!]!.id, nodes[target[k]!]!.id];
    yield row([...ends, 'Directed', 1, ...edgeValues.map((column) => column[k]!)]);
  }
}

function* unknownRows({ unknown }: ExportedNetwork): Generator<string> {
  yield csvText(['source', 'target', 'reason'], []);
  for (const { source, target, reason } of unknown) yield row([source, target, reason]);
}

function row(cells: readonly Value[]): string {
  return csvText(cells as string[], []);
}
