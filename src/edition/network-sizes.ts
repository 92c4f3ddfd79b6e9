/** The networks of an edition in figures. */

import { countDyads, type DyadCensus } from '../graph/dyad-census.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import type { Edition } from './edition.ts';

export interface NetworkSize extends DyadCensus {
  network: string;
  snapshot: string;
  /** YYYY-MM-DD */
  date: string;
  contentHash: string;
  /** Accounts that exist; the census is of their actors. */
  accounts: number;
}

export function networkSizes({ networks }: Edition): NetworkSize[] {
  return networks.map(({ network, accounts: { snapshot, nodes }, actors: { graph } }) => ({
    network,
    snapshot: snapshot.name,
    date: snapshot.date,
    contentHash: snapshot.contentHash,
    accounts: nodes.length,
    ...countDyads(graph, buildMutualGraph(graph)),
  }));
}
