import { count, form, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function unknownTies({ many, whole }: Terms) {
  return {
    none: `No tie between the ${many} is unknown.`,
    some: (unknown: number, possible: number) =>
      `Of the ${count(possible)} ties there could be, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'is', 'are')} unknown. unknown.csv names the pairs, or the ${many} that they start from. Counts and first ranks that they could change are left empty or given with bounds. Measures of paths, walks and spectra (betweenness, PageRank and the like) are computed on what is known, without bounds. So are figures of ${whole}: density, reciprocity, transitivity, modularity, assortativity.`,
  };
}

export type UnknownTiesWords = ReturnType<typeof unknownTies>;
