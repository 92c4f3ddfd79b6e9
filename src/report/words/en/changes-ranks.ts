import type { Moments } from './moments.ts';
import type { Terms } from './terms.ts';

export function changesRanks({ article, one, studied }: Terms) {
  return {
    noRanks: (at: Moments) => `No ${one} is known to have a mutual tie ${at.inLater}.`,
    rankNow: (at: Moments) => `Rank ${at.inLater}`,
    shareNow: (at: Moments) => `Share of others ${at.inLater}`,
    mutualNow: (at: Moments) => `Mutual ties ${at.inLater}`,
    thenHead: (at: Moments) => at.inEarlier,
    dash: (at: Moments) =>
      `– stands for ${article} ${one} that was not in ${studied} ${at.inEarlier}, or not read.`,
  };
}

export type ChangesRanksWords = ReturnType<typeof changesRanks>;
