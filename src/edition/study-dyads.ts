/** Pairs and ties of a study by state. */
import { countDyads, type DyadCensus, rhoOf } from '../graph/dyad-census.ts';
import { buildMutualGraph } from '../graph/mutual-graph.ts';
import type { Study } from '../study/study.ts';
import { readGraph } from './read-graph.ts';

/** In an edition an actor that was not read to the end on every network that it is on counts as no observed source. */
export function studyDyads(study: Pick<Study, 'graph' | 'nodes'>): DyadCensus {
  const { graph } = study;
  const known = countDyads(graph, buildMutualGraph(graph));
  if (graph.networks === null) return known;
  const read = readGraph(study, true);
  const { observedSources, density, mutualTieShare } = countDyads(read, buildMutualGraph(read));
  const reciprocityRho = rhoOf(known.reciprocity, density);
  return { ...known, observedSources, density, mutualTieShare, reciprocityRho };
}
