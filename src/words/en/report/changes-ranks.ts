import type { Moments } from '../moments.ts';
import { count } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function changesRanks({ article, many, one, studied }: Terms) {
  return {
    noRanks: (at: Moments) => `No ${one} is known to have a mutual tie ${at.inLater}.`,
    /** @param when such as `in 2025`. */
    rankAt: (when: string) => `Rank ${when}`,
    shareAt: (when: string) => `Share of others ${when}`,
    mutualAt: (when: string) => `Mutual ties ${when}`,
    becameOf: 'What became of it',
    way: 'Way',
    up: 'climbed',
    down: 'fell',
    moversNote: (first: number) =>
      `The change of rank is divided by the better rank, for ${many} among the first ${count(first)} of either year; whoever was first is left out. Mutual ties made and broken are those between ${many} of both years that can be compared; the rest of a change came or went with ${many}. A rank can rise while ties fall, where others lose more.`,
    dash: (at: Moments) =>
      `– stands for ${article} ${one} that was not in ${studied} ${at.inEarlier}, or not read.`,
  };
}

export type ChangesRanksWords = ReturnType<typeof changesRanks>;
