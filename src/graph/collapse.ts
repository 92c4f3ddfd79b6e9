/** The graph of larger units, such as countries or actors, in place of their accounts. */
import { buildGraph } from './build-graph.ts';
import type { Graph } from './graph.ts';

/**
 * Collapses nodes into units: there is a tie between two units if any account of the one follows any of the
 * other; it is unknown if none is known and one is unknown. Ties within a unit are left out. A unit is observed
 * if all its accounts are; from one that is not, every tie that is not known to be there counts as unknown.
 *
 * @param unit unit of each node, 0…unitCount−1, each of them with at least one node.
 */
export function collapseGraph(graph: Graph, unit: Uint32Array, unitCount: number): Graph {
  const observed = new Uint8Array(unitCount).fill(1);
  for (let i = 0; i < graph.size; i++) {
    if (graph.observed[i] === 0) observed[unit[i]!] = 0;
  }
  const collapsed = buildGraph({
    size: unitCount,
    ...unitTies(graph.outStart, graph.outTarget, unit),
    observed,
    unseen: unitTies(graph.unseenStart, graph.unseenTarget, unit),
  });
  return collapsed.graph;
}

/** The entries of the rows as ties between units. */
function unitTies(
  start: Uint32Array,
  entry: Uint32Array,
  unit: Uint32Array,
): { source: Uint32Array; target: Uint32Array } {
  const source = new Uint32Array(entry.length);
  for (let i = 0; i + 1 < start.length; i++) source.fill(unit[i]!, start[i]!, start[i + 1]!);
  return { source, target: Uint32Array.from(entry, (j) => unit[j]!) };
}
