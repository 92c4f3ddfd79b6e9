/**
 * Writes GEXF 1.2draft, which Gephi, Gephi Lite and every NetworkX read: one date, or several with the times when ties were
 * seen. Edges of several kinds are of GEXF 1.3.
 */
import { formatNumber } from '../csv.ts';
import type { Attribute, ExportedGraph, NodeLook, Value } from './exported-graph.ts';
import { inChunks, isMissing } from './exported-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<Attribute['kind'], string>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
};

/** First and last day, or moment, at which something was seen, without one between at which it was not. */
export interface Spell {
  start: string;
  end: string;
}

/** A value of a node on one day. */
export interface DatedValue {
  /** Index into `Times.attributes`. */
  attribute: number;
  date: string;
  value: Value;
}

/** When the nodes and edges of a graph over several dates were seen; one list each, in order. */
export interface Times {
  /** Whether times are days, or moments. */
  format: 'date' | 'dateTime';
  start: string;
  end: string;
  nodes: readonly (readonly Spell[])[];
  edges: readonly (readonly Spell[])[];
  /** What changes from date to date, and its values by node. */
  attributes: readonly Attribute[];
  values: readonly (readonly DatedValue[])[];
}

const VERSIONS = {
  several: 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"',
  one: 'xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"',
} as const;

/** Unknown values are left out: GEXF has no other way to say so. */
export function gexfText(graph: ExportedGraph, times: Times | null = null): Iterable<string> {
  return inChunks(gexfPieces(graph, times));
}

function* gexfPieces(graph: ExportedGraph, times: Times | null): Generator<string> {
  const { nodes, source, target, edgeValues, layers } = graph;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf ${layers === undefined ? VERSIONS.one : VERSIONS.several}>
<meta lastmodifieddate="${graph.date}">
<creator>entente</creator>
<keywords>${xmlText(graph.title)}</keywords>
<description>${xmlText(graph.description)}</description>
</meta>
`;
  yield times === null
    ? '<graph mode="static" defaultedgetype="directed" idtype="string">\n'
    : `<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="${times.format}" start="${times.start}" end="${times.end}">\n`;
  yield declarations('node', 'static', graph.nodeAttributes, '');
  if (times !== null) yield declarations('node', 'dynamic', times.attributes, DATED);
  yield declarations('edge', 'static', graph.edgeAttributes, '');
  yield `<nodes count="${nodes.length}">\n`;
  for (const [k, node] of nodes.entries()) {
    const { tag, spells } = timeOf(times?.nodes[k]);
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}"${tag}>${attvalues(node.values, times?.values[k])}${spells}${look(node.look)}</node>\n`;
  }
  yield `</nodes>\n<edges count="${source.length}">\n`;
  const ids = nodes.map(({ id }) => xmlText(id));
  for (let k = 0; k < source.length; k++) {
    const { tag, spells } = timeOf(times?.edges[k]);
    const values = attvalues(edgeValues.map((column) => column[k]!));
    // Edges of several kinds may join the same two.
    const kind = layers === undefined ? '' : ` kind="${layers.networks[layers.ofEdge[k]!]}"`;
    yield `<edge id="${k}"${kind} source="${ids[source[k]!]}" target="${ids[target[k]!]}"${tag}>${values}${spells}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** Prefix of the ids of attributes that change. */
const DATED = 'd';

function declarations(
  owner: 'node' | 'edge',
  mode: 'static' | 'dynamic',
  attributes: readonly Attribute[],
  prefix: string,
): string {
  const lines = attributes.map(
    ({ name, kind }, k) => `<attribute id="${prefix}${k}" title="${xmlText(name)}" type="${TYPES[kind]}"/>\n`,
  );
  return `<attributes class="${owner}" mode="${mode}">\n${lines.join('')}</attributes>\n`;
}

function attvalues(values: readonly Value[], dated: readonly DatedValue[] = []): string {
  let text = '';
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (!isMissing(value)) text += `<attvalue for="${k}" value="${valueText(value)}"/>`;
  }
  for (const { attribute, date, value } of dated) {
    if (isMissing(value)) continue;
    text += `<attvalue for="${DATED}${attribute}" value="${valueText(value)}" start="${date}" end="${date}"/>`;
  }
  return text === '' ? '' : `<attvalues>${text}</attvalues>`;
}

function valueText(value: string | number): string {
  return typeof value === 'number' ? formatNumber(value) : xmlText(value);
}

function timeOf(spells: readonly Spell[] | undefined): { tag: string; spells: string } {
  if (spells === undefined) return { tag: '', spells: '' };
  const ends = spells.map(({ start, end }) => `start="${start}" end="${end}"`);
  if (ends.length === 1) return { tag: ` ${ends[0]}`, spells: '' };
  return { tag: '', spells: `<spells>${ends.map((each) => `<spell ${each}/>`).join('')}</spells>` };
}

function look(node: NodeLook | null): string {
  if (node === null) return '';
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(node.color.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${formatNumber(node.x)}" y="${formatNumber(node.y)}" z="0"/><viz:size value="${formatNumber(node.size)}"/>`;
}
