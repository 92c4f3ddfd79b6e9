import type { Terms } from './terms.ts';

export function changesRanks({ article, one, studied }: Terms) {
  return {
    noRanks: `No ${one} is known to have a mutual tie now.`,
    rankNow: 'Rank now',
    shareNow: 'Share of others now',
    mutualNow: 'Mutual ties now',
    thenHead: 'then',
    dash: `– stands for ${article} ${one} that was not in ${studied} then, or not read.`,
  };
}

export type ChangesRanksWords = ReturnType<typeof changesRanks>;
