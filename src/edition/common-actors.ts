/** The actors that are on both of two networks of an edition, and the ties among them alone. */
import { induceGraph } from '../changes/panel.ts';
import type { Graph } from '../graph/graph.ts';
import type { Edition } from './edition.ts';

export interface CommonActors {
  /** Places in `edition.actors`, ascending: node k of both graphs is `actors[k]`. */
  actors: Uint32Array;
  a: Graph;
  b: Graph;
}

/** @param a, b places in `edition.networks`. */
export function commonActors({ networks, actors: all }: Edition, a: number, b: number): CommonActors {
  const [onA, onB] = [networks[a]!, networks[b]!];
  const actors = Uint32Array.from(all.keys()).filter((k) => onA.nodeOf[k]! >= 0 && onB.nodeOf[k]! >= 0);
  const among = (network: typeof onA) =>
    induceGraph(
      network.actors.graph,
      actors.map((k) => network.nodeOf[k]!),
    );
  return { actors, a: among(onA), b: among(onB) };
}
