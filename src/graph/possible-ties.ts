/** With how many others each node can have a tie at all. */
import type { Graph } from './graph.ts';

type Counts = (node: number) => boolean;

/** Of each node, the others among those that `counts` admits (default: all) that are on a network with it. */
export function othersOnNetworks({ size, networks }: Graph, counts: Counts = () => true): Float64Array {
  const nodes = tally(networks ?? new Uint32Array(size).fill(1), counts);
  const sharing = new Map<number, number>();
  const countSharing = (set: number) => {
    let all = 0;
    for (const [other, count] of nodes) if ((set & other) !== 0) all += count;
    sharing.set(set, all);
    return all;
  };
  return new Float64Array(size).map((_, i) => {
    const set = networks?.[i] ?? 1;
    return (sharing.get(set) ?? countSharing(set)) - (counts(i) ? 1 : 0);
  });
}

/** The same without accounts of the node's actor, to which it has no tie. */
export function possibleOthers(graph: Graph, counts: Counts = () => true): Float64Array {
  const others = othersOnNetworks(graph, counts);
  const { actor } = graph;
  if (actor === null) return others;
  const ofActor = tally(actor, counts);
  return others.map((count, i) => count - (ofActor.get(actor[i]!) ?? 0) + (counts(i) ? 1 : 0));
}

/** Ordered pairs of nodes between which there can be a tie. */
export function possibleTies(graph: Graph): number {
  return possibleOthers(graph).reduce((sum, others) => sum + others, 0);
}

function tally(values: Uint32Array, counts: Counts): Map<number, number> {
  const found = new Map<number, number>();
  values.forEach((value, i) => {
    if (counts(i)) found.set(value, (found.get(value) ?? 0) + 1);
  });
  return found;
}
