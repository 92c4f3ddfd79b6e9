import type { Moments } from '../moments.ts';
import { count } from '../numbers.ts';
import type { Terms } from '../terms.ts';

export function changes({ one }: Terms) {
  return {
    heading: 'What changed',
    ties: 'Ties',
    mutualTies: 'Mutual ties',
    ranks: (at: Moments) => `Ranks, ${at.earlier} and ${at.later}`,
    clusters: (at: Moments) => `Clusters, ${at.earlier} and ${at.later}`,
    incomparable: 'What cannot be compared',
    rows: `Every tie and mutual pair that changed, or cannot be compared, is a row of changes.csv. So is every ${one} to which something happened, and every sure move between clusters.`,
    /** @param ended follows that persons ended between days of a log. */
    spared: (ended: number) =>
      `Between days of a log, follows that persons ended are counted and not listed, since lists of who dropped whom are used to harass: ${count(ended)} in all; those of offices and institutions are rows.`,
  };
}

export type ChangesWords = ReturnType<typeof changes>;
