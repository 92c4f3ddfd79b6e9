import { capital } from '../../capital.ts';
import { count, counted, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function unknownTies({ many }: Terms) {
  return {
    none: `No tie between the ${many} is unknown.`,
    some: (unknown: number, possible: number) =>
      `Of the ${count(possible)} ties there could be, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'is unknown; it is', 'are unknown; they are')} listed in unknown.csv. Counts and first ranks that they could change are left empty or given with bounds; measures of paths, walks and spectra and figures of the whole network (betweenness, PageRank, density, reciprocity, transitivity, modularity, assortativity and the like) are computed on what is known, without bounds.`,
    knownEdges: (edges: number) =>
      `Path, walk and spectral measures are computed on the ${counted(edges, 'known follow')}; unknown ties could change them. ${capital(many)} whose follows were not read (observed: no) have them too, from what is known alone, and often too low. Betweenness, closeness, eigenvector centrality and PageRank have no interval: how far apart two neighbours in a ranking by them are, is not known.`,
  };
}

export type UnknownTiesWords = ReturnType<typeof unknownTies>;
