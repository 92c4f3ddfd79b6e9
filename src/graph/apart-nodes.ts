/** Nodes that are on no network together, of networks that are taken as one. */
import type { Graph } from './graph.ts';

/** The different sets of networks: which of them each node is on, and of each those that share no network with it. */
export function networkSets(networks: Uint32Array): { setOf: Uint32Array; apart: readonly number[][] } {
  const sets = [...new Set(networks)];
  const place = new Map(sets.map((set, k) => [set, k]));
  return {
    setOf: networks.map((set) => place.get(set)!),
    apart: sets.map((set) => [...sets.keys()].filter((k) => (sets[k]! & set) === 0)),
  };
}

/** For each node those on none of its networks: one list for all that are on the same ones. None where all is one network. */
export function apartNodes({ size, networks }: Graph): (readonly number[])[] {
  if (networks === null) return new Array(size).fill([]);
  const { setOf, apart } = networkSets(networks);
  const nodes = [...networks.keys()];
  const apartFrom = apart.map((sets) => nodes.filter((j) => sets.includes(setOf[j]!)));
  return Array.from(setOf, (own) => apartFrom[own]!);
}
