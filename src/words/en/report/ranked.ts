import { begun } from '../articles.ts';
import { count } from '../numbers.ts';
import type { Terms } from '../terms.ts';

type By = 'bounds' | 'intervals';

const BY = {
  bounds: { apart: '', open: 'these bounds touch' },
  intervals: { apart: ', and these 95% intervals do not meet', open: 'these 95% intervals overlap' },
};

export function ranked({ nodes }: Terms) {
  return {
    leads: (name: string) => `${begun(name)} leads`,
    share: (names: string) => `${begun(names)} share first place`,
    within: (low: string, high: string) => `${low} to ${high}`,
    /** Whether tenth and eleventh can be told apart, with what each of the two may be. */
    tenth: {
      apart: (tenth: string, its: string, next: string, nexts: string, by: By) =>
        `The tenth and the eleventh can be told apart: ${tenth} has ${its}, ${next} ${nexts}${BY[by].apart}.`,
      equal: (tenth: string, its: string, next: string, _nexts: string, _by: By) =>
        `The tenth and the eleventh are equal: ${tenth} and ${next} have ${its} each.`,
      open: (tenth: string, its: string, next: string, nexts: string, by: By) =>
        `The tenth and the eleventh cannot be told apart: ${tenth} has ${its}, ${next} ${nexts}, and ${BY[by].open}.`,
    },
    cut: (value: number, rank: number, each: string, file: string) =>
      `${nodes(value)} share rank ${count(rank)}, with ${each} each (${file}).`,
  };
}

export type RankedWords = ReturnType<typeof ranked>;
