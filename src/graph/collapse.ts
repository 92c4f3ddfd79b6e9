/** The graph of larger units, such as countries or actors, in place of their accounts. */
import { buildGraph } from './build-graph.ts';
import { type Graph, mostUnseenOf } from './graph.ts';

export interface CollapsedGraph {
  /** Of the units, in code-unit order of their keys. */
  graph: Graph;
  keys: string[];
  /** Unit of each node, a place in `keys`; −1 where it belongs to none. */
  unit: Int32Array;
  /** Known edges between nodes of one unit, which are left out. */
  withinUnit: number;
  /** Known edges beside the first between the same two units in the same direction. */
  merged: number;
  /** Nodes that belong to no unit, left out with their ties. */
  unitless: number;
}

/**
 * Collapses nodes into units: there is a tie between two units if any node of the one follows any of the other; it
 * is unknown if none is known and one is unknown. Ties within a unit are left out. A unit is observed if all its
 * nodes are; from one that is not, every tie that is not known to be there counts as unknown.
 * Edges between nodes that belong to units = edges of the units + within + merged.
 *
 * @param key of the unit of each node; '' where it belongs to none.
 */
export function collapseGraph(graph: Graph, key: readonly string[]): CollapsedGraph {
  const keys = [...new Set(key)].filter((text) => text !== '').sort();
  const place = new Map(keys.map((text, number) => [text, number]));
  const unit = Int32Array.from(key, (text) => place.get(text) ?? -1);
  const observed = new Uint8Array(keys.length).fill(1);
  unit.forEach((number, node) => {
    if (number >= 0 && graph.observed[node] === 0) observed[number] = 0;
  });
  const ties = unitTies(graph.outStart, graph.outTarget, unit);
  const unseen = unitTies(graph.unseenStart, graph.unseenTarget, unit);
  const { graph: collapsed } = buildGraph({
    size: keys.length,
    ...ties,
    observed,
    unseen,
    mostUnseen: mostUnseenOfUnits(graph, unit, keys.length),
    ...(graph.networks && { networks: networksOfUnits(graph.networks, unit, keys.length) }),
  });
  const withinUnit = ties.source.reduce((sum, from, k) => sum + (from === ties.target[k] ? 1 : 0), 0);
  return {
    graph: collapsed,
    keys,
    unit,
    withinUnit,
    merged: ties.source.length - withinUnit - collapsed.edgeCount,
    unitless: unit.reduce((sum, number) => sum + (number < 0 ? 1 : 0), 0),
  };
}

/** A unit is on every network that one of its nodes is on. */
function networksOfUnits(networks: Uint32Array, unit: Int32Array, count: number): Uint32Array {
  const bits = new Uint32Array(count);
  unit.forEach((number, node) => {
    if (number >= 0) bits[number]! |= networks[node]!;
  });
  return bits;
}

/** As many unseen ties as the nodes of each unit have at most. */
function mostUnseenOfUnits(graph: Graph, unit: Int32Array, count: number): Graph['mostUnseen'] {
  if (graph.mostUnseen === null) return null;
  const most = new Uint32Array(count);
  unit.forEach((number, node) => {
    if (number >= 0) most[number]! += mostUnseenOf(graph, node);
  });
  return most;
}

/** The entries of the rows as ties between units, by the number of each node's unit; below 0 it has none. */
export function unitTies(
  start: Uint32Array,
  entry: Uint32Array,
  unit: Int32Array,
): { source: Uint32Array; target: Uint32Array } {
  const source = new Uint32Array(entry.length);
  const target = new Uint32Array(entry.length);
  let count = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    if (unit[i]! < 0) continue;
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const to = unit[entry[k]!]!;
      if (to < 0) continue;
      source[count] = unit[i]!;
      target[count++] = to;
    }
  }
  return { source: source.subarray(0, count), target: target.subarray(0, count) };
}
