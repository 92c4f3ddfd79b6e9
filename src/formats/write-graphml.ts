/** Writes GraphML, for igraph, NetworkX, Cytoscape and yEd. */
import { formatNumber } from '../csv.ts';
import { type Attribute, type ExportedGraph, inChunks, isMissing, type Value } from './exported-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<Attribute['kind'], string>> = {
  text: 'string',
  integer: 'int',
  number: 'double',
};

const LOOK: readonly Attribute[] = [
  { name: 'x', kind: 'number' },
  { name: 'y', kind: 'number' },
  { name: 'size', kind: 'number' },
  { name: 'color', kind: 'text' },
];

/** Unknown values are left out. Positions and colours are there where every node has them. */
export function graphmlText(graph: ExportedGraph): Iterable<string> {
  return inChunks(graphmlPieces(graph));
}

function* graphmlPieces(graph: ExportedGraph): Generator<string> {
  const { nodes, source, target, edgeValues, layers } = graph;
  const drawn = nodes.length > 0 && nodes.every(({ look }) => look !== null);
  const ofNodes: Attribute[] = [
    { name: 'label', kind: 'text' },
    ...graph.nodeAttributes,
    ...(drawn ? LOOK : []),
  ];
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="title" for="graph" attr.name="title" attr.type="string"/>
<key id="description" for="graph" attr.name="description" attr.type="string"/>
`;
  for (const [owner, attributes] of [
    ['node', ofNodes],
    ['edge', graph.edgeAttributes],
  ] as const) {
    for (const [k, { name, kind }] of attributes.entries()) {
      yield `<key id="${owner[0]}${k}" for="${owner}" attr.name="${xmlText(name)}" attr.type="${TYPES[kind]}"/>\n`;
    }
  }
  yield `<graph edgedefault="directed">
<data key="title">${xmlText(graph.title)}</data>
<data key="description">${xmlText(graph.description)}</data>
`;
  for (const { id, label, values, look } of nodes) {
    const all = [label, ...values, ...(drawn ? [look!.x, look!.y, look!.size, look!.color] : [])];
    yield `<node id="${xmlText(id)}">${data('n', all)}</node>\n`;
  }
  const ids = nodes.map(({ id }) => xmlText(id));
  for (let k = 0; k < source.length; k++) {
    const values = edgeValues.map((column) => column[k]!);
    const id = layers === undefined ? '' : ` id="${k}"`;
    yield `<edge${id} source="${ids[source[k]!]}" target="${ids[target[k]!]}">${data('e', values)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function data(owner: string, values: readonly Value[]): string {
  let text = '';
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (isMissing(value)) continue;
    text += `<data key="${owner}${k}">${typeof value === 'number' ? formatNumber(value) : xmlText(value)}</data>`;
  }
  return text;
}
