import type { Moments } from './moments.ts';
import type { Terms } from './terms.ts';

export function changesRanks({ article, one, studied }: Terms) {
  return {
    noRanks: (at: Moments) => `No ${one} is known to have a mutual tie ${at.inLater}.`,
    /** @param when such as `in 2025`. */
    rankAt: (when: string) => `Rank ${when}`,
    shareAt: (when: string) => `Share of others ${when}`,
    mutualAt: (when: string) => `Mutual ties ${when}`,
    dash: (at: Moments) =>
      `– stands for ${article} ${one} that was not in ${studied} ${at.inEarlier}, or not read.`,
  };
}

export type ChangesRanksWords = ReturnType<typeof changesRanks>;
