import { count, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function unknownTies({ many, whole }: Terms) {
  return {
    none: `No tie between the ${many} is unknown.`,
    some: (unknown: number, possible: number) =>
      `Of the ${count(possible)} ties there could be, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'is', 'are')} unknown; unknown.csv names the pairs, or the ${many} that they start from. Counts and first ranks that they could change are left empty or given with bounds; measures of paths, walks and spectra and figures of ${whole} (betweenness, PageRank, density, reciprocity, transitivity, modularity, assortativity and the like) are computed on what is known, without bounds.`,
  };
}

export type UnknownTiesWords = ReturnType<typeof unknownTies>;
