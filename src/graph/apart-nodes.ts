/** Nodes that are on no network together, of networks that are taken as one. */
import type { Graph } from './graph.ts';

/** For each node those on none of its networks: one list for all that are on the same ones. None where all is one network. */
export function apartNodes({ size, networks }: Graph): (readonly number[])[] {
  if (networks === null) return new Array(size).fill([]);
  const nodes = [...networks.keys()];
  const apart = new Map(
    [...new Set(networks)].map((own) => [own, nodes.filter((j) => (networks[j]! & own) === 0)]),
  );
  return Array.from(networks, (own) => apart.get(own)!);
}
