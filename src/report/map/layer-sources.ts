/** The networks of an edition as layers of one map: an actor has one place and one cluster on all of them. */

import type { Edition } from '../../edition/edition.ts';
import { inDegree, outDegree } from '../../graph/degrees.ts';
import { countMutualTies } from '../../graph/mutual-ties.ts';
import type { EditionNetwork } from '../../study/open-study.ts';
import { ALL_NETWORKS } from './layers.ts';
import type { MapSource } from './map-data.ts';

/** @param together all networks as one, which is the last layer. */
export function layerSources({ name, networks, actors }: Edition, together: MapSource): MapSource[] {
  const on = actors.map(({ accounts }) =>
    accounts.flatMap((of, place) => (of.length === 0 ? [] : [networks[place]!.network])).join(' + '),
  );
  return [
    ...networks.map((network) => layerOf(network, name, on, together)),
    { ...together, layer: { name: ALL_NETWORKS, edition: name, on } },
  ];
}

function layerOf(
  { network, actors: study, actorOf }: EditionNetwork,
  edition: string,
  on: readonly string[],
  { layout, cluster, stability, ...together }: MapSource,
): MapSource {
  const { graph } = study;
  const ties = countMutualTies(graph);
  const own = (values: Float64Array) => Float64Array.from(actorOf, (actor) => values[actor]!);
  return {
    ...together,
    study,
    layout: { x: own(layout.x), y: own(layout.y) },
    measures: {
      mutual: ties.mutual,
      mutual_min: ties.min,
      mutual_max: ties.max,
      in_degree: inDegree(graph),
      out_degree: outDegree(graph),
    },
    activity: null,
    absentThere: [],
    cluster: Int32Array.from(actorOf, (actor) => cluster[actor]!),
    stability: own(stability),
    layer: { name: network, edition, on: Array.from(actorOf, (actor) => on[actor]!) },
  };
}
