import { count, counted, form, share } from './numbers.ts';
import type { Terms } from './terms.ts';

export function unknownTies({ many }: Terms) {
  return {
    none: `No tie between the ${many} is unknown.`,
    some: (unknown: number, possible: number) =>
      `Of the ${count(possible)} ties there could be, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'is unknown; it is', 'are unknown; they are')} listed in unknown.csv. A figure that would need an unknown tie is left empty or given with its bounds.`,
    knownEdges: (edges: number) =>
      `Path, walk and spectral measures are computed on the ${counted(edges, 'known follow')}; unknown ties could change them.`,
  };
}

export type UnknownTiesWords = ReturnType<typeof unknownTies>;
