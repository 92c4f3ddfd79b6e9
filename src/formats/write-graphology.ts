/**
 * Writes graphology's serialisation as JSON, which Gephi Lite, Retina and ipysigma open. Gephi Lite's own
 * workspace holds its version, filters and appearance besides, and changes with them.
 */
import { type Attribute, type ExportedGraph, inChunks, isMissing, type Value } from './exported-graph.ts';

/** One node or edge a line. Unknown values are left out. */
export function graphologyText(graph: ExportedGraph): Iterable<string> {
  return inChunks(pieces(graph));
}

function* pieces(graph: ExportedGraph): Generator<string> {
  const { title, description, nodes, source, target, edgeValues } = graph;
  yield `{"attributes":${JSON.stringify({ title, description })},\n"options":{"type":"directed","multi":false,"allowSelfLoops":false},\n"nodes":[\n`;
  for (const [k, { id, label, values, look }] of nodes.entries()) {
    const attributes = { label, ...named(graph.nodeAttributes, values), ...look };
    yield `${JSON.stringify({ key: id, attributes })}${k + 1 < nodes.length ? ',' : ''}\n`;
  }
  yield '],\n"edges":[\n';
  for (let k = 0; k < source.length; k++) {
    const attributes = named(
      graph.edgeAttributes,
      edgeValues.map((column) => column[k]!),
    );
    const ends = { key: String(k), source: nodes[source[k]!]!.id, target: nodes[target[k]!]!.id };
    yield `${JSON.stringify({ ...ends, attributes })}${k + 1 < source.length ? ',' : ''}\n`;
  }
  yield ']}\n';
}

function named(attributes: readonly Attribute[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(
    attributes.map(({ name }, k) => [name, values[k]!] as const).filter(([, value]) => !isMissing(value)),
  );
}
