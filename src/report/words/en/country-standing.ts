import { capital } from '../capital.ts';
import { count, list } from './numbers.ts';
import type { Terms } from './terms.ts';

/** `1st`, `22nd`, `113th`. */
function ordinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return `${count(value)}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

export function countryStanding({ many }: Terms) {
  return {
    standing: 'Standing',
    /** `best` and `worst` are the rank where nothing unknown could change it. */
    rankOf: (rank: number, of: number, mutual: string, best: number, worst: number) =>
      `**${ordinal(rank)} of ${count(of)}** by mutual ties with ${many} abroad, with ${mutual}${best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)}, as unknown ties may turn out)`}.`,
    noRank: (most: string) =>
      `No rank by mutual ties with ${many} abroad: none of its own follows was read. It has ${most}.`,
    rankThenWas: (inEarlier: string, rank: number) => `${inEarlier}: ${ordinal(rank)}.`,
    medianOf: (region: string, median: string) => `Median of ${region}: ${median}.`,
    median: (region: string) => `Median, ${region}`,
    besideIt: (peers: readonly string[]) =>
      `Beside it: the two next in rank above and below${peers.length === 0 ? '' : `, and ${list(peers)}`}. a–b: at least a and, were every unknown tie there, b; – is unknown or not there.`,
    standingHead: {
      mutual: 'Mutual ties abroad',
      following: `${capital(many)} abroad that follow`,
      followed: `${capital(many)} abroad followed`,
    },
    atMost: (value: number) => `≤ ${count(value)}`,
  };
}

export type CountryStandingWords = ReturnType<typeof countryStanding>;
