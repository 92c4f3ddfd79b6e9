import { count, counted, form } from '../numbers.ts';
import type { Terms } from '../terms.ts';

interface Side {
  /** For sure, for all that is known, and of which it is not known whether there is a tie at all. */
  countries: number;
  perhaps: number;
  unknown: number;
  names: string;
}

export function countrySoleLinks({ many }: Terms) {
  const those = ({ countries, perhaps, unknown, names }: Side, one: string, several: string) => {
    const all = countries + perhaps;
    const doubts = [
      ...(perhaps === 0 ? [] : [`${countries === 0 ? 'none' : count(countries)} for sure`]),
      ...(unknown === 0 ? [] : [`up to ${count(unknown)}${all === 0 ? '' : ' more'} possible`]),
    ];
    const doubt = doubts.length === 0 ? '' : ` (${doubts.join(', ')})`;
    if (all === 0)
      return `no country or organisation ${one}${unknown === 0 ? '' : ' for all that is known'}${doubt}`;
    return `${counted(all, 'country or organisation', 'countries and organisations')} ${form(all, one, several)}${doubt}: ${names}`;
  };
  return {
    sole: 'Through one account alone',
    soleFirst: (account: string, following: Side, followed: Side) =>
      `Through ${account} alone ${those(following, 'follows', 'follow')}; ${those(followed, 'is followed', 'are followed')}. Countries: without a tie, in that direction, to another of its ${many}; all ${many} are in [country-sole-links.csv](../country-sole-links.csv).`,
    withRank: (value: string, rank: string) => `${value} (${rank})`,
    withRankHead: (what: string) => `${what} (rank)`,
    posts: (posts: number, share: string) => `${count(posts)} (${share})`,
  };
}

export type CountrySoleLinksWords = ReturnType<typeof countrySoleLinks>;
