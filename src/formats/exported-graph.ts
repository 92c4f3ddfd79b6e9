/** What every export is written from: a graph as plain data, its text clean, in account-id order. */

export interface Attribute {
  name: string;
  kind: 'text' | 'integer' | 'number';
  /** Its name in the tables of a report, where the formats of other tools need another. */
  column?: string;
}

/** `null` and NaN: unknown or not stated. */
export type Value = string | number | null;

/** How a node is drawn. */
export interface NodeLook {
  x: number;
  y: number;
  size: number;
  /** `#rrggbb` */
  color: string;
}

export interface ExportedNode {
  id: string;
  label: string;
  /** In the order of `nodeAttributes`. */
  values: readonly Value[];
  look: NodeLook | null;
}

export interface UnknownTie {
  source: string;
  /** `*` for every account that is not among its known targets. */
  target: string;
  reason: string;
  /** Where there are several. */
  network?: string;
}

export interface ExportedGraph {
  title: string;
  /** What a reader must know, in one paragraph. */
  description: string;
  /** YYYY-MM-DD */
  date: string;
  nodeAttributes: readonly Attribute[];
  /** Sorted by id. */
  nodes: readonly ExportedNode[];
  edgeAttributes: readonly Attribute[];
  /** Edge k is nodes[source[k]] → nodes[target[k]]: source follows target. Sorted. */
  source: Uint32Array;
  target: Uint32Array;
  /** One array an attribute, one value an edge. */
  edgeValues: readonly (readonly Value[])[];
  /** Where two nodes may have a tie on each of several networks: their names, and the place of each edge's among them. */
  layers?: { networks: readonly string[]; ofEdge: readonly number[] };
  unknown: readonly UnknownTie[];
}

/** Whether there is nothing to write. */
export function isMissing(value: Value): value is null {
  return value === null || value === '' || Number.isNaN(value);
}

const PIECE = 1 << 16;

/** Joins small pieces of text into larger ones, as files may have hundreds of thousands of lines. */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
